import { type Finding, isBad } from "@/lib/domain/check";
import type { KnownPage } from "@/lib/facebook/settings/screen";
import type { CheckWords } from "@/lib/language/checks";
import { type CheckRecord, isPassing } from "./check-record";
import { driftText, seenText } from "./check-text";
import type { Look } from "./reading";

/** Whether the screen names a page that was added, another one, or none. */
export type Subject = "known" | "other" | "unknown";

export interface SubjectNote {
  /** Whose screen it is, when it was seen, whether that is kept, and what it was before. */
  readonly facts: readonly string[];
  /** Pages for which a person may have it recorded by a press. */
  readonly record: readonly { readonly id: string; readonly name: string }[];
  /** The page a person has just named, so that a wrong press can be taken back; null where the screen itself names one. */
  readonly withdraw: { readonly id: string; readonly name: string } | null;
}

const labelled = ({ id, name }: KnownPage) => ({ id, name: name === "" ? id : name });

/** Worth keeping where only a person can say whose it is. */
export const isRecordable = (finding: Finding): boolean =>
  !isPassing(finding) && (finding.verdict !== "cannot-tell" || isBad(finding));

/** What a verdict says of the page it is about, and what a person may do where nothing on the screen tells. */
export function subjectNote(
  look: Look,
  subject: Subject,
  known: readonly KnownPage[],
  record: CheckRecord,
  now: number,
  words: CheckWords,
): SubjectNote {
  const factsOf = (page: KnownPage, finding: Finding, several: boolean): string[] => {
    const check = record.of(page.id);
    const verdict =
      finding.kind === "permissions" && several ? ` – ${words.permission[finding.verdict]}` : "";
    const seen = seenText(check, finding, record.isKept(page.id, finding), now, words);
    const drift = driftText(check, finding, now, words);
    return [
      `${words.forPage(labelled(page).name)}${verdict}. ${seen}`,
      ...(drift === null ? [] : [drift]),
      ...(record.hasFailed(page.id, finding) ? [words.notRecorded] : []),
    ];
  };
  const nothing = { facts: [], record: [], withdraw: null };
  if (subject === "other") return { ...nothing, facts: [words.pageOther] };
  if (known.length === 0) return { ...nothing, facts: [words.noPages] };
  if (look.pages.length > 0)
    return {
      ...nothing,
      facts: look.pages.flatMap(({ page, finding }) => factsOf(page, finding, look.pages.length > 1)),
      record: look.pages
        .filter(({ page, finding }) => record.hasFailed(page.id, finding))
        .map(({ page }) => labelled(page)),
    };
  const { finding } = look;
  const unknown = known.length === 1 ? words.pageUnknownOne : words.pageUnknown;
  if (!isRecordable(finding)) return nothing;
  const named = known.find(({ id }) => record.isKept(id, finding));
  if (named !== undefined)
    return { facts: factsOf(named, finding, false), record: [], withdraw: labelled(named) };
  if (known.some(({ id }) => record.isAsked(id, finding))) return { ...nothing, facts: [unknown] };
  const failed = known.some(({ id }) => record.hasFailed(id, finding));
  return {
    ...nothing,
    facts: [unknown, ...(failed ? [words.notRecorded] : [])],
    record: known.map(labelled),
  };
}
