import { normaliseLine, readText } from "@/lib/dom/text";
import { LABELLED, MESSAGE_PART } from "../selectors-messenger";

/** What the accessible name of a message says of it. */
export interface MessageLabel {
  readonly author: "page" | "customer";
  /** As shown: "13:01", "Today at 1:01 PM". */
  readonly time: string;
}

const VI = /^(?:Nhập, )?Tin nhắn do (.+?) gửi lúc (.{1,60}?): (.*)$/su;
const EN = /^(?:Enter, )?Message sent (.{1,60}?) by (.+?): (.*)$/su;

/**
 * Reads the name that Messenger gives to a message for screen readers. It counts only where its words are those of the
 * bubble, so that a quotation in the same cell is nobody's, and only for the two sides: "You" and the customer by name.
 */
export function readMessageLabel(leaf: Element, region: Element, customerName: string): MessageLabel | null {
  const text = normaliseLine(readText(leaf)).slice(0, 40);
  if (text === "") return null;
  for (let at: Element | null = leaf; at !== null && at !== region; at = at.parentElement) {
    const label = normaliseLine(at.getAttribute("aria-label") ?? "");
    const read = label === "" ? null : parse(label, text, customerName);
    if (read !== null) return read;
    if (at.matches(MESSAGE_PART)) {
      const own = [...at.querySelectorAll(LABELLED)].flatMap(
        (each) => parse(normaliseLine(each.getAttribute("aria-label") ?? ""), text, customerName) ?? [],
      );
      return own.length === 1 ? (own[0] ?? null) : null;
    }
  }
  return null;
}

function parse(label: string, text: string, customerName: string): MessageLabel | null {
  const vi = VI.exec(label);
  const en = EN.exec(label);
  const [name, time, words] = vi === null ? [en?.[2], en?.[1], en?.[3]] : [vi[1], vi[2], vi[3]];
  if (name === undefined || time === undefined || words?.startsWith(text) !== true) return null;
  const isYou = name === "Bạn" || name === "You";
  // A customer who is called like that can't be told from the page.
  if (isYou === (name === customerName)) return null;
  return { author: isYou ? "page" : "customer", time };
}
