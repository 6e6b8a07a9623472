/** What somebody wrote, in the pieces that a screen draws differently. */
export type Bit =
  | string
  | { readonly tag: Writer }
  | { readonly hash: string }
  | { readonly emoji: string }
  | { readonly url: string };

/** How a person or page is linked where they are named. */
export type LinkForm = "id" | "username" | "people" | "number" | "none";

export interface Writer {
  readonly id: string;
  readonly name: string;
  readonly username?: string;
  readonly link: LinkForm;
}

const maxLength = 800 * 0.6;
const maxLines = 8;

function shown(bit: Bit): string {
  if (typeof bit === "string") return bit;
  if ("tag" in bit) return bit.tag.name;
  if ("hash" in bit) return `#${bit.hash}`;
  return "emoji" in bit ? bit.emoji : bit.url;
}

/** Facebook's cut: 480 characters or 8 lines, as a real substring. `cut` is false when everything stays. */
export function cutWords(words: readonly Bit[], on: boolean): { words: readonly Bit[]; cut: boolean } {
  if (!on) return { words, cut: false };
  const kept: Bit[] = [];
  let length = 0;
  let lines = 1;
  for (const bit of words) {
    if (typeof bit !== "string") {
      length += shown(bit).length;
      if (length > maxLength) return { words: kept, cut: true };
      kept.push(bit);
      continue;
    }
    let piece = "";
    for (const sign of bit) {
      if (sign === "\n") lines += 1;
      length += sign.length;
      if (lines > maxLines || length > maxLength) return { words: [...kept, piece.trimEnd()], cut: true };
      piece += sign;
    }
    kept.push(bit);
  }
  return { words, cut: false };
}

/** The words as a correct reader gives them: NFC, hashtags in, tagged names out, one space between, lines kept. */
export function readable(words: readonly Bit[]): string {
  return words
    .map((bit) => (typeof bit !== "string" && "tag" in bit ? " " : shown(bit)))
    .join("")
    .normalize("NFC")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
