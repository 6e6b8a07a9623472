import { browser } from "wxt/browser";
import { defineContentScript } from "wxt/utils/define-content-script";
import { createBridge } from "@/lib/content/browser-bridge";
import { claim } from "@/lib/content/gate/gate";
import { tellSettings } from "@/lib/content/settings/story";

export default defineContentScript({
  matches: [
    "https://www.facebook.com/settings*",
    "https://www.facebook.com/*/settings*",
    "https://web.facebook.com/settings*",
    "https://web.facebook.com/*/settings*",
    "https://business.facebook.com/settings*",
    "https://business.facebook.com/*/settings*",
  ],
  runAt: "document_end",
  // An older copy hears of this one by an event; a message would be heard by Facebook, and cost more than all else here.
  noScriptStartedPostMessage: true,
  main(context) {
    if (claim(window, "settings")) tellSettings(window, createBridge(browser), context.signal);
  },
});
