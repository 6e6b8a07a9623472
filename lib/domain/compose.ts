import type { Person, Snapshot, Spoken } from "./activity";
import { noteWords } from "./note-words";
import { cut, linesOf, oneLine } from "./plain-text";
import type { Language } from "./preferences";

export { referenceOf } from "./reference";

/** The page as a ticket names it. */
export interface NamedPage {
  readonly id: string;
  readonly name: string;
}

/** All lengths are UTF-16 units. */
export const SUBJECT_LIMIT = 250;
export const NOTE_LIMIT = 30_000;
export const WORDS_LIMIT = 5_000;
const NAME_LIMIT = 50;

const nameOf = (page: NamedPage): string => oneLine(page.name) || page.id;
const customerOf = (person: Person): string => oneLine(person.name) || (person.id ?? "?");

/**
 * `[PT-…] page · customer: words`, on one line. Where the note can't be written because the portal's answer names no
 * ticket, this is all that an agent has of the customer's words: the newest go first.
 */
export function subjectOf(snapshot: Snapshot, page: NamedPage, reference: string): string {
  const head = `[${reference}] ${cut(nameOf(page), NAME_LIMIT)} · ${cut(customerOf(snapshot.customer), NAME_LIMIT)}`;
  const words = newestWords(snapshot, SUBJECT_LIMIT - head.length - 2);
  return words === "" ? head : `${head}: ${words}`;
}

/** As many whole sayings of the customer as fit, newest last; of the newest at least the beginning. */
function newestWords(snapshot: Snapshot, room: number): string {
  const said = ofCustomer(snapshot).flatMap((each) => oneLine(each.text) || []);
  const newest = said.pop();
  if (newest === undefined || room < 2) return "";
  let words = cut(newest, room);
  for (let older = said.pop(); older !== undefined; older = said.pop()) {
    const longer = `${older} / ${words}`;
    if (longer.length > room) break;
    words = longer;
  }
  return words;
}

/** The customer's words; where nobody's role is proven, all of them. */
function ofCustomer(snapshot: Snapshot): readonly Spoken[] {
  const proven = snapshot.words.filter((each) => each.role === "customer");
  return proven.length > 0 ? proven : snapshot.words.filter((each) => each.role === "unknown");
}

/** Who wrote what, oldest first, for a text field of the ticket; the oldest give way when it is too long. */
export function wordsOf(snapshot: Snapshot): string {
  const lines = snapshot.words.map((each) => {
    const end = each.partial ? " …" : "";
    return `${oneLine(each.name) || "?"}: ${linesOf(each.text).join("\n  ")}${end}`;
  });
  return newestThatFit(lines, WORDS_LIMIT).kept.join("\n");
}

/** The internal note: everything that stood on screen when the ticket was asked for, as plain text. */
export function noteOf(snapshot: Snapshot, page: NamedPage, reference: string, language: Language): string {
  const say = noteWords[language];
  const { customer, post } = snapshot;
  const head = [
    `${say.ticket}: ${reference}`,
    `${say.page}: ${nameOf(page)} (${page.id})`,
    `${say.customer}: ${[oneLine(customer.name) || say.unnamed, customer.id === null ? "" : `(${oneLine(customer.id)})`, customer.profileUrl ?? ""].filter(Boolean).join(" ")}`,
    `${say.where[snapshot.kind]}: ${snapshot.url ?? "–"}`,
  ];
  if (post !== null) {
    const shown = cut(oneLine(post.text), 1000);
    head.push(
      `${say.post}: ${[shown === "" ? "" : `“${shown}”`, post.url ?? ""].filter(Boolean).join(" ") || "–"}`,
    );
  }
  head.push(`${say.seen}: ${localTime(snapshot.seenAt)}`);
  if (snapshot.translated) head.push(say.translated);
  if (snapshot.partial) head.push(say.partial);
  const opening = `${head.join("\n")}\n\n`;
  const sayings = snapshot.words.map((each) => saying(each, language));
  if (sayings.length === 0) return `${opening}${say.wordless}`;
  const { kept, dropped } = newestThatFit(sayings, NOTE_LIMIT - opening.length - 80);
  return opening + [...(dropped > 0 ? [say.leftOut(dropped)] : []), ...kept].join("\n");
}

/** The note of a ticket that was asked for by mistake. */
export const takenBackNote = (reference: string, language: Language): string =>
  `${noteWords[language].takenBack}\n${noteWords[language].ticket}: ${reference}`;

/** A note that a person typed, with the reference by which it is found again. */
export const typedNote = (text: string, reference: string, language: Language): string =>
  `${cut(linesOf(text).join("\n"), NOTE_LIMIT - 100)}\n\n${noteWords[language].ticket}: ${reference}`;

/** Further lines are indented, so that nobody's words can pose as another's. */
function saying(words: Spoken, language: Language): string {
  const say = noteWords[language];
  const time = oneLine(words.shownTime);
  const who = [say.roles[words.role], oneLine(words.name)].filter(Boolean).join(" ");
  const text = linesOf(words.text).join("\n    ") || say.textless;
  return `${time === "" ? "" : `[${time}] `}${who}: ${text}${words.partial ? ` ${say.cut}` : ""}`;
}

/**
 * By what a note is known that holds the newest words already, as another browser wrote them; null for words without
 * text.
 */
export function markOf({ words }: Snapshot): string | null {
  const newest = words.at(-1);
  const [first = ""] = newest === undefined ? [] : linesOf(newest.text);
  return newest === undefined || first === "" ? null : `${oneLine(newest.name)}: ${first}`;
}

function newestThatFit(sayings: readonly string[], limit: number): { kept: string[]; dropped: number } {
  const kept: string[] = [];
  let room = limit;
  for (const each of sayings.toReversed()) {
    if (each.length + 1 > room) {
      // The newest is never left out whole.
      if (kept.length === 0) kept.unshift(cut(each, room));
      break;
    }
    kept.unshift(each);
    room -= each.length + 1;
  }
  return { kept, dropped: sayings.length - kept.length };
}

const UTC7_MS = 7 * 3_600_000;

/** `22/11/2026 15:30 (UTC+7)`: Vietnam's time wherever the browser is. */
export function localTime(instant: number): string {
  const [, year, month, day, time] =
    /^\+?(\d+)-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(new Date(instant + UTC7_MS).toISOString()) ?? [];
  return `${day}/${month}/${year} ${time} (UTC+7)`;
}
