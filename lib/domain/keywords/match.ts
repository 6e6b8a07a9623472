import { hasWords, type Keyword, readKeyword, standsAt } from "./keyword";
import { Scan, scan } from "./syllables";

export interface KeywordMatch {
  /** The keyword as the admin typed it. */
  readonly keyword: string;
  /** Where it stands in the original text, in UTF-16 units; whole syllables. */
  readonly start: number;
  readonly end: number;
  /** The words of the text that it found. */
  readonly matched: string;
}

export interface Matcher {
  /** The first keyword in the text; of several at one place the longest, then whole words before prefixes. */
  find(text: string): KeywordMatch | null;
  /** Every place, from left to right, without overlaps. */
  findAll(text: string): KeywordMatch[];
  /** How many of the texts contain a keyword. */
  count(texts: Iterable<string>): number;
}

/** A power of two: how many bits of a hash the sieve looks at. */
const SIEVE = 1 << 14;

/**
 * Keywords compiled once for many texts. Each is found by the hash of its first syllable's bare letters; a sieve in
 * front lets the other syllables pass with one look. An empty list finds nothing: that an empty list means "every
 * comment" is the decision's business, not the search's.
 */
export function compileKeywords(
  list: readonly string[],
  { marksExactly }: { readonly marksExactly: boolean },
): Matcher {
  const words = new Index();
  const pairs = new Index();
  const prefixes = new Index();
  for (const text of list) {
    const keyword = readKeyword(text);
    if (!hasWords(keyword)) continue;
    const { syllables } = keyword.scan;
    // Whole syllables are known by their hash: the first two of a phrase, else the first alone.
    if (syllables === 1) (keyword.prefix ? prefixes : words).add(hashOf(keyword.scan, 0), keyword);
    else if (syllables === 2 && keyword.prefix) words.add(hashOf(keyword.scan, 0), keyword);
    else pairs.add(pairHash(hashOf(keyword.scan, 0), hashOf(keyword.scan, 1)), keyword);
  }
  const buffer = new Scan();

  /** The longest keyword at this syllable, or null. */
  const longestAt = (text: Scan, syllable: number): Keyword | null => {
    let best: Keyword | null = null;
    const hash = hashOf(text, syllable);
    if (syllable + 1 < text.syllables)
      best = longest(best, pairs.at(pairHash(hash, hashOf(text, syllable + 1))), text, syllable);
    best = longest(best, words.at(hash), text, syllable);
    if (best !== null || prefixes.size === 0) return best;
    const end = text.first[syllable + 1] ?? 0;
    for (let at = text.first[syllable] ?? 0; at < end; at += 1)
      best = longest(best, prefixes.at(text.hash[at] ?? 0), text, syllable);
    return best;
  };

  const longest = (best: Keyword | null, candidates: readonly Keyword[], text: Scan, at: number) => {
    let found = best;
    for (const each of candidates)
      if (
        (found === null || each.scan.syllables > found.scan.syllables) &&
        standsAt(each, text, at, marksExactly)
      )
        found = each;
    return found;
  };

  const matchFrom = (
    text: string,
    scanned: Scan,
    from: number,
  ): { match: KeywordMatch; next: number } | null => {
    for (let syllable = from; syllable < scanned.syllables; syllable += 1) {
      const keyword = longestAt(scanned, syllable);
      if (keyword === null) continue;
      const next = syllable + keyword.scan.syllables;
      const start = scanned.start[syllable] ?? 0;
      const end = scanned.end[next - 1] ?? start;
      return { match: { keyword: keyword.text, start, end, matched: text.slice(start, end) }, next };
    }
    return null;
  };

  const find = (text: string): KeywordMatch | null => matchFrom(text, buffer.read(text), 0)?.match ?? null;

  return {
    find,
    findAll(text) {
      const scanned = scan(text);
      const matches: KeywordMatch[] = [];
      for (let found = matchFrom(text, scanned, 0); found; found = matchFrom(text, scanned, found.next))
        matches.push(found.match);
      return matches;
    },
    count(texts) {
      let count = 0;
      for (const text of texts) if (find(text) !== null) count += 1;
      return count;
    },
  };
}

/** The hash of a whole syllable: that of its last stretch. */
const hashOf = (text: Scan, syllable: number): number => text.hash[(text.first[syllable + 1] ?? 0) - 1] ?? 0;

const pairHash = (first: number, second: number): number => Math.imul(first, 31) ^ second;

const NONE: readonly Keyword[] = [];

class Index {
  readonly #sieve = new Uint8Array(SIEVE);
  readonly #byHash = new Map<number, Keyword[]>();

  get size(): number {
    return this.#byHash.size;
  }

  add(hash: number, keyword: Keyword): void {
    this.#sieve[hash & (SIEVE - 1)] = 1;
    const others = this.#byHash.get(hash);
    if (others === undefined) this.#byHash.set(hash, [keyword]);
    else others.push(keyword);
  }

  at(hash: number): readonly Keyword[] {
    if (this.#sieve[hash & (SIEVE - 1)] === 0) return NONE;
    return this.#byHash.get(hash) ?? NONE;
  }
}
