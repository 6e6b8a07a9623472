import { defaultCheckSettings } from "@/lib/domain/check";
import { type ImportPlan, planImport } from "@/lib/domain/import-plan";
import { type Locks, noLocks } from "@/lib/domain/policy";
import { defaultPreferences } from "@/lib/domain/preferences";
import { ProblemError } from "@/lib/domain/problem";
import type { SessionState } from "@/lib/domain/session";
import { emptySettings, type PageSettings, pageSettingsSchema, type Queue } from "@/lib/domain/settings";
import { parseSettingsFile } from "@/lib/domain/settings-file";
import type { Ask } from "@/lib/messages/ask";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import { createPanel, type Panel, type PanelPorts } from "@/lib/panel/panel";

type Name = keyof OwnMessages & string;
type Handlers = { [N in Name]?: (input: OwnMessages[N]["input"]) => Promise<OwnMessages[N]["output"]> };

/** An {@link Ask} answered by the handlers given; what nobody handles is refused, and everything asked is kept. */
export function fakeAsk(handlers: Handlers): {
  ask: Ask<OwnMessages>;
  asked: { name: Name; input: unknown }[];
} {
  const asked: { name: Name; input: unknown }[] = [];
  return {
    asked,
    ask: (name, input) => {
      asked.push({ name, input });
      const handler = handlers[name];
      return handler === undefined ? Promise.reject(new Error(`nobody answers ${name}`)) : handler(input);
    },
  };
}

export const aPage = (change: Partial<PageSettings> = {}): PageSettings => ({
  ...pageSettingsSchema.parse({ id: "100000000000901", name: "Cửa Hàng Mẫu" }),
  ...change,
});

export const aQueue = (change: Partial<Queue> = {}): Queue => ({
  id: "q1",
  name: "CSKH",
  groupId: "GRW9E5OS",
  agents: [{ id: "ACKZYGJQ6Y", name: "Lan" }],
  ...change,
});

export const signedIn: SessionState = {
  state: "signed-in",
  email: "lan@example.test",
  portal: "Cửa Hàng Mẫu",
  portalId: "PT1",
  baseUrl: "https://api.stringeex.com",
  expiresAt: null,
};

/** A worker with a memory, in as far as the pages can see one. */
export function fakeWorker(
  start: { pages?: PageSettings[]; queues?: Queue[]; session?: SessionState; locks?: Locks } = {},
) {
  let settings = { ...emptySettings(), pages: start.pages ?? [], queues: start.queues ?? [] };
  let revision = 1;
  let session: SessionState = start.session ?? signedIn;
  let preferences = defaultPreferences();
  const bin = new Map<string, PageSettings>();
  const queueBin = new Map<string, Queue>();
  const found = <T>(item: T | undefined): T => {
    if (item === undefined) throw new Error("not there");
    return item;
  };
  const put = <T extends { id: string }>(list: T[], item: T): T[] =>
    list.some((each) => each.id === item.id)
      ? list.map((each) => (each.id === item.id ? item : each))
      : [...list, item];
  const handlers: Handlers = {
    session: async () => session,
    settings: async () => settings,
    preferences: async () => preferences,
    savePreferences: async (fresh) => {
      preferences = fresh;
      return fresh;
    },
    setDiscreet: async () => undefined,
    work: async () => ({ waiting: 0, needsPerson: 0 }),
    checks: async () => [],
    checkSettings: async () => defaultCheckSettings(),
    agents: async () => [{ id: "ACKZYGJQ6Y", name: "Lan" }],
    signOut: async () => {
      session = { state: "signed-out" };
      return session;
    },
    addPage: async (page) => {
      const known = settings.pages.find((each) => each.id === page.id);
      if (known !== undefined) return known;
      const added = aPage(page);
      settings = { ...settings, pages: [...settings.pages, added] };
      return added;
    },
    savePage: async (page) => {
      revision += 1;
      settings = { ...settings, pages: put(settings.pages, page) };
      return page;
    },
    savePages: async (pages) => {
      settings = { ...settings, pages: pages.reduce(put, settings.pages) };
      return settings;
    },
    removePage: async ({ id }) => {
      bin.set(id, found(settings.pages.find((page) => page.id === id)));
      settings = { ...settings, pages: settings.pages.filter((page) => page.id !== id) };
      return undefined;
    },
    restorePage: async ({ id }) => {
      const page = found(bin.get(id));
      settings = { ...settings, pages: put(settings.pages, page) };
      return page;
    },
    saveQueue: async (queue) => {
      settings = { ...settings, queues: put(settings.queues, queue) };
      return queue;
    },
    removeQueue: async ({ id }) => {
      queueBin.set(id, found(settings.queues.find((queue) => queue.id === id)));
      settings = { ...settings, queues: settings.queues.filter((queue) => queue.id !== id) };
      return undefined;
    },
    restoreQueue: async ({ id }) => {
      const queue = found(queueBin.get(id));
      settings = { ...settings, queues: put(settings.queues, queue) };
      return queue;
    },
    importSettings: async ({ from, shown }) => {
      const read = typeof from === "string" ? parseSettingsFile(from) : { ok: true as const, settings: from };
      if (!read.ok) throw new ProblemError(read.problem);
      const before = settings;
      const { after, changes, fresh }: ImportPlan = planImport(
        before,
        read.settings,
        start.locks ?? noLocks(),
      );
      const same = JSON.stringify(changes) === JSON.stringify(shown?.changes);
      const done = shown === null ? fresh : same && shown.revision === revision;
      if (done) settings = after;
      if (done && changes.length > 0) revision += 1;
      return { done, at: 1_700_000_000_000, revision, before, after, wanted: read.settings };
    },
    exportSettings: async () => ({ text: JSON.stringify(settings) }),
  };
  return { handlers, settings: () => settings, preferences: () => preferences };
}

/** A panel over the handlers given, with a browser that speaks Vietnamese and shows no Facebook page. */
export function fakePanel(
  handlers: Handlers,
  change: Partial<PanelPorts> = {},
): Panel & { stored: Map<string, string> } {
  const stored = new Map<string, string>();
  let made = 0;
  const panel = createPanel({
    ask: fakeAsk(handlers).ask,
    signal: new AbortController().signal,
    memory: {
      get: (name) => stored.get(name) ?? null,
      set: (name, value) => void stored.set(name, value),
      watch: () => undefined,
    },
    onSettings: () => undefined,
    onWork: () => undefined,
    onPolicy: () => undefined,
    forget: () => undefined,
    hosts: { granted: async () => true, request: async () => true },
    browserLanguages: ["vi-VN"],
    pageOfTab: async () => null,
    parsePage: (text) => (/^\d+$/.test(text) ? { id: text, username: null } : null),
    version: "1.2.3",
    openOptions: () => undefined,
    onRehearsed: () => undefined,
    onTabs: () => undefined,
    onDiscreet: () => undefined,
    tickets: async function* () {},
    everything: async () => ["{}"],
    shortcuts: { all: async () => [], openSettings: async () => true },
    newId: () => {
      made += 1;
      return `new-${made}`;
    },
    ...change,
  });
  return { ...panel, stored };
}

/** A promise to be settled from outside, for answers that come when the test wants them. */
export function later<T>(): {
  promise: Promise<T>;
  settle: (value: T) => void;
  fail: (error: unknown) => void;
} {
  let settle: (value: T) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = resolve;
    fail = reject;
  });
  return { promise, settle, fail };
}
