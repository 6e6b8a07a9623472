import { browser } from "wxt/browser";
import { defineContentScript } from "wxt/utils/define-content-script";
import { createBridge } from "@/lib/content/browser-bridge";
import { claim } from "@/lib/content/gate";
import { tellPosts } from "@/lib/content/posts-story";

export default defineContentScript({
  matches: ["https://www.facebook.com/*", "https://web.facebook.com/*"],
  // Put into the page by the worker when the gate has recognised a page of ours; on no other screen.
  registration: "runtime",
  main(context) {
    if (claim(window, "posts")) tellPosts(window, createBridge(browser), context.signal);
  },
});
