import { flag, oneOf, variantQuery, whole } from "../replica/query.ts";

/**
 * What a replica screen looks like and how it misbehaves. Every field is a query parameter of the page's real URL and may be
 * changed at run time; README.md tells what each does. Times are milliseconds, 0 is off.
 */
export interface Variant {
  /** Row markup: R1-a without links or ids, R1-b with links. */
  rows: "a" | "b";
  /** Conversation markup: R2-a with message ids, R2-b without. */
  detail: "a" | "b";
  lang: "vi" | "en";
  dir: "ltr" | "rtl";
  theme: "light" | "dark";
  /** Class names, wrapper depths, proofs and noise follow from it. */
  seed: number;
  /** How many threads each page has. */
  people: number;
  /** How the selected row is marked. */
  marker: "own" | "aria" | "background";
  /** Which proofs of a message's author are shown; with a single one the author is not provable. */
  proofs: "mixed" | "all" | "direction" | "avatar" | "text";
  /** Split text nodes, `aria-hidden` duplicates, dust. */
  noise: boolean;
  /** `data-pagelet` and `data-surface` attributes. */
  pagelets: boolean;
  /** Rare forms of messages: `role=status` groups, nested `dir=auto`, a "Seen by" picture in the page's own group. */
  odd: boolean;
  b2: number | "never";
  b3: number;
  b3heading: "late" | "early";
  b4: boolean;
  /** How many rows live at once; 0: all of them, in the page's flow. */
  b5: number;
  b6: number;
  b7: number;
  b8: boolean;
  b9: boolean;
  b10: boolean;
  b11: number;
  b12: boolean;
  b13: number;
  b16: boolean;
  b19: boolean;
  b20: boolean;
  b22: boolean;
  b24: boolean;
  /** A URL change that is under way is not dropped when another conversation is opened. */
  late: boolean;
  /** Record what others change in the page's own nodes (costs time: off in measurements). */
  watch: boolean;
}

export const plainVariant: Variant = {
  rows: "a",
  detail: "a",
  lang: "en",
  dir: "ltr",
  theme: "light",
  seed: 1,
  people: 24,
  marker: "own",
  proofs: "mixed",
  noise: true,
  pagelets: true,
  odd: false,
  b2: 0,
  b3: 0,
  b3heading: "late",
  b4: false,
  b5: 0,
  b6: 0,
  b7: 0,
  b8: true,
  b9: false,
  b10: false,
  b11: 0,
  b12: false,
  b13: 0,
  b16: false,
  b19: false,
  b20: false,
  b22: false,
  b24: false,
  late: false,
  watch: true,
};

export const {
  params: variantParams,
  parse: parseVariant,
  format: formatVariant,
} = variantQuery(plainVariant, {
  rows: oneOf("a", "b"),
  detail: oneOf("a", "b"),
  lang: oneOf("vi", "en"),
  dir: oneOf("ltr", "rtl"),
  theme: oneOf("light", "dark"),
  seed: whole,
  people: whole,
  marker: oneOf("own", "aria", "background"),
  proofs: oneOf("mixed", "all", "direction", "avatar", "text"),
  noise: flag,
  pagelets: flag,
  odd: flag,
  b2: (text) => (text === "never" ? "never" : whole(text)),
  b3: whole,
  b3heading: oneOf("late", "early"),
  b4: flag,
  b5: whole,
  b6: whole,
  b7: whole,
  b8: flag,
  b9: flag,
  b10: flag,
  b11: whole,
  b12: flag,
  b13: whole,
  b16: flag,
  b19: flag,
  b20: flag,
  b22: flag,
  b24: flag,
  late: flag,
  watch: flag,
});
