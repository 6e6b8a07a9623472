import type { Badge } from "@/lib/domain/mirror";
import type { BadgeWords } from "@/lib/language/badge";

/** What a row's badge shows. `badge` is null until the first answer of the storage, a moment after the row came. */
export interface RowChip {
  readonly key: string;
  readonly badge: Badge | null;
  readonly byName: boolean;
  /** A declaration that takes back what the badge's host would cost the row; empty where it costs nothing. */
  readonly margin?: string;
}

/** The one badge an element holds directly, or null. */
export function chipOf(row: Element): HTMLElement | null {
  for (let child = row.lastElementChild; child !== null; child = child.previousElementSibling) {
    if (child.nodeName === "PAGE-TICKET" && child instanceof HTMLElement) return child;
  }
  return null;
}

/** What a row's host shows, so that nothing is written that is already so. Whoever has it drawn keeps it. */
export interface DrawnChip extends RowChip {
  readonly host: HTMLElement;
  readonly words: BadgeWords;
  /** The sentence and the text that stand in it. */
  readonly said: string;
  readonly shown: string;
}

/** All that tells one kind of badge from another. */
interface Shows {
  readonly state: keyof BadgeWords["state"];
  readonly status: keyof BadgeWords["status"] | null;
  readonly numbered: boolean;
  readonly byName: boolean;
  readonly local: boolean;
  readonly margin: string;
}

/** A badge ready to be copied: all of it but the key and the ticket's number. One for each state, in each language. */
interface Template {
  readonly shows: Shows;
  readonly host: HTMLElement;
  /** The sentence and the text around the number; null where there is none to be told. */
  readonly sentence: readonly [string, string];
  readonly text: readonly [string, string];
}
const templates = new WeakMap<BadgeWords, Template[]>();

/** A character that no number has: where it stands, the number will. */
const NUMBER = "\u0000";

function templateFor({ badge, byName, margin = "" }: RowChip, words: BadgeWords): Template {
  const state = badge?.state ?? "unknown";
  const status = badge?.status ?? null;
  const local = badge?.local === true;
  const numbered = badge !== null && badge.ticket !== "";
  let all = templates.get(words);
  if (all === undefined) {
    all = [];
    templates.set(words, all);
  }
  for (const known of all) {
    const { shows } = known;
    if (
      shows.state === state &&
      shows.status === status &&
      shows.numbered === numbered &&
      shows.byName === byName &&
      shows.local === local &&
      shows.margin === margin
    )
      return known;
  }
  const ticket = numbered ? NUMBER : "";
  const said = words.row({ state, status, ticket, byName });
  const sentence = local ? `${said}, ${words.localLong}` : said;
  const text = shortText({ state, status, ticket, byName, local }, words);
  const host = document.createElement("page-ticket");
  host.className = "page-ticket-row";
  host.setAttribute("role", "img");
  host.setAttribute("aria-label", sentence);
  Object.assign(host.dataset, { item: "message", state, status: status ?? "", ticket: "" });
  if (byName) host.dataset.matched = "name";
  if (margin !== "") host.style.cssText = margin;
  const chip = document.createElement("span");
  chip.className = "page-ticket-chip";
  chip.setAttribute("aria-hidden", "true");
  if (text !== "") chip.textContent = text;
  host.append(chip);
  const shows = { state, status, numbered, byName, local, margin };
  const made = { shows, host, sentence: around(sentence), text: around(text) };
  all.push(made);
  return made;
}

function around(text: string): readonly [string, string] {
  const [before = "", after = ""] = text.split(NUMBER);
  return [before, after];
}

/**
 * Shows a badge at the end of a row, or takes it away (null). Writes nothing that is already so, reads no layout, and
 * touches no node but its own.
 *
 * @param before what this answered for the row the last time, if it did
 * @returns what stands there now
 */
export function drawChip(
  row: Element,
  chip: RowChip | null,
  words: BadgeWords,
  before: DrawnChip | null = null,
): DrawnChip | null {
  const known = before?.host.parentNode === row ? before : null;
  // Nothing is known of one that somebody else has put there: a row may be a copy of another with all that it held.
  if (known === null) chipOf(row)?.remove();
  if (chip === null) {
    known?.host.remove();
    return null;
  }
  const { key, badge, byName, margin = "" } = chip;
  const same = known !== null && known.badge === badge && known.byName === byName && known.words === words;
  if (same && known.margin === margin) {
    if (known.key === key) return known;
    known.host.setAttribute("data-key", key);
    return { ...known, key };
  }
  const template = templateFor(chip, words);
  const ticket = badge?.ticket ?? "";
  const said = template.sentence[0] + ticket + template.sentence[1];
  const shown = template.text[0] + ticket + template.text[1];
  const host = known?.host ?? document.importNode(template.host, true);
  const now = { key, badge, byName, margin, host, words, said, shown };
  host.setAttribute("data-key", key);
  if (known !== null) rewrite(host, now, known);
  else {
    if (ticket !== "") {
      host.setAttribute("data-ticket", ticket);
      host.setAttribute("aria-label", said);
      write(host, shown);
    }
    row.appendChild(host);
  }
  return now;
}

function write(host: HTMLElement, shown: string): void {
  const label = host.firstElementChild;
  if (label !== null) label.textContent = shown;
}

/** Makes a badge that stands there into another: what is different in it is written, and no more. */
function rewrite(host: HTMLElement, now: DrawnChip, was: DrawnChip): void {
  const put = (name: string, value: string, before: string): void => {
    if (value !== before) host.setAttribute(name, value);
  };
  put("data-state", now.badge?.state ?? "unknown", was.badge?.state ?? "unknown");
  put("data-status", now.badge?.status ?? "", was.badge?.status ?? "");
  put("data-ticket", now.badge?.ticket ?? "", was.badge?.ticket ?? "");
  put("aria-label", now.said, was.said);
  if (was.byName !== now.byName) {
    if (now.byName) host.setAttribute("data-matched", "name");
    else host.removeAttribute("data-matched");
  }
  if (was.margin !== now.margin) host.style.cssText = now.margin ?? "";
  if (was.shown !== now.shown) write(host, now.shown);
}

type Told = Omit<Shows, "numbered" | "margin"> & { readonly ticket: string };

function shortText({ state, status, ticket, byName, local }: Told, words: BadgeWords): string {
  if (state === "none" || state === "unknown") return "";
  const text = status === null ? words.state[state] : words.status[status];
  const label = ticket === "" ? "" : `${words.ticket(ticket)} · `;
  return `${label}${text}${byName ? " ≈" : ""}${local ? ` (${words.local})` : ""}`;
}
