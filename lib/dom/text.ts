/** Bidi marks, zero-width characters, the soft hyphen and variation-free joiners that only separate. */
const INVISIBLE = /[\u00ad\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const SPACES = /[\t\r\f\v \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;

/**
 * Text as a person reads it: NFC, one kind of space, no marks that only steer the renderer. Line breaks stay.
 * The zero-width joiner stays too: it is part of emoji.
 */
export function normalise(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .normalize("NFC")
    .replace(SPACES, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** The same on one line: for names and labels. */
export const normaliseLine = (text: string): string => normalise(text).replace(/\s+/g, " ");

/** Copies for the renderer or the screen reader alone, and the invisible "dust" that Facebook strews. */
const UNREAD =
  "[aria-hidden=true],[hidden],[data-0],script,style,noscript,template,textarea,input,select,page-ticket";
const BLOCKS = new Set(["DIV", "P", "LI", "UL", "OL", "BLOCKQUOTE", "SECTION", "ARTICLE", "TR"]);

/** A block's border while text is gathered: a control character, which is dropped where a page writes it. */
const BLOCK = "\u0001";
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is ours, see above
const BORDERS = /\s*\u0001[\s\u0001]*/g;

export interface ReadOptions {
  /** Elements that are none of the text (a "See more" button, a quoted message). */
  readonly skip?: ((element: Element) => boolean) | undefined;
  /** What stands for an element instead of its own words; null leaves it as it is. */
  readonly instead?: ((element: Element) => string | null) | undefined;
}

/**
 * The words an element shows: split text nodes joined, `<br>` and blocks as line breaks, emoji from `alt` or
 * `aria-label`, hidden copies left out, `<font>` wrappers transparent.
 */
export function readText(root: Node, options: ReadOptions = {}): string {
  // Two blocks that meet part two lines, as one border; a line break in between adds to it.
  return normalise(gather(root, options).replace(BORDERS, "\n"));
}

function gather(node: Node, options: ReadOptions): string {
  let text = "";
  for (const child of node.childNodes) {
    if (child.nodeType === 3) text += (child.nodeValue ?? "").replace(/\s*\n\s*/g, " ");
    else if (child instanceof Element) text += gatherElement(child, options);
  }
  return text;
}

function gatherElement(element: Element, options: ReadOptions): string {
  if (element.matches(UNREAD) || options.skip?.(element) === true) return "";
  const instead = options.instead?.(element) ?? null;
  if (instead !== null) return instead;
  const tag = element.tagName;
  if (tag === "BR") return "\n";
  if (tag === "IMG") return element.getAttribute("alt") ?? "";
  if (element.getAttribute("role") === "img") {
    return element.getAttribute("aria-label") ?? gather(element, options);
  }
  if (tag.toLowerCase() === "svg") return "";
  const inner = gather(element, options);
  return BLOCKS.has(tag) && inner.trim() !== "" ? `${BLOCK}${inner}${BLOCK}` : inner;
}
