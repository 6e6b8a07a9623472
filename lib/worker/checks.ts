import {
  type CheckSettings,
  emptyCheck,
  type Finding,
  type GuideStep,
  lastTold,
  noted,
  type PageCheck,
  passed,
  started,
  withdrawn,
} from "@/lib/domain/check";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { FacebookMessages } from "@/lib/messages/facebook-protocol";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import type { Handlers } from "@/lib/messages/serve";
import { announce } from "./announce";
import type { Deps } from "./deps";

/** What content scripts may ask of the checks. */
export const facebookCheckHandlers = (
  deps: Deps,
): Pick<Handlers<FacebookMessages>, "verdict" | "withdraw" | "checkOf" | "passed" | "quiet"> => ({
  verdict: ({ pageId, finding, reader }) => keepFinding(deps, pageId, finding, reader),
  withdraw: ({ pageId, kind, at }) => changeAndTell(deps, pageId, (check) => withdrawn(check, kind, at)),
  checkOf: async ({ pageId }) => (await deps.store.checks.get())[pageId] ?? null,
  passed: async ({ pageId, step }) => {
    await passStep(deps, pageId, step);
    return undefined;
  },
  quiet: async ({ pageId }) => {
    await deps.store.checkSettings.update((settings) => ({
      ...settings,
      quietPages: [...new Set([...settings.quietPages, pageId])],
    }));
    await mirrorChecks(deps);
    return undefined;
  },
});

/** What our own pages may ask of them. */
export const ownCheckHandlers = (
  deps: Deps,
): Pick<
  Handlers<OwnMessages>,
  "checks" | "startGuide" | "endGuide" | "checkSettings" | "saveCheckSettings" | "unquiet"
> => ({
  checks: async () => Object.values(await deps.store.checks.get()),
  startGuide: ({ pageId }) => change(deps, pageId, (check) => started(check, deps.now())),
  endGuide: ({ pageId }) => change(deps, pageId, (check) => ({ ...check, guide: null })),
  checkSettings: () => deps.store.checkSettings.get(),
  // What was closed in the inbox meanwhile stays closed, whatever the options had read before.
  saveCheckSettings: (settings) => saveSettings(deps, ({ quietPages }) => ({ ...settings, quietPages })),
  unquiet: ({ pageId }) =>
    saveSettings(deps, (settings) => ({
      ...settings,
      quietPages: settings.quietPages.filter((each) => each !== pageId),
    })),
});

/** Keeps what was seen of a page that was added; of others nothing is kept. */
async function keepFinding(deps: Deps, pageId: string, finding: Finding, reader: string): Promise<PageCheck> {
  const { settings } = await deps.store.settings.get();
  if (!settings.pages.some((page) => page.id === pageId)) throw new ProblemError(problem("page-not-added"));
  return changeAndTell(deps, pageId, (before) => noted(before, finding, deps.now(), reader));
}

/** Changes what is kept of a page, and what the toolbar and the tabs show of it. */
async function changeAndTell(
  deps: Deps,
  pageId: string,
  how: (check: PageCheck) => PageCheck,
): Promise<PageCheck> {
  const check = await change(deps, pageId, how);
  await mirrorChecks(deps);
  await announce(deps);
  return check;
}

async function saveSettings(
  deps: Deps,
  how: (settings: CheckSettings) => CheckSettings,
): Promise<CheckSettings> {
  const settings = await deps.store.checkSettings.update(how);
  await mirrorChecks(deps);
  await announce(deps);
  return settings;
}

async function change(deps: Deps, pageId: string, how: (check: PageCheck) => PageCheck): Promise<PageCheck> {
  const checks = await deps.store.checks.update((all) => ({
    ...all,
    [pageId]: how(all[pageId] ?? emptyCheck(pageId)),
  }));
  return checks[pageId] ?? emptyCheck(pageId);
}

/**
 * Ticks a step off. Business integrations are about every page at once; any other screen that names no page counts only
 * where one guide alone is under way: of several it may be any of them.
 */
async function passStep(deps: Deps, pageId: string | null, step: GuideStep): Promise<void> {
  const underWay = Object.values(await deps.store.checks.get()).filter(({ guide }) => guide !== null);
  const meant =
    pageId !== null
      ? [pageId]
      : step === "integrations" || underWay.length === 1
        ? underWay.map((check) => check.pageId)
        : [];
  // Every visit of a settings screen comes by here: nothing is written while nothing is to be ticked.
  if (!underWay.some((check) => meant.includes(check.pageId) && check.guide?.passed[step] === undefined))
    return;
  await deps.store.checks.update((all) =>
    Object.fromEntries(
      Object.entries(all).map(([id, check]) => [
        id,
        meant.includes(id) ? passed(check, [step], deps.now()) : check,
      ]),
    ),
  );
}

/** Shows content scripts the accepted names and what was last told of each page. */
export async function mirrorChecks(deps: Deps): Promise<void> {
  const settings: CheckSettings = await deps.store.checkSettings.get();
  const checks = await deps.store.checks.get();
  const routing = Object.fromEntries(
    Object.entries(checks).flatMap(([id, check]) => {
      const told = lastTold(check.routing);
      return told === null
        ? []
        : [[id, { verdict: told.finding.verdict, app: told.finding.app, at: told.lastAt }]];
    }),
  );
  await deps.mirror.checks({ settings, routing });
}
