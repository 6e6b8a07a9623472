import { normaliseLine } from "@/lib/dom/text";
import { referenceOf } from "@/lib/domain/reference";
import { readUtime } from "../read-time";
import type { Words } from "./read-words";

/** So much of the words stands for all of them: a text that Facebook cuts is longer. */
const BEGINNING = 60;

/**
 * What stands for the number of a comment that shows none: the second it was written, its author's shown name and how
 * it begins. The same after a reload; of a translation, and of a text that was cut earlier than that, nothing does.
 */
export function standInOf(
  exact: Element | null,
  { name }: { readonly name: string },
  { text, partial }: Words,
  translated: boolean,
): string | null {
  const written = readUtime(exact?.getAttribute("data-utime") ?? null);
  if (written === null || translated) return null;
  const begins = normaliseLine(text);
  if (partial && begins.length <= BEGINNING) return null;
  const said = referenceOf(JSON.stringify([name, begins.slice(0, BEGINNING)])).slice(3);
  return `${Math.floor(written.from / 1000)}-${said}`;
}
