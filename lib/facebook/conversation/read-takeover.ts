import { every } from "@/lib/dom/query";
import { normaliseLine, readText } from "@/lib/dom/text";
import { isOperatorLine } from "../phrases";
import { BUBBLE_WORDS } from "../selectors-settings";
import type { Regions } from "./read-conversation";

/**
 * Whether somebody has answered this conversation from Meta's own inbox, as far as it stands on screen: the line
 * "Sent by …" below a message [N≥3] is drawn only for what an operator typed there. Vendors document that Meta's inbox
 * then keeps the thread; nothing on the screen says whether it really does.
 */
export function saysRepliedHere({ messages }: Regions): boolean {
  if (messages === null) return false;
  return every(messages, "div,span").some((element) => {
    // Inside a bubble it may be anybody's words.
    if (element.childElementCount > 0 || element.closest(BUBBLE_WORDS) !== null) return false;
    return isOperatorLine(normaliseLine(readText(element)));
  });
}

/** Where a line above the reply field belongs. */
export interface AboveComposer {
  /** The widest part around the messages without the reply field: the line is its last child. */
  readonly home: Element;
  /** What in it holds the messages; `home` where that holds them itself. */
  readonly above: Element;
  /** The reply field, and the part beside `home` that it stands in. */
  readonly below: readonly Element[];
}

/** Null while the messages or the reply field are not there. */
export function aboveComposer({ frame, messages, composer }: Regions): AboveComposer | null {
  if (messages === null || composer === null || messages.contains(composer)) return null;
  let home = messages;
  let above = messages;
  for (let up = home.parentElement; up !== null && frame.contains(up); up = up.parentElement) {
    if (up.contains(composer)) {
      const beside = [...up.children].find((child) => child.contains(composer));
      return { home, above, below: beside === undefined ? [composer] : [beside, composer] };
    }
    above = home;
    home = up;
  }
  return null;
}
