import { asksFor } from "@/lib/domain/check-standing";
import { dateText } from "@/lib/language/dates";
import { pickLanguage } from "@/lib/language/pick";
import { toolbarLine } from "@/lib/language/toolbar";
import type { Checks } from "@/lib/store/checks";
import type { Deps } from "./deps";

/**
 * How many active pages are known to be wrong, and one line for the toolbar: how many are wrong, how many ask to be
 * looked at again, and the date of the oldest check. A date, because the line stands until the worker next wakes. A
 * record that cannot be read is no reason to be silent about work.
 */
export async function standingOfChecks(deps: Deps): Promise<{ readonly bad: number; readonly line: string }> {
  const { store } = deps;
  const [checks, { settings }, { everyDays }, { language }] = await store.read((reading) =>
    Promise.all([
      store.checks.in(reading).catch((): Checks => ({})),
      store.settings.in(reading),
      store.checkSettings.in(reading),
      store.preferences.in(reading),
    ]),
  );
  const active = settings.pages.filter((page) => page.active).flatMap((page) => checks[page.id] ?? []);
  const asking = active.map((check) => asksFor(check, deps.now(), everyDays));
  const bad = asking.filter((each) => each === "bad").length;
  const due = asking.filter((each) => each === "due").length;
  const looked = active.flatMap((check) => [check.routing.at(-1), check.permissions.at(-1)]);
  const [oldest] = looked
    .flatMap((seen) => (seen === undefined ? [] : [seen.lastAt]))
    .toSorted((a, b) => a - b);
  const reading = pickLanguage(language, navigator.languages ?? []);
  return { bad, line: toolbarLine(reading, bad, due, oldest === undefined ? null : dateText(oldest)) };
}
