import type { Badge } from "@/lib/domain/mirror";
import type { BadgeWords } from "@/lib/language/badge";

/** What a row's badge shows. `badge` is null until the first answer of the storage, a moment after the row came. */
export interface RowChip {
  readonly key: string;
  readonly badge: Badge | null;
  readonly byName: boolean;
}

/** The one badge an element holds directly, or null. */
export function chipOf(row: Element): HTMLElement | null {
  for (let child = row.lastElementChild; child !== null; child = child.previousElementSibling) {
    if (child.nodeName === "PAGE-TICKET" && child instanceof HTMLElement) return child;
  }
  return null;
}

/** What a row's host shows now, so that nothing is written that is already so. Kept out of the page's sight. */
interface Drawn {
  readonly host: HTMLElement;
  readonly key: string;
  readonly badge: Badge | null;
  readonly byName: boolean;
  readonly words: BadgeWords;
  /** The sentence and the text that stand in it. */
  readonly said: string;
  readonly shown: string;
}
const drawn = new WeakMap<Element, Drawn>();

/** All that tells one kind of badge from another. */
interface Shows {
  readonly state: keyof BadgeWords["state"];
  readonly status: keyof BadgeWords["status"] | null;
  readonly numbered: boolean;
  readonly byName: boolean;
  readonly local: boolean;
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

function templateFor(
  document: Document,
  { badge, byName }: Omit<RowChip, "key">,
  words: BadgeWords,
): Template {
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
      known.host.ownerDocument === document
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
  host.title = sentence;
  Object.assign(host.dataset, { item: "message", state, status: status ?? "", ticket: "" });
  if (byName) host.dataset.matched = "name";
  const chip = document.createElement("span");
  chip.className = "page-ticket-chip";
  chip.setAttribute("aria-hidden", "true");
  if (text !== "") chip.textContent = text;
  host.append(chip);
  const shows = { state, status, numbered, byName, local };
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
 * @param bare whether the row is known to hold no badge, so that none need be looked for
 */
export function drawChip(row: Element, chip: RowChip | null, words: BadgeWords, bare = false): void {
  const known = bare ? undefined : drawn.get(row);
  const before = known?.host.parentNode === row ? known : undefined;
  const present = bare ? null : (before?.host ?? chipOf(row));
  if (chip === null) {
    present?.remove();
    drawn.delete(row);
    return;
  }
  const { key, badge, byName } = chip;
  if (before?.badge === badge && before.byName === byName && before.words === words) {
    if (before.key === key) return;
    before.host.setAttribute("data-key", key);
    drawn.set(row, { ...before, key });
    return;
  }
  const template = templateFor(row.ownerDocument, chip, words);
  const ticket = badge?.ticket ?? "";
  const said = template.sentence[0] + ticket + template.sentence[1];
  const shown = template.text[0] + ticket + template.text[1];
  const host = present ?? copyOf(template.host);
  host.setAttribute("data-key", key);
  if (present !== null) rewrite(host, chip, said, shown, before);
  else if (ticket !== "") number(host, ticket, said, shown);
  drawn.set(row, { host, key, badge, byName, words, said, shown });
  if (present === null) row.append(host);
}

const copyOf = (host: HTMLElement): HTMLElement => {
  const copy = host.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new TypeError("a template is an element");
  return copy;
};

/** Puts the number into a fresh copy. */
function number(host: HTMLElement, ticket: string, said: string, shown: string): void {
  host.setAttribute("data-ticket", ticket);
  host.setAttribute("aria-label", said);
  host.setAttribute("title", said);
  const label = host.firstElementChild;
  if (label !== null) label.textContent = shown;
}

/**
 * Makes a badge that stands there into another: what is different in it is written, and no more. What we have written
 * ourselves need not be read; of a badge that somebody else has put there nothing is known.
 */
function rewrite(
  host: HTMLElement,
  { badge, byName }: RowChip,
  said: string,
  shown: string,
  before: Drawn | undefined,
): void {
  const write = (name: string, value: string, was: string | undefined): void => {
    if ((before === undefined ? host.getAttribute(name) : was) !== value) host.setAttribute(name, value);
  };
  write("data-state", badge?.state ?? "unknown", before?.badge?.state ?? "unknown");
  write("data-status", badge?.status ?? "", before?.badge?.status ?? "");
  write("data-ticket", badge?.ticket ?? "", before?.badge?.ticket ?? "");
  write("aria-label", said, before?.said);
  write("title", said, before?.said);
  if (before === undefined || before.byName !== byName) {
    if (byName) host.setAttribute("data-matched", "name");
    else host.removeAttribute("data-matched");
  }
  if (before?.shown === shown) return;
  const label = host.firstElementChild;
  if (label !== null && label.textContent !== shown) label.textContent = shown;
}

type Told = Omit<Shows, "numbered"> & { readonly ticket: string };

function shortText({ state, status, ticket, byName, local }: Told, words: BadgeWords): string {
  if (state === "none" || state === "unknown") return "";
  const text = status === null ? words.state[state] : words.status[status];
  const label = ticket === "" ? "" : `${words.ticket(ticket)} · `;
  return `${label}${text}${byName ? " ≈" : ""}${local ? ` (${words.local})` : ""}`;
}
