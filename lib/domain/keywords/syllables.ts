import { Alphabet, BREAK, LETTER, MARK, type Marks } from "./fold";

/*
 * A text as a reader of Vietnamese sees it: syllables (maximal runs of letters and digits), each a sequence of
 * stretches: one letter and how often it stands there in a row. `giáaaa` is g, i, á×4.
 *
 * The scan is the hot path of the search, so its result is a few flat arrays rather than objects per letter.
 */

const FIRST_HASH = 0x811c9dc5 | 0;

const isDigit = (base: number): boolean => base >= 0x30 && base <= 0x39;

// What characters mean never changes: this only remembers what was worked out before.
const alphabet = new Alphabet();

const grown = (list: Int32Array): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
};

export class Scan {
  /** How many entries of the arrays below hold. */
  stretches = 0;
  syllables = 0;

  // Per stretch.
  base = new Int32Array(64);
  /** How many of the letter stand in a row. Digits never stretch: 100 is not 10. */
  times = new Int32Array(64);
  firstMarks = new Int32Array(64);
  lastMarks = new Int32Array(64);
  allMarks = new Int32Array(64);
  /** The hash of the syllable's letters up to and with this stretch, each stretch counted once. */
  hash = new Int32Array(64);

  // Per syllable.
  /** Where the syllable's stretches begin; the next syllable's begin is their end (one more entry than syllables). */
  first = new Int32Array(32);
  /** Where the syllable stands in the text, in UTF-16 units. */
  start = new Int32Array(32);
  end = new Int32Array(32);
  /** 1 where any letter of the syllable carries a mark. */
  marked = new Int32Array(32);

  #open = false;

  /** Reads a text, in place of what was read before. */
  read(text: string): this {
    this.stretches = 0;
    this.syllables = 0;
    this.#open = false;
    const { length } = text;
    for (let at = 0; at < length; at += 1) {
      const unit = text.charCodeAt(at);
      const kind = alphabet.kind(unit);
      if (kind === LETTER) this.#letter(alphabet.base(unit), alphabet.marks(unit), at, at + 1);
      else if (kind === BREAK) this.#open = false;
      else if (kind === MARK) this.#mark(alphabet.marks(unit), at + 1);
      else at = this.#uncommon(text, at);
    }
    return this;
  }

  /** Answers with the last unit that was read. */
  #uncommon(text: string, at: number): number {
    const code = text.codePointAt(at) ?? 0;
    const to = at + (code > 0xffff ? 2 : 1);
    for (const each of alphabet.units(code)) {
      if (each.kind === "letter") this.#letter(each.base, each.marks, at, to);
      else if (each.kind === "mark") this.#mark(each.marks, to);
      else this.#open = false;
    }
    return to - 1;
  }

  #letter(base: number, marks: Marks, from: number, to: number): void {
    if (!this.#open) this.#begin(from);
    const syllable = this.syllables - 1;
    const last = this.stretches - 1;
    this.end[syllable] = to;
    if (marks !== 0) this.marked[syllable] = 1;
    const opens = last < (this.first[syllable] ?? 0);
    if (!opens && this.base[last] === base && !isDigit(base)) {
      this.times[last] = (this.times[last] ?? 0) + 1;
      this.lastMarks[last] = marks;
      this.allMarks[last] = (this.allMarks[last] ?? 0) | marks;
      return;
    }
    const hash = opens ? FIRST_HASH : (this.hash[last] ?? 0);
    const next = this.stretches;
    if (next === this.base.length) this.#growStretches();
    this.base[next] = base;
    this.times[next] = 1;
    this.firstMarks[next] = marks;
    this.lastMarks[next] = marks;
    this.allMarks[next] = marks;
    this.hash[next] = Math.imul(hash ^ base, 0x01000193);
    this.stretches = next + 1;
    this.first[this.syllables] = next + 1;
  }

  #begin(from: number): void {
    this.#open = true;
    const syllable = this.syllables;
    if (syllable + 2 > this.start.length) this.#growSyllables();
    this.first[syllable] = this.stretches;
    this.start[syllable] = from;
    this.marked[syllable] = 0;
    this.syllables = syllable + 1;
  }

  #mark(marks: Marks, to: number): void {
    // A mark that follows no letter belongs to nothing.
    if (!this.#open) return;
    const syllable = this.syllables - 1;
    const last = this.stretches - 1;
    this.end[syllable] = to;
    this.marked[syllable] = 1;
    if (this.times[last] === 1) this.firstMarks[last] = (this.firstMarks[last] ?? 0) | marks;
    this.lastMarks[last] = (this.lastMarks[last] ?? 0) | marks;
    this.allMarks[last] = (this.allMarks[last] ?? 0) | marks;
  }

  #growStretches(): void {
    this.base = grown(this.base);
    this.times = grown(this.times);
    this.firstMarks = grown(this.firstMarks);
    this.lastMarks = grown(this.lastMarks);
    this.allMarks = grown(this.allMarks);
    this.hash = grown(this.hash);
  }

  #growSyllables(): void {
    this.first = grown(this.first);
    this.start = grown(this.start);
    this.end = grown(this.end);
    this.marked = grown(this.marked);
  }
}

/** Reads a text into syllables. */
export const scan = (text: string): Scan => new Scan().read(text);

/** The same number for texts of the same bare letters, and seldom for others; null where there is no letter or digit. */
export function lettersOf(read: Scan): number | null {
  let sum = FIRST_HASH;
  for (let syllable = 0; syllable < read.syllables; syllable += 1)
    sum = Math.imul(sum ^ (read.hash[(read.first[syllable + 1] ?? 0) - 1] ?? 0), 0x01000193);
  return read.syllables === 0 ? null : sum;
}
