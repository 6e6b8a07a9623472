import "@/components/badge/row-chip.css";
import { browser } from "wxt/browser";
import { defineContentScript } from "wxt/utils/define-content-script";
import { createBridge } from "@/lib/content/browser-bridge";
import { claim } from "@/lib/content/gate/gate";
import { tellInbox } from "@/lib/content/inbox/inbox-story";
import { tellComments } from "@/lib/content/posts/comments-story";

export default defineContentScript({
  matches: ["https://business.facebook.com/inbox*", "https://business.facebook.com/*/inbox*"],
  allFrames: true,
  runAt: "document_end",
  // An older copy hears of this one by an event; a message would be heard by Facebook, and cost more than all else here.
  noScriptStartedPostMessage: true,
  main(context) {
    if (!claim(window, "inbox")) return;
    const bridge = createBridge(browser);
    tellInbox(window, bridge, context.signal);
    tellComments(window, bridge, context.signal);
  },
});
