import type { ItemKind } from "./key";
import { unitsOf } from "./keywords/fold";
import type { LoggedDecision } from "./logged-decision";

export interface LogFilter {
  /** Words of which all must stand in the line, without regard to marks and case. */
  readonly text: string;
  readonly pageId: string | null;
  readonly answer: "yes" | "no" | null;
  readonly kind: ItemKind | null;
}

export const everyLine: LogFilter = { text: "", pageId: null, answer: null, kind: null };

/** Whether the rules did something with an item; what they left alone is a no. */
export const isYes = (line: LoggedDecision): boolean => line.action !== "ignore";

/** Finds lines of the log; what was folded once is remembered, so that each further letter typed costs little. */
export function createLogSearch(): (lines: readonly LoggedDecision[], filter: LogFilter) => LoggedDecision[] {
  const folded = new WeakMap<LoggedDecision, string>();
  const letters = new Map<string, string>();
  const fold = (text: string): string => {
    let out = "";
    for (const character of text) {
      let known = letters.get(character);
      if (known === undefined) {
        known = bareOf(character);
        letters.set(character, known);
      }
      out += known;
    }
    return out;
  };
  const wordsOf = (line: LoggedDecision): string => {
    const known = folded.get(line);
    if (known !== undefined) return known;
    const made = fold(`${line.author} ${line.excerpt} ${line.key} ${keywordsOf(line)}`);
    folded.set(line, made);
    return made;
  };
  return (lines, { text, pageId, answer, kind }) => {
    const words = fold(text).split(" ").filter(Boolean);
    return lines.filter(
      (line) =>
        (pageId === null || line.pageId === pageId) &&
        (answer === null || isYes(line) === (answer === "yes")) &&
        (kind === null || line.kind === kind) &&
        words.every((word) => wordsOf(line).includes(word)),
    );
  };
}

/** A character's bare letters; a border between words is a space, and a mark is nothing. */
const bareOf = (character: string): string =>
  unitsOf(character)
    .map((unit) => {
      if (unit.kind === "letter") return String.fromCodePoint(unit.base);
      return unit.kind === "border" ? " " : "";
    })
    .join("");

const keywordsOf = (line: LoggedDecision): string =>
  line.path
    .flatMap((step) => {
      if (step.gate === "keywords" && step.match !== null) return [step.match.keyword];
      return step.gate === "thread" && step.ticket !== "" ? [step.ticket] : [];
    })
    .join(" ");
