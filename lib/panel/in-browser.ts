import browser from "webextension-polyfill";
import {
  DISCREET_MIRROR,
  LANGUAGE_MIRROR,
  REHEARSED_MIRROR,
  SETTINGS_TURN_MIRROR,
  WORK_MIRROR,
} from "@/lib/domain/mirror-names";
import { createAsk } from "@/lib/messages/ask";
import { type OwnMessages, ownProtocol } from "@/lib/messages/own-protocol";
import { parsed } from "@/lib/messages/parse";
import { writeEverything } from "@/lib/store/everything";
import { createStore } from "@/lib/store/store";
import { browserShortcuts } from "./browser-shortcuts";
import type { GuideLinks } from "./checks";
import { openTabUrl } from "./open-tab";
import { createPanel, type Panel } from "./panel";

/**
 * The panel of one of our pages in a real browser. What is typed is handed over when the page is hidden or closed;
 * what others changed meanwhile is read when it is seen again.
 * @param parsePage what an address or typed id says of a Facebook page; Facebook's addresses are not known here.
 */
export function panelInBrowser(
  parsePage: (text: string) => { id: string | null; username: string | null } | null,
  guideLinks?: GuideLinks,
): Panel {
  const lifetime = new AbortController();
  // Opened when it is first read, and read only: whatever changes, the worker changes.
  const { tickets, door } = createStore();
  const origin = browser.runtime.getURL("");
  const origins = browser.runtime.getManifest().host_permissions ?? [];
  const panel = createPanel({
    ask: createAsk(parsed<OwnMessages>(ownProtocol), () => browser.runtime),
    signal: lifetime.signal,
    memory: {
      get: (name) => localStorage.getItem(name),
      set: (name, value) => localStorage.setItem(name, value),
      watch: (changed) => addEventListener("storage", ({ key }) => key !== null && changed(key)),
    },
    hosts: {
      granted: () => browser.permissions.contains({ origins }),
      request: () => browser.permissions.request({ origins }),
    },
    browserLanguages: [browser.i18n.getUILanguage()],
    pageOfTab: async () => {
      const url = await openTabUrl(browser.tabs, origin);
      const page = url === null ? null : parsePage(url);
      return page === null ? null : { ...page, name: null };
    },
    parsePage,
    guideLinks,
    version: browser.runtime.getManifest().version,
    openOptions: (section) => {
      if (section === "") void browser.runtime.openOptionsPage();
      else void browser.tabs.create({ url: `${origin}options.html#${section}` });
    },
    newId: () => crypto.randomUUID(),
    onPolicy: (listener) => {
      browser.storage.onChanged.addListener((_, area) => {
        if (area === "managed") listener();
      });
    },
    onSettings: (listener) => {
      browser.storage.local.onChanged.addListener((changes) => {
        if (Object.hasOwn(changes, SETTINGS_TURN_MIRROR) || Object.hasOwn(changes, LANGUAGE_MIRROR))
          listener();
      });
    },
    onWork: (listener) => {
      browser.storage.local.onChanged.addListener((changes) => {
        if (Object.hasOwn(changes, WORK_MIRROR)) listener();
      });
    },
    forget: () => localStorage.clear(),
    onDiscreet: (tell) => {
      const take = (value: unknown): void => tell(value === true);
      void browser.storage.local.get(DISCREET_MIRROR).then((stored) => take(stored[DISCREET_MIRROR]));
      browser.storage.local.onChanged.addListener((changes) => {
        if (Object.hasOwn(changes, DISCREET_MIRROR)) take(changes[DISCREET_MIRROR]?.newValue);
      });
    },
    tickets: (portalId) => tickets.parts(portalId),
    everything: (how) => writeEverything(door, Date.now(), how),
    shortcuts: browserShortcuts,
    onRehearsed: (tell) =>
      browser.storage.local.onChanged.addListener((changes) => {
        if (Object.hasOwn(changes, REHEARSED_MIRROR)) tell();
      }),
    onTabs: (tell) => {
      browser.tabs.onRemoved.addListener(tell);
      browser.tabs.onUpdated.addListener((_, { status }) => {
        if (status === "complete") tell();
      });
    },
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") panel.close();
    else void panel.load().then(panel.resume);
  });
  addEventListener("pagehide", () => panel.leave());
  return panel;
}
