import { type ReadonlySignal, signal } from "@preact/signals";
import type { Problem } from "@/lib/domain/problem";
import { type PageSettings, type Queue, replaced, type Settings } from "@/lib/domain/settings";
import type { Ask } from "@/lib/messages/ask";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import { createPageForm, type DraftMemory, type PageForm } from "./page-form";
import type { Memory } from "./preferences";
import { problemOf } from "./problem-of";
import { createQueueForm, type QueueForm } from "./queue-form";
import type { Undone } from "./undone";

/** What was taken out last and can be brought back with one click. */
export interface Removed {
  readonly kind: "page" | "queue";
  readonly id: string;
  readonly name: string;
}

export interface NewPage {
  readonly id: string;
  readonly username: string;
  readonly name: string;
}

export interface SettingsModel {
  /** null until the worker has answered. */
  readonly settings: ReadonlySignal<Settings | null>;
  readonly problem: ReadonlySignal<Problem | null>;
  readonly removed: ReadonlySignal<Removed | null>;
  readonly busy: ReadonlySignal<boolean>;
  load(): Promise<void>;
  /** Somebody else changed them: shows what stands now, below whatever is being typed here. */
  refresh(): Promise<void>;
  /** Takes over what the worker answered elsewhere, such as after an import. */
  take(settings: Settings): void;
  /** The form of a page that is in the list; the same one as long as this view lives, so that no edit is lost on leaving it. */
  pageForm(page: PageSettings): PageForm;
  queueForm(queue: Queue): QueueForm;
  /** Adds a page, or answers with the one already there; null when it failed ({@link problem} says why). */
  addPage(page: NewPage, creation?: PageSettings["creation"]): Promise<PageSettings | null>;
  addQueue(name: string): Promise<Queue | null>;
  removePage(id: string): Promise<void>;
  removeQueue(id: string): Promise<void>;
  undo(): Promise<void>;
  dismissRemoved(): void;
  /** Saves everything typed now, such as when another view comes. */
  flush(): Promise<void>;
  /** The page is out of sight: hands over everything typed but what is being rehearsed. */
  close(): void;
  /** The page is in sight again. */
  resume(): void;
  /** The page goes away for good: hands over everything that is not on trial. */
  leave(): void;
}

/** Pages and queues: the list as the worker has it, and one form per item. */
export function createSettingsModel(options: {
  readonly ask: Ask<OwnMessages>;
  readonly signal: AbortSignal;
  readonly newId: () => string;
  readonly memory: Memory;
  readonly onUndone: (undone: Undone) => void;
}): SettingsModel {
  const { ask } = options;
  const settings = signal<Settings | null>(null);
  const failure = signal<Problem | null>(null);
  const removed = signal<Removed | null>(null);
  const busy = signal(false);
  const pageForms = new Map<string, PageForm>();
  const queueForms = new Map<string, QueueForm>();

  const take = (fresh: Settings): void => {
    settings.value = fresh;
    for (const id of pageForms.keys()) if (!fresh.pages.some((page) => page.id === id)) pageForms.delete(id);
    for (const id of queueForms.keys())
      if (!fresh.queues.some((queue) => queue.id === id)) queueForms.delete(id);
    for (const page of fresh.pages) pageForms.get(page.id)?.refresh(page);
    for (const queue of fresh.queues) queueForms.get(queue.id)?.refresh(queue);
  };
  const put = (change: (now: Settings) => Partial<Settings>): void => {
    if (settings.value !== null) settings.value = { ...settings.value, ...change(settings.value) };
  };
  const putPage = (page: PageSettings): void => put((now) => ({ pages: replaced(now.pages, page) }));
  const putQueue = (queue: Queue): void => put((now) => ({ queues: replaced(now.queues, queue) }));

  const attempt = async <T>(act: () => Promise<T>): Promise<T | null> => {
    busy.value = true;
    failure.value = null;
    try {
      return await act();
    } catch (error) {
      failure.value = problemOf(error);
      return null;
    } finally {
      busy.value = false;
    }
  };

  return {
    settings,
    problem: failure,
    removed,
    busy,
    async load() {
      await attempt(async () => take(await ask("settings", undefined)));
    },
    async refresh() {
      // Not to be had: what is shown stays, and the next change asks again.
      const fresh = await ask("settings", undefined).catch(() => null);
      if (fresh !== null) take(fresh);
    },
    take,
    pageForm(page) {
      const known = pageForms.get(page.id);
      if (known !== undefined) return known;
      const save = (draft: PageSettings): Promise<PageSettings> => ask("savePage", draft);
      const draft = `draft:${page.id}`;
      const memory: DraftMemory = {
        get: () => options.memory.get(draft),
        set: (text) => options.memory.set(draft, text),
      };
      const onUndone = (): void => options.onUndone({ what: "rules" });
      const form = createPageForm({ ...options, page, save, onSaved: putPage, memory, onUndone });
      pageForms.set(page.id, form);
      return form;
    },
    queueForm(queue) {
      const known = queueForms.get(queue.id);
      if (known !== undefined) return known;
      const save = (draft: Queue): Promise<Queue> => ask("saveQueue", draft);
      const form = createQueueForm({ ...options, queue, save, onSaved: putQueue });
      queueForms.set(queue.id, form);
      return form;
    },
    addPage: (page, creation) =>
      attempt(async () => {
        const known = settings.value?.pages.some((each) => each.id === page.id) ?? false;
        const added = await ask("addPage", page);
        putPage(added);
        // The answer to "already connected?" is about a new page; it never rewrites one that was set up before.
        if (known || creation === undefined || creation === added.creation) return added;
        const chosen = await ask("savePage", { ...added, creation });
        putPage(chosen);
        return chosen;
      }),
    addQueue: (name) =>
      attempt(async () => {
        const queue = await ask("saveQueue", { id: options.newId(), name, groupId: "", agents: [] });
        putQueue(queue);
        return queue;
      }),
    async removePage(id) {
      const name = settings.value?.pages.find((page) => page.id === id)?.name ?? "";
      await attempt(async () => {
        await pageForms.get(id)?.flush();
        await ask("removePage", { id });
        pageForms.delete(id);
        options.memory.set(`draft:${id}`, "");
        put((now) => ({ pages: now.pages.filter((page) => page.id !== id) }));
        removed.value = { kind: "page", id, name };
      });
    },
    async removeQueue(id) {
      const name = settings.value?.queues.find((queue) => queue.id === id)?.name ?? "";
      await attempt(async () => {
        await queueForms.get(id)?.flush();
        await ask("removeQueue", { id });
        queueForms.delete(id);
        put((now) => ({ queues: now.queues.filter((queue) => queue.id !== id) }));
        removed.value = { kind: "queue", id, name };
      });
    },
    async undo() {
      const last = removed.value;
      if (last === null) return;
      await attempt(async () => {
        if (last.kind === "page") putPage(await ask("restorePage", { id: last.id }));
        else putQueue(await ask("restoreQueue", { id: last.id }));
        removed.value = null;
        options.onUndone({ what: last.kind, name: last.name === "" ? last.id : last.name });
      });
    },
    dismissRemoved() {
      removed.value = null;
    },
    async flush() {
      await Promise.all([...pageForms.values(), ...queueForms.values()].map((form) => form.flush()));
    },
    close() {
      for (const form of [...pageForms.values(), ...queueForms.values()]) form.close();
    },
    resume() {
      for (const form of pageForms.values()) form.resume();
    },
    leave() {
      for (const form of pageForms.values()) form.leave();
      for (const form of queueForms.values()) form.close();
    },
  };
}
