import { type HitsAndMisses, hitsAndMisses } from "./coach";
import { hasWords, identityOf, readKeyword } from "./keyword";
import { sampleTexts } from "./samples";

export type Advice =
  /** No letter and no digit: it never finds anything. */
  | { readonly code: "no-words" }
  /** One or two letters: it stands in too many sentences, or opens too many words. */
  | { readonly code: "short" | "short-prefix" }
  /** Typed without marks it finds several different words; each can be asked for alone. */
  | { readonly code: "ambiguous"; readonly words: readonly string[] }
  /** Only exact marks count, so that the word typed without marks is not found. */
  | { readonly code: "twin"; readonly twin: string };

export interface Coached {
  readonly keyword: string;
  /** Among the texts on screen. */
  readonly seen: HitsAndMisses;
  /** Among the built-in samples. */
  readonly samples: HitsAndMisses;
  readonly advice: readonly Advice[];
}

/** The word as typed on a keyboard without Vietnamese: "giá đỗ" → "gia do". */
export const withoutMarks = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").normalize("NFC");

/** What a keyword of a list finds and passes over, and what to think about before it is saved. */
export function coach(
  keyword: string,
  texts: readonly string[],
  { list, marksExactly }: { readonly list: readonly string[]; readonly marksExactly: boolean },
): Coached {
  const seen = hitsAndMisses(keyword, texts, { marksExactly });
  const samples = hitsAndMisses(keyword, sampleTexts, { marksExactly });
  return { keyword, seen, samples, advice: adviceOn(keyword, [seen, samples], list, marksExactly) };
}

function adviceOn(
  text: string,
  found: readonly HitsAndMisses[],
  list: readonly string[],
  marksExactly: boolean,
): Advice[] {
  const keyword = readKeyword(text);
  if (!hasWords(keyword)) return [{ code: "no-words" }];
  const advice: Advice[] = [];
  const letters = [...text.normalize("NFKC")].filter((letter) => /[\p{L}\p{N}]/u.test(letter)).length;
  if (keyword.scan.syllables === 1 && letters <= 2)
    advice.push({ code: keyword.prefix ? "short-prefix" : "short" });
  const bare = withoutMarks(text);
  const isMarked = bare !== text.normalize("NFC");
  if (!isMarked && keyword.scan.syllables === 1 && !keyword.prefix) {
    const words = markedWords(found);
    if (words.length > 1) advice.push({ code: "ambiguous", words });
  }
  if (marksExactly && isMarked) {
    const known = new Set(list.map((each) => identityOf(readKeyword(each))));
    if (!known.has(identityOf(readKeyword(bare)))) advice.push({ code: "twin", twin: bare });
  }
  return advice;
}

/** The different words that were found and carry marks, each once. */
function markedWords(found: readonly HitsAndMisses[]): string[] {
  const words = found.flatMap(({ hits }) => hits.map((hit) => hit.words.toLowerCase()));
  return [...new Set(words)].filter((word) => withoutMarks(word) !== word);
}
