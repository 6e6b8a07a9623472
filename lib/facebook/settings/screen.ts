import { every, hrefOf, isStale } from "@/lib/dom/query";
import { normaliseLine, readText } from "@/lib/dom/text";
import { pageFromText } from "../page-address";
import { screenLabel } from "../routing/words";
import { CONTENT, DIALOG, HEADING, PAGE_LINK, UNREAD } from "../selectors-settings";
import { pageIn } from "../thread-link";

/** The screen's content and every open dialog, each read by itself. */
export function settingsParts(document: Document): {
  readonly content: Element[];
  readonly dialogs: Element[];
} {
  const outermost = every(document, CONTENT).filter((main) => main.parentElement?.closest(CONTENT) == null);
  const dialogs = every(document, DIALOG).filter((dialog) => dialog.closest(UNREAD) === null);
  const content = outermost.filter((main) => main.closest(DIALOG) === null && main.closest(UNREAD) === null);
  // A dialog hides the rest from assistive technology: then it is the dialog that is read, not the whole body.
  return { content: content.length === 0 && outermost.length === 0 ? [document.body] : content, dialogs };
}

/** Whether any dialog stands open now. */
export const isDialogOpen = (document: Document): boolean => settingsParts(document).dialogs.length > 0;

/** The dialog that something stands in, or null. */
export const dialogAround = (element: Element): Element | null => element.closest(DIALOG);

const HOSTS = /^(business|www|web)\.facebook\.com$/;

/** Whether an address belongs to Facebook's settings at all. Pure and cheap: asked on every navigation. */
export function isSettingsAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol !== "https:" || !HOSTS.test(url.hostname)) return false;
  const parts = url.pathname.split("/").filter((part) => part !== "");
  const at = parts.indexOf("settings");
  return (at === 0 || at === 1) && !(at === 1 && parts[0] === "inbox");
}

export type SettingsKind = "messaging" | "integrations";

const TABS: Readonly<Record<string, SettingsKind>> = {
  advanced_messaging: "messaging",
  messenger_platform: "messaging",
  business_tools: "integrations",
};

/** Which of the checked screens this is: by the address, else by the content's own heading; null for other settings. */
export function settingsKind(document: Document, address: string): SettingsKind | null {
  const url = new URL(address);
  const tab = url.searchParams.get("tab") ?? "";
  const byAddress = Object.hasOwn(TABS, tab) ? TABS[tab] : undefined;
  if (byAddress !== undefined) return byAddress;
  const last =
    url.pathname
      .split("/")
      .filter((part) => part !== "")
      .at(-1) ?? "";
  if (Object.hasOwn(TABS, last)) return TABS[last] ?? null;
  // A tab with another name is another screen, whatever stands on it.
  if (tab !== "") return null;
  const kinds = settingsParts(document).content.flatMap((main) =>
    every(main, HEADING)
      .filter((heading) => heading.closest(UNREAD) === null)
      .map((heading) => screenLabel(normaliseLine(readText(heading))))
      .filter((kind) => kind !== null),
  );
  return new Set(kinds).size === 1 ? (kinds[0] ?? null) : null;
}

/** A page as the settings know it. */
export interface KnownPage {
  readonly id: string;
  readonly username: string;
  readonly name: string;
}

const names = (
  address: { readonly id: string | null; readonly username: string | null },
  page: KnownPage,
): boolean =>
  address.id !== null
    ? address.id === page.id
    : address.username !== null &&
      page.username !== "" &&
      address.username.toLowerCase() === page.username.toLowerCase();

export const isPageOf = (href: string, page: KnownPage): boolean => {
  const url = URL.canParse(href, "https://www.facebook.com/")
    ? new URL(href, "https://www.facebook.com/").href
    : "";
  const address = url === "" ? null : pageFromText(url);
  return address !== null && names(address, page);
};

/**
 * Which page the screen speaks of. The address names it (`asset_id`, or the page's own part of the path); else a
 * heading's link does. `other`: a page is named that was not added. Never by a name, never by a mere shortcut.
 */
export function settingsPage<P extends KnownPage>(
  document: Document,
  address: string,
  known: readonly P[],
): { readonly state: "known"; readonly page: P } | { readonly state: "other" | "unknown" } {
  const url = new URL(address);
  const id = pageIn(url.search);
  const parts = url.pathname.split("/").filter((part) => part !== "");
  const inPath =
    parts[1] === "settings" && parts[0] !== "latest" && parts[0] !== "inbox" ? parts[0] : undefined;
  const path = inPath === undefined ? null : pageFromText(`https://www.facebook.com/${inPath}`);
  const claims = [id === null ? null : { id, username: null }, path].filter((claim) => claim !== null);
  if (claims.length === 0) {
    const links = settingsParts(document).content.flatMap((main) =>
      every(main, PAGE_LINK).filter((link) => link.closest(HEADING) !== null && !isStale(link)),
    );
    const linked = new Set(links.flatMap((link) => known.filter((page) => isPageOf(hrefOf(link), page))));
    const [page] = linked;
    return page !== undefined && linked.size === 1 ? { state: "known", page } : { state: "unknown" };
  }
  const page = known.find((each) => claims.every((claim) => names(claim, each)));
  return page === undefined ? { state: "other" } : { state: "known", page };
}
