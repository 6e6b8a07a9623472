import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { EntryState } from "@/lib/domain/entry";
import type { Problem } from "@/lib/domain/problem";
import { needsPerson, type WorkItem, type WorkList } from "@/lib/domain/work";
import type { Ask } from "@/lib/messages/ask";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import { createLoaded, type Loaded } from "./loaded";
import { problemOf } from "./problem-of";

export interface WorkGroup {
  readonly state: EntryState;
  readonly total: number;
  readonly items: readonly WorkItem[];
}

export interface WorkModel {
  /** null until the worker has answered; damaged records and a pause stand beside the groups. */
  readonly list: ReadonlySignal<WorkList | null>;
  readonly groups: ReadonlySignal<readonly WorkGroup[] | null>;
  readonly loading: ReadonlySignal<boolean>;
  /** Why the list could not be read. */
  readonly problem: ReadonlySignal<Problem | null>;
  /** Why the last action on one piece of work failed, until the next one. */
  readonly failed: ReadonlySignal<{ readonly id: string; readonly problem: Problem } | null>;
  /** The piece of work that an action runs on. */
  readonly busy: ReadonlySignal<string | null>;
  readonly onlyMine: ReadonlySignal<boolean>;
  readonly discarded: ReadonlySignal<WorkItem | null>;
  load(): Promise<void>;
  showMore(): Promise<void>;
  filter(onlyMine: boolean): void;
  retry(id: string): Promise<void>;
  link(id: string, ticket: string): Promise<void>;
  confirm(id: string): Promise<void>;
  resend(id: string): Promise<void>;
  leave(id: string): Promise<void>;
  discard(item: WorkItem): Promise<void>;
  restore(id: string): Promise<void>;
  dismiss(): void;
}

/** What needs a person stands first, what is over last. */
const ORDER: readonly EntryState[] = ["uncertain", "refused", "waiting", "left", "done", "discarded"];
const PART = 50;

/** Of a group what needs a person. Of work that waits by itself only what is listed is known. */
function mineOf(group: WorkGroup): WorkGroup {
  const items = group.items.filter(needsPerson);
  if (group.state === "uncertain" || group.state === "refused") return group;
  return { ...group, items, total: items.length };
}

/** The work under way, as the options show it: reloaded whenever work moves. */
export function createWork(ask: Ask<OwnMessages>): WorkModel {
  let limit = PART;
  const loaded: Loaded<WorkList> = createLoaded(() => ask("workList", { limit }));
  const onlyMine = signal(false);
  const busy = signal<string | null>(null);
  const failed = signal<{ id: string; problem: Problem } | null>(null);
  const discarded = signal<WorkItem | null>(null);
  let again = false;

  /** What moves while the list is being read is not missed: it is read once more. */
  const load = async (): Promise<void> => {
    if (loaded.loading.value) {
      again = true;
      return;
    }
    do {
      again = false;
      await loaded.load();
    } while (again);
  };
  const act = async (id: string, work: () => Promise<unknown>): Promise<boolean> => {
    if (busy.value !== null) return false;
    busy.value = id;
    failed.value = null;
    try {
      await work();
      return true;
    } catch (error) {
      failed.value = { id, problem: problemOf(error) };
      return false;
    } finally {
      busy.value = null;
      await load();
    }
  };

  return {
    list: loaded.value,
    groups: computed(() => {
      const list = loaded.value.value;
      if (list === null) return null;
      return ORDER.flatMap((state) => list.groups.find((group) => group.state === state) ?? [])
        .map((group) => (onlyMine.value ? mineOf(group) : group))
        .filter((group) => group.total > 0);
    }),
    loading: loaded.loading,
    problem: loaded.problem,
    failed,
    busy,
    onlyMine,
    discarded,
    load,
    async showMore() {
      limit *= 4;
      await load();
    },
    filter(only) {
      onlyMine.value = only;
    },
    retry: async (id) => void (await act(id, () => ask("retryWork", { id }))),
    link: async (id, ticket) => void (await act(id, () => ask("linkWork", { id, ticket: ticket.trim() }))),
    confirm: async (id) => void (await act(id, () => ask("confirmWork", { id }))),
    resend: async (id) => void (await act(id, () => ask("resendWork", { id }))),
    leave: async (id) => void (await act(id, () => ask("leaveWork", { id }))),
    async discard(item) {
      if (await act(item.id, () => ask("discardWork", { id: item.id }))) discarded.value = item;
    },
    async restore(id) {
      const done = await act(id, () => ask("restoreWork", { id }));
      if (done && discarded.value?.id === id) discarded.value = null;
    },
    dismiss() {
      discarded.value = null;
    },
  };
}
