import { browser } from "wxt/browser";
import { defineContentScript } from "wxt/utils/define-content-script";
import { createBridge } from "@/lib/content/browser-bridge";
import { claim } from "@/lib/content/gate/gate";
import { tellMessenger } from "@/lib/content/inbox/messenger-story";
import { tellPosts } from "@/lib/content/posts/posts-story";

export default defineContentScript({
  matches: ["https://www.facebook.com/*", "https://web.facebook.com/*"],
  // Put into the page by the worker when the gate has recognised a page of ours; on no other screen.
  registration: "runtime",
  // An older copy hears of this one by an event; a message would be heard by Facebook, and cost more than all else here.
  noScriptStartedPostMessage: true,
  main(context) {
    if (!claim(window, "posts")) return;
    const bridge = createBridge(browser);
    tellPosts(window, bridge, context.signal);
    tellMessenger(window, bridge, context.signal);
  },
});
