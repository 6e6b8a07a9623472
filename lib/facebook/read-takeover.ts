import { every } from "@/lib/dom/query";
import { normaliseLine, readText } from "@/lib/dom/text";
import { isOperatorLine } from "./phrases";
import type { Regions } from "./read-conversation";
import { BUBBLE_WORDS } from "./selectors-settings";

/**
 * Whether somebody has answered this conversation from Meta's own inbox, as far as it stands on screen: the line
 * "Sent by …" below a message [N≥3] is drawn only for what an operator typed there. Vendors document that Meta's inbox
 * then keeps the thread; nothing on the screen says whether it really does.
 */
export function saysRepliedHere({ messages }: Regions): boolean {
  if (messages === null) return false;
  return every(messages, "div,span").some((element) => {
    // Inside a bubble it may be anybody's words.
    if (element.children.length > 0 || element.closest(BUBBLE_WORDS) !== null) return false;
    return isOperatorLine(normaliseLine(readText(element)));
  });
}

/** The part above the reply field, without it: the widest around the messages. Null while either is not there. */
export function aboveComposer({ frame, messages, composer }: Regions): Element | null {
  if (messages === null || composer === null || messages.contains(composer)) return null;
  let column = messages;
  for (let up = column.parentElement; up !== null && frame.contains(up); up = up.parentElement) {
    if (up.contains(composer)) return column;
    column = up;
  }
  return null;
}
