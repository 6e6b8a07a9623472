import { worstStanding } from "@/lib/domain/check";
import { checkWords } from "@/lib/language/checks";
import { agoText } from "@/lib/language/dates";
import { pickLanguage } from "@/lib/language/pick";
import type { Checks } from "@/lib/store/checks";
import type { Deps } from "./deps";

/**
 * How many active pages are known to be wrong, and one line for the toolbar with the age of the oldest check. A record
 * that cannot be read is no reason to be silent about work.
 */
export async function standingOfChecks(deps: Deps): Promise<{ readonly bad: number; readonly line: string }> {
  const checks: Checks = await deps.store.checks.get().catch(() => ({}));
  const { settings } = await deps.store.settings.get();
  const { everyDays } = await deps.store.checkSettings.get();
  const { language } = await deps.store.preferences.get();
  const active = settings.pages.filter((page) => page.active).flatMap((page) => checks[page.id] ?? []);
  const bad = active.filter((check) => worstStanding(check, deps.now(), everyDays) === "bad").length;
  const looked = active.flatMap((check) => [check.routing.at(-1), check.permissions.at(-1)]);
  const oldest = looked
    .flatMap((seen) => (seen === undefined ? [] : [seen.lastAt]))
    .toSorted((a, b) => a - b)[0];
  const reading = pickLanguage(language, navigator.languages ?? []);
  const age = oldest === undefined ? null : agoText(oldest, deps.now(), reading);
  const words = checkWords(reading);
  return { bad, line: [words.product, words.toolbar(bad, age)].filter((part) => part !== "").join(". ") };
}
