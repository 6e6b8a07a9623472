import { normaliseLine, readText } from "@/lib/dom/text";
import type { TimeSpan } from "@/lib/domain/activity";
import { readShownTime, readTimeAtEnd, readUtime } from "../read-time";
import { EXACT_TIME } from "../selectors-posts";

/** When something was written, and how the screen says it. */
export interface Moment {
  readonly span: TimeSpan | null;
  readonly shown: string;
}

/**
 * Reads the time around a link: the exact one where Facebook keeps it, else the words, else the words that stand
 * elsewhere and are named by the link, else the end of the item's label.
 */
export function readMoment(link: Element | null, exact: Element | null, label: string, now: number): Moment {
  const utime = (link?.querySelector(EXACT_TIME) ?? exact)?.getAttribute("data-utime") ?? null;
  const shown = link === null ? "" : wordsOf(link);
  const tooltip = link?.getAttribute("aria-label") ?? exact?.getAttribute("title") ?? "";
  const span =
    readUtime(utime) ?? readShownTime(shown, now) ?? readShownTime(tooltip, now) ?? readTimeAtEnd(label, now);
  const text = shown !== "" ? shown : exact === null ? "" : normaliseLine(readText(exact));
  return { span, shown: text.length <= 80 ? text : "" };
}

function wordsOf(link: Element): string {
  // Letters in another order, some of them covered: what it reads like is not what it says.
  if (link.querySelector('[style*="absolute"]') !== null) return "";
  const written = normaliseLine(readText(link));
  if (written !== "") return written;
  const named = [link, ...link.querySelectorAll("*")].flatMap((element) => {
    const ids = (element.getAttribute("aria-labelledby") ?? "").split(" ").filter((id) => id !== "");
    return ids.flatMap((id) => element.ownerDocument.getElementById(id) ?? []);
  });
  return normaliseLine(named.map((element) => element.textContent ?? "").join(" "));
}
