import { canonicalOf } from "./fits";
import { hasWords, type Keyword, readKeyword, standsAt, syllablesOf } from "./keyword";
import { type Scan, scan } from "./syllables";

/** Words of the texts that mean the same, with how often they stand there. */
export interface CoachedWords {
  /** The first spelling met. */
  readonly words: string;
  /** With the next word ("gia đình"), where one follows, the different ones first met: they show what the word was about. */
  readonly withNext: readonly string[];
  readonly count: number;
}

export interface Miss extends CoachedWords {
  /** `marks`: the same letters with other marks. `longer`: the last syllable goes on (giao for gia). */
  readonly why: "marks" | "longer";
}

export interface HitsAndMisses {
  readonly hits: readonly CoachedWords[];
  readonly misses: readonly Miss[];
  /** How many of the texts the keyword would choose. */
  readonly texts: number;
}

/** What a keyword finds in the texts and which similar words it passes over, the most frequent first. */
export function hitsAndMisses(
  text: string,
  texts: readonly string[],
  { marksExactly = false }: { readonly marksExactly?: boolean } = {},
): HitsAndMisses {
  const keyword = readKeyword(text);
  if (!hasWords(keyword)) return { hits: [], misses: [], texts: 0 };
  const bare = bareOf(keyword);
  const hits = new Tally<CoachedWords>();
  const misses = new Tally<Miss>();
  let chosen = 0;
  for (const each of texts) {
    const words = scan(each);
    let chooses = false;
    for (let at = 0; at + keyword.scan.syllables <= words.syllables; at += 1) {
      const place = placeOf(keyword, words, at, each);
      if (standsAt(keyword, words, at, marksExactly)) {
        chooses = true;
        hits.add(place.identity, place.found);
      } else if (standsAt({ ...bare, prefix: keyword.prefix }, words, at, false)) {
        misses.add(place.identity, { ...place.found, why: "marks" });
      } else if (standsAt({ ...bare, prefix: true }, words, at, false)) {
        misses.add(place.identity, { ...place.found, why: "longer" });
      }
    }
    if (chooses) chosen += 1;
  }
  return { hits: hits.sorted(), misses: misses.sorted(), texts: chosen };
}

/** The keyword as typed without marks: what a similar word has in common with it. */
function bareOf(keyword: Keyword): Keyword {
  const letters = syllablesOf(keyword).map((syllable) => {
    const end = keyword.scan.first[syllable + 1] ?? 0;
    let word = "";
    for (let at = keyword.scan.first[syllable] ?? 0; at < end; at += 1)
      word += String.fromCodePoint(keyword.scan.base[at] ?? 0).repeat(keyword.scan.times[at] ?? 1);
    return word;
  });
  return readKeyword(letters.join(" "));
}

function placeOf(keyword: Keyword, words: Scan, at: number, text: string) {
  const count = keyword.scan.syllables;
  const start = words.start[at] ?? 0;
  const end = words.end[at + count - 1] ?? start;
  const next = at + count < words.syllables ? (words.end[at + count] ?? end) : end;
  const identity = Array.from({ length: count }, (_, k) => canonicalOf(words, at + k)).join(" ");
  return {
    identity,
    found: {
      words: text.slice(start, end).normalize("NFC"),
      withNext: next === end ? [] : [text.slice(start, next).normalize("NFC")],
      count: 1,
    },
  };
}

/** So many of the words that follow are told. */
const MOST_NEXT = 3;

class Tally<T extends CoachedWords> {
  readonly #seen = new Map<string, T>();

  add(identity: string, found: T): void {
    const before = this.#seen.get(identity);
    if (before === undefined) {
      this.#seen.set(identity, found);
      return;
    }
    const fresh = found.withNext.filter(
      (words) => !before.withNext.some((known) => known.toLowerCase() === words.toLowerCase()),
    );
    const withNext = [...before.withNext, ...fresh].slice(0, MOST_NEXT);
    this.#seen.set(identity, { ...before, withNext, count: before.count + 1 });
  }

  sorted(): T[] {
    return [...this.#seen.values()].sort((a, b) => b.count - a.count);
  }
}
