/*
 * What other people wrote, made fit to stand in a ticket: text stays text. Markup is left as it is (a ticket field is
 * not HTML); what could hide or reorder other words is taken out.
 */

const LINE_BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g;
/** Controls; embeddings, overrides and isolates of the writing direction; lone halves of surrogate pairs. */
const HARMFUL = /[\p{Cc}\u202a-\u202e\u2066-\u2069\p{Cs}]/gu;
/** Invisible and without a use outside of emoji sequences; U+200D and U+FE0F hold emoji together and stay. */
const EMPTY = /[\u200b\u2060\ufeff\u00ad]/g;

/** One line: every white space is a single space, nothing at the ends. */
export const oneLine = (text: string): string =>
  text
    .replace(LINE_BREAK, " ")
    .replace(/\s+/gu, " ")
    .replace(HARMFUL, "")
    .replace(EMPTY, "")
    .replace(/ +/g, " ")
    .trim();

/** The text's lines, without white space at their ends; never more than one empty line in a row. */
export function linesOf(text: string): string[] {
  const lines = text
    .replace(LINE_BREAK, "\n")
    .split("\n")
    .map((line) => oneLine(line));
  const kept = lines.filter((line, at) => line !== "" || (at > 0 && lines[at - 1] !== ""));
  while (kept.at(-1) === "") kept.pop();
  while (kept[0] === "") kept.shift();
  return kept;
}

let segmenter: Intl.Segmenter | undefined;

/** Made when the first text is too long: making it takes longer than all else at a script's start. */
function graphemes(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter("vi", { granularity: "grapheme" });
  return segmenter;
}

/**
 * At most `limit` UTF-16 units, the last of them "…" when something was left out. Never cuts what a person sees as
 * one character.
 */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit < 1) return "";
  let end = 0;
  for (const { index, segment } of graphemes().segment(text.slice(0, limit * 2))) {
    const after = index + segment.length;
    if (after > limit - 1) break;
    end = after;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}
