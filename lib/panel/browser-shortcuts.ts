import browser from "webextension-polyfill";
import type { ShortcutPorts } from "./shortcuts";

/** Shortcuts in a real browser: Firefox opens its page by a call of its own, Chrome by an address. */
export const browserShortcuts: ShortcutPorts = {
  all: () => browser.commands.getAll(),
  async openSettings() {
    const open: unknown = Reflect.get(browser.commands, "openShortcutSettings");
    if (typeof open === "function") await Reflect.apply(open, browser.commands, []);
    else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
    return true;
  },
};
