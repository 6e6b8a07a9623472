import { canonicalOf, fits } from "./fits";
import { type Scan, scan } from "./syllables";

/** A keyword read once: its syllables in sequence, and whether the last one is a prefix. */
export interface Keyword {
  /** As the admin typed it. */
  readonly text: string;
  readonly scan: Scan;
  readonly prefix: boolean;
}

export function readKeyword(text: string): Keyword {
  const plain = text.normalize("NFKC").replace(/[\p{Default_Ignorable_Code_Point}\s]+$/u, "");
  return { text, scan: scan(text), prefix: plain.endsWith("*") };
}

/** A keyword without any letter or digit ("!!", "👍") never matches: the admin is warned of it. */
export const hasWords = (keyword: Keyword): boolean => keyword.scan.syllables > 0;

/** The numbers of the keyword's syllables. */
export const syllablesOf = (keyword: Keyword): number[] =>
  Array.from({ length: keyword.scan.syllables }, (_, at) => at);

/** Equal for keywords that mean the same search: case, NFC or NFD, tone placement, punctuation between. */
export function identityOf(keyword: Keyword): string {
  if (!hasWords(keyword)) return `=${keyword.text.normalize("NFKC")}`;
  const spelled = syllablesOf(keyword).map((syllable) => canonicalOf(keyword.scan, syllable));
  return `${spelled.join(" ")}${keyword.prefix ? "*" : ""}`;
}

/** Whether the keyword's syllables stand in the text from this syllable on; only separators lie between syllables. */
export function standsAt(keyword: Keyword, text: Scan, from: number, marksExactly: boolean): boolean {
  const count = keyword.scan.syllables;
  if (from + count > text.syllables) return false;
  for (let k = 0; k < count; k += 1) {
    const prefix = keyword.prefix && k === count - 1;
    if (!fits(keyword.scan, k, text, from + k, { marksExactly, prefix })) return false;
  }
  return true;
}
