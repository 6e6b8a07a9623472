import { expect, it } from "vitest";
import { needsReport, routingText } from "@/lib/content/settings/check-text";
import type { RoutingFinding } from "@/lib/domain/check";
import { checkWords } from "@/lib/language/checks";

const finding = (reason: RoutingFinding["reason"]): RoutingFinding => ({
  kind: "routing",
  verdict: "cannot-tell",
  app: "",
  reason,
});

it.each(["vi", "en"] as const)(
  "says what is certain to be wrong, and asks for no report of it: %s",
  (language) => {
    const words = checkWords(language);
    for (const reason of ["app-missing", "off-for-ours"] as const) {
      const text = routingText(finding(reason), words);
      expect(text).toMatchObject({ tone: "bad", verdict: words.routingBad[reason] });
      expect(text.lines).toEqual([words.reasons[reason]]);
      expect(needsReport(finding(reason))).toBe(false);
    }
    const unread = routingText(finding("unreadable"), words);
    expect(unread).toMatchObject({ tone: "unsure", verdict: words.routing["cannot-tell"]() });
    expect(needsReport(finding("unreadable"))).toBe(true);
  },
);
