/*
 * What one character means to a reader who looks for words: its bare letter and the marks upon it. Everything that
 * rules §4 calls "normalised" happens here, one code point at a time, so that each letter keeps its place in the
 * original text.
 */

/** A set of diacritics on one letter, one bit each. 0 is a bare letter. */
export type Marks = number;

/** The five tones. A tone belongs to the syllable's vowels, not to one of them: hòa and hoà are one word. */
const GRAVE = 1;
const ACUTE = 2;
const TILDE = 4;
const HOOK = 8;
const DOT_BELOW = 16;
export const TONES: Marks = GRAVE | ACUTE | TILDE | HOOK | DOT_BELOW;

/** What makes another letter: â, ă, ơ and đ. To be "typed without marks", these must be missing as well. */
const CIRCUMFLEX = 32;
const BREVE = 64;
const HORN = 128;
const STROKE = 256;
const OTHER_MARKS = 9;

const vietnameseMarks: ReadonlyMap<number, Marks> = new Map([
  [0x300, GRAVE],
  [0x301, ACUTE],
  [0x303, TILDE],
  [0x309, HOOK],
  [0x323, DOT_BELOW],
  [0x302, CIRCUMFLEX],
  [0x306, BREVE],
  [0x31b, HORN],
  [0x335, STROKE],
  [0x336, STROKE],
]);

/** đ has no decomposition; the Icelandic and African look-alikes come from old keyboards that had no đ. */
const STROKED_D = new Set(["đ", "ð", "ɖ"]);

const INVISIBLE = /^[\p{Default_Ignorable_Code_Point}\p{Me}\u200b]$/u;
const WORD = /^[\p{L}\p{N}\p{M}]$/u;
const LATIN_MARK = /^[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff]$/u;

/** One thing that a character stands for: a letter or digit, a mark on the letter before it, or a border between words. */
export type Unit =
  | { readonly kind: "letter"; readonly base: number; readonly marks: Marks }
  | { readonly kind: "mark"; readonly marks: Marks }
  | { readonly kind: "border" };

const BORDER: Unit = { kind: "border" };

/** Most characters are one unit; zero-width ones are none, and compatibility forms such as ㎏ or … are several. */
export function unitsOf(character: string): readonly Unit[] {
  const units: Unit[] = [];
  for (const part of caseless(character.normalize("NFKD"))) {
    if (INVISIBLE.test(part)) continue;
    const code = part.codePointAt(0) ?? 0;
    if (LATIN_MARK.test(part)) addMark(units, markOf(code));
    else if (STROKED_D.has(part)) units.push({ kind: "letter", base: 0x64, marks: STROKE });
    else if (WORD.test(part)) units.push({ kind: "letter", base: code, marks: 0 });
    else units.push(BORDER);
  }
  return units;
}

/** Through the upper case first, so that ß, ς and ſ meet their other spellings too. */
const caseless = (text: string): string => text.toUpperCase().toLowerCase().normalize("NFKD");

function addMark(units: Unit[], marks: Marks): void {
  const last = units.at(-1);
  if (last?.kind === "letter") units[units.length - 1] = { ...last, marks: last.marks | marks };
  else units.push({ kind: "mark", marks });
}

/** Marks that Vietnamese does not have share the bits that are left: two rare ones may count as the same. */
const markOf = (code: number): Marks => vietnameseMarks.get(code) ?? 1 << (OTHER_MARKS + (code % 20));

const SMALL = 0x2000;

/** What a code is in {@link Alphabet}'s tables. */
export const UNSEEN = 0;
export const LETTER = 1;
export const BREAK = 2;
export const MARK = 3;
/** Not one unit: nothing at all, or several. */
export const OTHER = 4;

/**
 * The units of every character met so far. Vietnamese and its punctuation fit the small tables, which is what makes
 * the search fast; everything else is remembered in a map. Codes are Unicode code points.
 */
export class Alphabet {
  readonly #kinds = new Uint8Array(SMALL);
  readonly #bases = new Uint16Array(SMALL);
  readonly #marks = new Uint32Array(SMALL);
  readonly #others = new Map<number, readonly Unit[]>();

  kind(code: number): number {
    if (code >= SMALL) return OTHER;
    const known = this.#kinds[code] ?? UNSEEN;
    return known === UNSEEN ? this.#learn(code) : known;
  }

  /** The bare letter of a {@link LETTER}. */
  base(code: number): number {
    return this.#bases[code] ?? 0;
  }

  /** The marks of a {@link LETTER} or {@link MARK}. */
  marks(code: number): Marks {
    return this.#marks[code] ?? 0;
  }

  /** The units of any code at all. */
  units(code: number): readonly Unit[] {
    const known = this.#others.get(code);
    if (known !== undefined) return known;
    // A lone half of a surrogate pair is nothing that anyone can read.
    const units = code >= 0xd800 && code <= 0xdfff ? [BORDER] : unitsOf(String.fromCodePoint(code));
    this.#others.set(code, units);
    return units;
  }

  #learn(code: number): number {
    const [unit, second] = unitsOf(String.fromCodePoint(code));
    const kind = second === undefined && unit !== undefined ? this.#keep(code, unit) : OTHER;
    this.#kinds[code] = kind;
    return kind;
  }

  #keep(code: number, unit: Unit): number {
    if (unit.kind === "border") return BREAK;
    this.#marks[code] = unit.marks;
    if (unit.kind === "mark") return MARK;
    if (unit.base > 0xffff) return OTHER;
    this.#bases[code] = unit.base;
    return LETTER;
  }
}
