import type { Activity } from "../activity";
import type { StepOf } from "../decision";
import { compileKeywords, type Matcher } from "../keywords/match";
import type { PageSettings } from "../settings";

type Asked = Pick<PageSettings, "keywords" | "matchMarksExactly">;

/** Gate 5: only comments on the page's own posts, in the mode that asks for keywords, are searched. */
export function keywordsGate(
  activity: Pick<Activity, "text" | "partial">,
  page: Asked,
  asked: boolean,
): StepOf<"keywords"> {
  // A blank is no keyword: a list of nothing else is an empty one.
  const count = page.keywords.filter((keyword) => keyword.trim() !== "").length;
  const step = (code: StepOf<"keywords">["code"], match: StepOf<"keywords">["match"] = null) =>
    ({ gate: "keywords", code, match, count, partial: activity.partial }) as const;
  if (!asked) return step("not-asked");
  if (count === 0) return step("every-comment");
  if (activity.text.trim() === "") return step("no-text");
  const match = matcherOf(page).find(activity.text);
  return match === null ? step("not-found") : step("found", match);
}

const compiled = new WeakMap<readonly string[], Map<boolean, Matcher>>();

/** A list of keywords is compiled once for as long as its settings live. */
function matcherOf({ keywords, matchMarksExactly }: Asked): Matcher {
  const kept = compiled.get(keywords) ?? new Map<boolean, Matcher>();
  compiled.set(keywords, kept);
  const known = kept.get(matchMarksExactly);
  if (known !== undefined) return known;
  const matcher = compileKeywords(keywords, { marksExactly: matchMarksExactly });
  kept.set(matchMarksExactly, matcher);
  return matcher;
}
