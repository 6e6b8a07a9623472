import { type ReadonlySignal, signal } from "@preact/signals";
import {
  type CheckSettings,
  defaultCheckSettings,
  emptyCheck,
  type GuideStep,
  type PageCheck,
} from "@/lib/domain/check";
import { checkSettingsSchema } from "@/lib/domain/check-schema";
import type { Problem } from "@/lib/domain/problem";
import type { Ask } from "@/lib/messages/ask";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import { problemOf } from "./problem-of";

/** Where on Facebook each step of the guide is done; null where a step has no address of its own. */
export type GuideLinks = (page: {
  readonly id: string;
  readonly username: string;
  readonly name: string;
}) => Readonly<Record<GuideStep, string | null>>;

/** What was seen of each page's connection, and the guided check. */
export interface ChecksModel {
  /** Null until the worker has answered. */
  readonly all: ReadonlySignal<readonly PageCheck[] | null>;
  readonly settings: ReadonlySignal<CheckSettings>;
  readonly problem: ReadonlySignal<Problem | null>;
  readonly links: GuideLinks;
  load(): Promise<void>;
  start(pageId: string): Promise<void>;
  end(pageId: string): Promise<void>;
  /** Shows the quiet line about routing in a page's inbox again. */
  unquiet(pageId: string): Promise<void>;
  /** Takes over what was typed; false where it cannot be used. */
  save(change: { readonly apps?: string; readonly days?: string }): Promise<boolean>;
}

const NO_LINKS: GuideLinks = () => ({
  settings: null,
  messaging: null,
  routing: null,
  integrations: null,
  permissions: null,
});

export function createChecks(options: {
  readonly ask: Ask<OwnMessages>;
  readonly guideLinks?: GuideLinks | undefined;
}): ChecksModel {
  const { ask } = options;
  const all = signal<readonly PageCheck[] | null>(null);
  const settings = signal<CheckSettings>(defaultCheckSettings());
  const failure = signal<Problem | null>(null);
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    failure.value = null;
    try {
      await work();
      return true;
    } catch (error) {
      failure.value = problemOf(error);
      return false;
    }
  };
  const put = (check: PageCheck): void => {
    all.value = [...(all.value ?? []).filter(({ pageId }) => pageId !== check.pageId), check];
  };
  return {
    all,
    settings,
    problem: failure,
    links: options.guideLinks ?? NO_LINKS,
    async load() {
      await attempt(async () => {
        [all.value, settings.value] = await Promise.all([
          ask("checks", undefined),
          ask("checkSettings", undefined),
        ]);
      });
    },
    async start(pageId) {
      await attempt(async () => put(await ask("startGuide", { pageId })));
    },
    async end(pageId) {
      await attempt(async () => put(await ask("endGuide", { pageId })));
    },
    async unquiet(pageId) {
      await attempt(async () => {
        settings.value = await ask("unquiet", { pageId });
      });
    },
    async save({ apps, days }) {
      const names = (apps ?? settings.value.acceptedApps.join("\n")).split("\n").map((name) => name.trim());
      const parsed = checkSettingsSchema.safeParse({
        ...settings.value,
        acceptedApps: [...new Set(names.filter((name) => name !== ""))],
        everyDays: days === undefined ? settings.value.everyDays : Number(days),
      });
      if (!parsed.success) return false;
      return attempt(async () => {
        settings.value = await ask("saveCheckSettings", parsed.data);
      });
    },
  };
}

/** What is kept of a page, or nothing yet. */
export const checkOf = (checks: readonly PageCheck[] | null, pageId: string): PageCheck =>
  checks?.find((check) => check.pageId === pageId) ?? emptyCheck(pageId);
