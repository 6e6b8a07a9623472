import { browser } from "wxt/browser";
import { defineContentScript } from "wxt/utils/define-content-script";
import { openGate } from "@/lib/content/gate";
import { gatePorts } from "@/lib/content/gate-ports";

export default defineContentScript({
  matches: ["https://business.facebook.com/*", "https://www.facebook.com/*", "https://web.facebook.com/*"],
  allFrames: true,
  runAt: "document_start",
  main(context) {
    openGate(window, gatePorts(browser), context.signal);
  },
});
