import { withoutDoubles } from "@/lib/domain/keywords/list";
import { freshPage } from "@/lib/domain/page-defaults";
import { ProblemError, problem } from "@/lib/domain/problem";
import {
  type PageSettings,
  pageSettingsSchema,
  type Queue,
  replaced,
  type Settings,
} from "@/lib/domain/settings";
import { writeSettingsFile } from "@/lib/domain/settings-file";
import type { StoredSettings } from "@/lib/store/settings";
import type { Deps } from "./deps";
import { keepLocks, locksNow } from "./policy";

/** Changes the settings in one transaction, keeps what changed, and shows the pages to content scripts. */
export async function change(
  deps: Deps,
  how: (stored: StoredSettings) => Omit<StoredSettings, "revision">,
): Promise<Settings> {
  const locks = await locksNow(deps);
  const stored = await deps.store.settings.revise((before) => {
    const after = how(before);
    keepLocks(before.settings, after.settings, locks);
    return after;
  }, deps.now());
  await deps.mirror.pages(stored.settings);
  await deps.mirror.settingsTurn(stored.revision);
  return stored.settings;
}

const missing = (what: string): never => {
  throw new ProblemError(problem("settings-invalid", what));
};

const without = <T extends { id: string }>(list: readonly T[], id: string): T[] =>
  list.filter((each) => each.id !== id);

export const readSettings = async (deps: Deps): Promise<Settings> =>
  (await deps.store.settings.get()).settings;

export async function addPage(
  deps: Deps,
  page: { id: string; username: string; name: string },
): Promise<PageSettings> {
  const fresh = pageSettingsSchema.safeParse(freshPage(page, deps.now()));
  if (!fresh.success) return missing("id");
  const settings = await change(deps, ({ settings, removed }) => {
    if (settings.pages.some((each) => each.id === page.id)) return { settings, removed };
    return { settings: { ...settings, pages: [...settings.pages, fresh.data] }, removed };
  });
  return settings.pages.find((each) => each.id === page.id) ?? missing("id");
}

/** Saves a page that is there; turning it on starts its activation anew, so that nothing older is made by rule. */
export async function savePage(deps: Deps, page: PageSettings): Promise<PageSettings> {
  const settings = await savePages(deps, [page]);
  return settings.pages.find((each) => each.id === page.id) ?? missing(page.id);
}

/** The same for several pages in one step: one that is not there leaves all as they were. */
export const savePages = (deps: Deps, pages: readonly PageSettings[]): Promise<Settings> =>
  change(deps, ({ settings, removed }) => ({
    settings: {
      ...settings,
      pages: pages.reduce((list, page) => replaced(list, tidied(deps, list, page)), settings.pages),
    },
    removed,
  }));

function tidied(deps: Deps, list: readonly PageSettings[], page: PageSettings): PageSettings {
  const before = list.find((each) => each.id === page.id) ?? missing(page.id);
  const activated = page.active && !before.active;
  const activeSince = activated
    ? new Date(deps.now()).toISOString()
    : (page.activeSince ?? before.activeSince);
  const tidy = { ...page, keywords: withoutDoubles(page.keywords) };
  return activeSince === undefined ? tidy : { ...tidy, activeSince };
}

export async function removePage(deps: Deps, id: string): Promise<void> {
  await change(deps, ({ settings, removed }) => {
    const page = settings.pages.find((each) => each.id === id) ?? missing(id);
    return {
      settings: { ...settings, pages: without(settings.pages, id) },
      removed: { ...removed, pages: replaced(removed.pages, page) },
    };
  });
}

export async function restorePage(deps: Deps, id: string): Promise<PageSettings> {
  const settings = await change(deps, ({ settings, removed }) => {
    const page = removed.pages.find((each) => each.id === id) ?? missing(id);
    return {
      settings: { ...settings, pages: replaced(settings.pages, page) },
      removed: { ...removed, pages: without(removed.pages, id) },
    };
  });
  return settings.pages.find((each) => each.id === id) ?? missing(id);
}

export async function saveQueue(deps: Deps, queue: Queue): Promise<Queue> {
  await change(deps, ({ settings, removed }) => ({
    settings: { ...settings, queues: replaced(settings.queues, queue) },
    removed,
  }));
  return queue;
}

/** Pages that had the queue keep naming it, so that restoring it restores everything; meanwhile they have no queue. */
export async function removeQueue(deps: Deps, id: string): Promise<void> {
  await change(deps, ({ settings, removed }) => {
    const queue = settings.queues.find((each) => each.id === id) ?? missing(id);
    return {
      settings: { ...settings, queues: without(settings.queues, id) },
      removed: { ...removed, queues: replaced(removed.queues, queue) },
    };
  });
}

export async function restoreQueue(deps: Deps, id: string): Promise<Queue> {
  const settings = await change(deps, ({ settings, removed }) => {
    const queue = removed.queues.find((each) => each.id === id) ?? missing(id);
    return {
      settings: { ...settings, queues: replaced(settings.queues, queue) },
      removed: { ...removed, queues: without(removed.queues, id) },
    };
  });
  return settings.queues.find((each) => each.id === id) ?? missing(id);
}

export const exportSettings = async (deps: Deps): Promise<{ text: string }> => ({
  text: writeSettingsFile(await readSettings(deps)),
});

/** A screen has proven a page's name in addresses: kept where nothing else was typed before. */
export async function learnUsername(deps: Deps, pageId: string, username: string): Promise<void> {
  const { settings } = await deps.store.settings.get();
  const page = settings.pages.find((each) => each.id === pageId);
  if (page === undefined || page.username !== "") return;
  if ((await locksNow(deps)).pages.includes(pageId)) return;
  await savePage(deps, { ...page, username });
}
