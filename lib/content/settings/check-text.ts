import type { CheckNoteProps } from "@/components/check/check-note";
import {
  driftOf,
  type Finding,
  isBad,
  noted,
  type PageCheck,
  type PermissionFinding,
  type RoutingFinding,
} from "@/lib/domain/check";
import type { CheckWords } from "@/lib/language/checks";
import { dateText, momentText } from "@/lib/language/dates";

type Text = Pick<CheckNoteProps, "title" | "tone" | "verdict" | "lines">;

const toneOf = (finding: Finding): Text["tone"] =>
  isBad(finding) ? "bad" : finding.verdict === "cannot-tell" ? "unsure" : "ok";

/** Understood well enough: what is missing is a person's next step, not a better reader. */
const UNDERSTOOD = new Set<string>([
  "open-the-app",
  "unsaved",
  "not-page-profile",
  "no-full-control",
  "off-for-ours",
  "app-missing",
]);

/** Whether a report of the layout would help whoever mends the reader. */
export const needsReport = ({ verdict, reason }: Finding): boolean =>
  verdict === "cannot-tell" && !UNDERSTOOD.has(reason);

/** A routing finding in sentences. */
export function routingText(finding: RoutingFinding, words: CheckWords): Text {
  const { verdict, app, reason } = finding;
  const next = verdict === "cannot-tell" ? words.reasons[reason] : words.routingNext[verdict];
  return {
    title: words.routingTitle,
    tone: toneOf(finding),
    verdict:
      verdict === "cannot-tell" && (reason === "app-missing" || reason === "off-for-ours")
        ? words.routingBad[reason]
        : words.routing[verdict](app),
    lines: next === "" ? [] : [next],
  };
}

/** A permission finding in sentences: each permission by name, with what is lost without it. */
export function permissionText(finding: PermissionFinding, words: CheckWords): Text {
  const missing = finding.missing.map((each) => words.missingOne(...words.permissions[each]));
  const unsure = finding.unsure.map((each) => words.unsureOne(words.permissions[each][0]));
  const next = finding.verdict === "complete" ? [] : [words.permissionReasons[finding.reason]];
  return {
    title: words.permissionTitle,
    tone: toneOf(finding),
    verdict: words.permission[finding.verdict],
    lines: [...missing, ...(finding.reason === "open-the-app" ? [] : unsure), ...next],
  };
}

/** What one finding is called in a sentence about change. */
export function nameOf(finding: Finding, words: CheckWords): string {
  if (finding.kind === "routing") return finding.app === "" ? words.nobody : finding.app;
  return finding.verdict === "complete" ? words.wasComplete : words.wasMissing;
}

/** "On 12/9 it was StringeeX, now it is X": what is kept, with what is seen now. Null where nothing changed. */
export function driftText(
  check: PageCheck | null,
  finding: Finding,
  now: number,
  words: CheckWords,
): string | null {
  if (check === null || finding.verdict === "cannot-tell") return null;
  const with_ = noted(check, finding, now, "");
  const drift = finding.kind === "routing" ? driftOf(with_.routing) : driftOf(with_.permissions);
  if (drift === null) return null;
  const { finding: before, lastAt } = drift.before;
  if (before.verdict === "complete") return words.driftFromComplete(dateText(lastAt));
  return words.drift(momentText(lastAt), nameOf(before, words), nameOf(drift.now.finding, words));
}

/** When it was seen, and whether that is kept. */
export function seenText(
  check: PageCheck | null,
  finding: Finding,
  kept: boolean,
  now: number,
  words: CheckWords,
): string {
  const last = check?.[finding.kind].at(-1);
  return kept && last !== undefined ? words.recorded(momentText(last.lastAt)) : words.seenAt(momentText(now));
}
