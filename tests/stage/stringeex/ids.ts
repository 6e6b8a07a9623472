const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const LOWER = UPPER.toLowerCase();

/** r numbers of refusals that the vendor does not document. None of them is 0, 3, 12 or -1, which have a meaning. */
const UNDOCUMENTED_CODES = [7, 1004, -3, 42, 19, 500, 86, -11, 2, 403] as const;

/** Makes ids, serials and refusal codes; two makers give the same sequence. */
export interface Ids {
  /** `AB` + 8 capitals, or the old `ab_` + 16 small letters: by turns. */
  either(prefix: string): string;
  /** `PREFIX` + 8 capitals. */
  short(prefix: string): string;
  /** `prefix_` + 16, in the letters of the prefix. */
  long(prefix: string): string;
  serial(): number;
  /** A refusal code that says nothing and is another one each time. */
  code(): number;
}

export function createIds(): Ids {
  let seed = 20_250_711;
  let turn = 0;
  let serial = 1_763_153;
  let codes = 0;

  const letter = (alphabet: string): string => {
    // A linear congruential generator: enough to look random, and the same in every run.
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return alphabet.charAt(Math.floor((seed / 2 ** 32) * alphabet.length));
  };
  const letters = (count: number, alphabet: string): string =>
    Array.from({ length: count }, () => letter(alphabet)).join("");

  const short = (prefix: string): string => prefix.toUpperCase() + letters(8, UPPER);
  const long = (prefix: string): string =>
    `${prefix}_${letters(16, prefix === prefix.toLowerCase() ? LOWER : UPPER)}`;

  return {
    short,
    long,
    either(prefix) {
      turn += 1;
      return turn % 2 === 1 ? short(prefix) : long(prefix.toLowerCase());
    },
    serial() {
      serial += 1;
      return serial;
    },
    code() {
      const code = UNDOCUMENTED_CODES[codes % UNDOCUMENTED_CODES.length] ?? 7;
      codes += 1;
      return code;
    },
  };
}
