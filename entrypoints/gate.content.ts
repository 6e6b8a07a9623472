import { browser } from "wxt/browser";
import { defineContentScript } from "wxt/utils/define-content-script";
import { openGate } from "@/lib/content/gate/gate";
import { gatePorts } from "@/lib/content/gate/gate-ports";

export default defineContentScript({
  matches: ["https://business.facebook.com/*", "https://www.facebook.com/*", "https://web.facebook.com/*"],
  allFrames: true,
  runAt: "document_start",
  // An older copy hears of this one by an event; a message would be heard by Facebook, and cost more than all else here.
  noScriptStartedPostMessage: true,
  main(context) {
    openGate(window, gatePorts(browser), context.signal);
  },
});
