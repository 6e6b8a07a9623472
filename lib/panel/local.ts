import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { ItemKey } from "@/lib/domain/key";
import type { LocalItem, LocalList } from "@/lib/domain/local";
import { vietnamTime, writeCsv } from "@/lib/domain/log-export";
import type { Problem } from "@/lib/domain/problem";
import type { TicketStatus } from "@/lib/domain/ticket";
import type { vi } from "@/lib/language/panel/local-tickets";
import type { Ask } from "@/lib/messages/ask";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import { createAttempts } from "./attempt";
import { createLoaded } from "./loaded";

export interface LocalModel {
  /** null until the worker has answered. */
  readonly list: ReadonlySignal<LocalList | null>;
  readonly problem: ReadonlySignal<Problem | null>;
  readonly busy: ReadonlySignal<boolean>;
  /** How far sending has come; null while nothing is being sent. */
  readonly progress: ReadonlySignal<{ readonly done: number; readonly of: number } | null>;
  /** The number of the ticket that was deleted last, until something else is done. */
  readonly removed: ReadonlySignal<string | null>;
  readonly cancelled: ReadonlySignal<OwnMessages["cancelLocal"]["output"] | null>;
  load(): Promise<void>;
  setStatus(key: ItemKey, status: TicketStatus): Promise<void>;
  /** False when it was not kept. */
  addNote(key: ItemKey, text: string): Promise<boolean>;
  remove(item: Pick<LocalItem, "key" | "serial">): Promise<void>;
  send(keys: readonly ItemKey[] | null): Promise<void>;
  cancel(keys: readonly ItemKey[] | null): Promise<void>;
  writeTo(download: (name: string, text: string) => void, words: typeof vi): void;
}

const LOOK_AGAIN_MS = 1000;

/** The workspace without an account, and sending its tickets to StringeeX later. */
export function createLocalModel(ask: Ask<OwnMessages>, lifetime: AbortSignal): LocalModel {
  const loaded = createLoaded<LocalList>(() => ask("localTickets", undefined));
  const { busy, problem, attempt: tryTo } = createAttempts();
  const removed = signal<string | null>(null);
  const cancelled = signal<OwnMessages["cancelLocal"]["output"] | null>(null);
  /** What was under way since this page looks on: it stays in the count once it is sent, or refused. */
  const watched = signal<ReadonlySet<string>>(new Set());
  /** What was asked for and the worker has not answered yet: it takes them up one by one. */
  const asked = signal<ReadonlySet<string>>(new Set());
  let timer: ReturnType<typeof setTimeout> | undefined;

  const isUnderWay = ({ key, sending: { state } }: LocalItem): boolean =>
    state === "waiting" || (state !== "sent" && asked.value.has(key));
  const lookAgain = (): void => {
    clearTimeout(timer);
    if (!lifetime.aborted) timer = setTimeout(() => void load(), LOOK_AGAIN_MS);
  };
  const load = async (): Promise<void> => {
    clearTimeout(timer);
    await loaded.load();
    const items = loaded.value.value?.items ?? [];
    const isLeft = items.some(isUnderWay);
    const counts = (item: LocalItem): boolean =>
      isUnderWay(item) || (watched.value.has(item.key) && item.sending.state !== "not-sent");
    watched.value = new Set(isLeft ? items.filter(counts).map(({ key }) => key) : []);
    if (isLeft) lookAgain();
  };
  lifetime.addEventListener("abort", () => clearTimeout(timer));

  const attempt = async (act: () => Promise<unknown>): Promise<boolean> => {
    if (busy.value) return false;
    cancelled.value = null;
    removed.value = null;
    const done = await tryTo(act);
    await load();
    return done;
  };

  return {
    list: loaded.value,
    problem: computed(() => problem.value ?? loaded.problem.value),
    busy,
    progress: computed(() => {
      const items = loaded.value.value?.items.filter(({ key }) => watched.value.has(key)) ?? [];
      const done = items.filter(({ sending }) => sending.state === "sent").length;
      return items.some(isUnderWay) ? { done, of: items.length } : null;
    }),
    removed,
    cancelled,
    load,
    setStatus: async (key, status) => void (await attempt(() => ask("setLocalStatus", { key, status }))),
    addNote: (key, text) => attempt(() => ask("addLocalNote", { key, text })),
    remove: async ({ key, serial }) =>
      void (await attempt(async () => {
        await ask("removeLocal", { key });
        removed.value = serial;
      })),
    async send(keys) {
      if (busy.value) return;
      const left = loaded.value.value?.items.filter(({ sending }) => sending.state !== "sent") ?? [];
      asked.value = new Set(keys ?? left.map(({ key }) => key));
      watched.value = new Set([...watched.value, ...asked.value]);
      lookAgain();
      await attempt(async () => {
        try {
          await ask("sendLocal", { keys: keys === null ? null : [...keys] });
        } finally {
          asked.value = new Set();
        }
      });
    },
    cancel: async (keys) =>
      void (await attempt(async () => {
        cancelled.value = await ask("cancelLocal", { keys: keys === null ? null : [...keys] });
      })),
    writeTo(download, words) {
      const rows = (loaded.value.value?.items ?? []).map((item) => rowOf(item, words));
      download("page-tickets-local.csv", writeCsv([words.columns, ...rows]));
    },
  };
}

const rowOf = (item: LocalItem, words: typeof vi): string[] => [
  item.serial,
  words.statuses[item.status],
  item.pageName === "" ? item.pageId : item.pageName,
  item.customer,
  vietnamTime(item.createdAt),
  item.subject,
  item.url ?? "",
  item.notes.map(({ at, text }) => `${vietnamTime(at)} ${text}`).join("\n\n"),
  words.sending[item.sending.state],
  item.sending.ticket,
];
