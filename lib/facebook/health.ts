import { every, firstOf, maybe } from "@/lib/dom/query";
import { redact } from "@/lib/dom/redact";
import { normaliseLine } from "@/lib/dom/text";
import { findRegions } from "./conversation/read-conversation";
import { saysEmpty, saysLoading } from "./phrases";
import type { InboxScreen } from "./screen";
import { DRAWN, INBOX, LOADING, PAGELET, SURFACE } from "./selectors";
import { isMessenger } from "./thread-link";
import { findThreadList } from "./threads/read-thread-list";

/** The selectors' own date: a report says by which readers it was made. */
export const READER = "2026-11";

/** What must be on a screen and is not. */
export type Missing = "list" | "conversation" | "post" | "comments";

export type Health =
  | { readonly state: "well" }
  /** Nothing to conclude: still loading, truly empty, or not drawn yet. */
  | { readonly state: "open" }
  | { readonly state: "unrecognised"; readonly missing: readonly Missing[] };

/**
 * Whether a recognised screen has what it must have. A list that is loading or really empty is no failure; a page full
 * of something unknown is one.
 */
export function readHealth(document: Document, screen: InboxScreen, rowCount: number | null): Health {
  const list = findThreadList(document);
  const listed = list !== null && (rowCount ?? 0) > 0;
  // A post's comments among all messages have no conversation to be missed.
  const open =
    screen.selectedItemId !== null && (screen.threadType === null || isMessenger(screen.threadType));
  const regions = findRegions(document);
  const read = regions !== null && regions.heading !== null && regions.messages !== null;
  const missing: Missing[] = [];
  if (!listed && (list === null || !isEmptyOrLoading(list))) missing.push("list");
  if (open && !read) missing.push("conversation");
  if (missing.length === 0) return listed || read ? { state: "well" } : { state: "open" };
  if (isLoading(rootOf(document)) || !isDrawn(maybe(document, DRAWN) ?? document.body))
    return { state: "open" };
  if (missing.length === 1 && missing[0] === "list" && read) return { state: "well" };
  return { state: "unrecognised", missing };
}

/** Whether a list says itself that it has nothing to show, or not yet. */
export function isEmptyOrLoading(list: Element): boolean {
  const text = normaliseLine(list.textContent ?? "");
  return (
    text === "" ||
    saysEmpty(text) ||
    saysLoading(text) ||
    list.matches(LOADING) ||
    maybe(list, LOADING) !== null
  );
}

const rootOf = (document: Document): Element => firstOf(document, [INBOX]) ?? document.body;

export function isLoading(root: Element): boolean {
  if (root.getAttribute("aria-busy") === "true" || maybe(root, LOADING) !== null) return true;
  return every(root, "div,span").some(
    (each) => each.childElementCount === 0 && saysLoading(each.textContent?.trim() ?? ""),
  );
}

/** Facebook's shell alone is no screen: something with words and several elements must stand in it. */
export const isDrawn = (root: Element): boolean =>
  root.querySelectorAll("*").length >= 20 && normaliseLine(root.textContent ?? "").length >= 40;

/** What a user may send to us: which parts were missing, and the screen's skeleton without a word of it. */
export function reportLayout(document: Document, missing: readonly string[], version: string): string {
  const root = rootOf(document);
  const html = document.documentElement;
  const facts = [
    `Page Tickets ${version}, reader ${READER}`,
    `missing: ${missing.join(", ")}`,
    `lang=${html.lang.slice(0, 8)} dir=${html.dir.slice(0, 3)} pagelets=${document.querySelectorAll(PAGELET).length} surfaces=${document.querySelectorAll(SURFACE).length}`,
  ];
  return `${facts.join("\n")}\n\n${redact(root)}`;
}
