import { hrefOf } from "@/lib/dom/query";
import { normaliseLine, readText } from "@/lib/dom/text";
import { readActorLink } from "../actor-link";
import { isTranslatedByBrowser } from "../appearance";
import { isSeeMore } from "../phrases";
import { LINK, WORDS_CONTROL, WRITING } from "../selectors-posts";
import { saysOriginal } from "./post-phrases";

export interface Words {
  readonly text: string;
  /** Facebook cut them: the rest is not on the page. */
  readonly partial: boolean;
}

/**
 * The words of a post or comment: hashtags and written addresses in, names of tagged people and pages out, controls
 * out. Each line once, no empty ones.
 */
export function readWords(blocks: readonly Element[]): Words {
  let partial = false;
  const lines = blocks.flatMap((block) => {
    const text = readText(block, {
      skip(element) {
        if (element.matches(WRITING)) return true;
        if (!element.matches(WORDS_CONTROL)) return false;
        if (isSeeMore(normaliseLine(readText(element)))) partial = true;
        return true;
      },
      instead: (element) => (isTag(element) ? " " : null),
    });
    const beside = block.nextElementSibling;
    if (beside?.matches(WORDS_CONTROL) === true && isSeeMore(normaliseLine(readText(beside)))) partial = true;
    return text.split("\n").map((line) => line.trim());
  });
  return {
    text: lines
      .filter((line) => line !== "")
      .join("\n")
      .slice(0, 20_000),
    partial,
  };
}

/** A link to a person or page within words is a tag: their name is not what was said. */
function isTag(element: Element): boolean {
  if (!element.matches(LINK)) return false;
  return readActorLink(hrefOf(element)) !== null;
}

/** Whether the words shown are a machine's translation: Facebook's, with a way back to the original, or the browser's. */
export const isTranslated = (own: readonly Element[], document: Document): boolean =>
  isTranslatedByBrowser(document) || own.some((element) => saysOriginal(normaliseLine(readText(element))));

/** The elements outside of every other of them. */
export const outermost = (elements: readonly Element[]): Element[] =>
  elements.filter((element) => !elements.some((other) => other !== element && other.contains(element)));
