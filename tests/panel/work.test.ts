import { describe, expect, it } from "vitest";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { WorkItem, WorkList } from "@/lib/domain/work";
import { createData } from "@/lib/panel/data";
import { createWork } from "@/lib/panel/work";
import { fakeAsk } from "./fake-ask";

const item = (id: string, more: Partial<WorkItem> = {}): WorkItem => ({
  ...{ id, key: "100000000000901|message|1", kind: "message", job: "create", state: "waiting", pageId: "1" },
  ...{ pageName: "", customer: "Khách", excerpt: "", url: null, createdAt: 1, changedAt: 1, nextAt: 5 },
  ...{ sending: false, mayExist: false, problem: null, reference: "PT-1", ticket: "", status: null },
  ...{ stepsDone: [], assignee: null, queueName: "", attempts: 0 },
  ...more,
});
const list = (groups: Record<string, WorkItem[]>): WorkList => ({
  groups: Object.values(groups).flatMap((items) => {
    const [first] = items;
    return first === undefined ? [] : [{ state: first.state, total: items.length, items }];
  }),
  damaged: 0,
  pausedUntil: null,
});

describe("the list of work", () => {
  it("shows what needs a person first, and alone when asked to", async () => {
    const nameless = item("words", { job: "append", nextAt: null, problem: problem("not-offered") });
    const { ask } = fakeAsk({
      workList: async () =>
        list({
          done: [item("d", { state: "done" })],
          waiting: [item("w"), nameless, item("for its ticket", { nextAt: null })],
          refused: [item("r", { state: "refused" })],
          uncertain: [item("u", { state: "uncertain" })],
        }),
    });
    const work = createWork(ask);
    await work.load();
    expect(work.groups.value?.map(({ state }) => state)).toEqual(["uncertain", "refused", "waiting", "done"]);
    work.filter(true);
    expect(
      work.groups.value?.map(({ state, total, items }) => [state, total, items.map(({ id }) => id)]),
    ).toEqual([
      ["uncertain", 1, ["u"]],
      ["refused", 1, ["r"]],
      ["waiting", 1, ["words"]],
    ]);
  });

  it("is read once more when work moved while it was read", async () => {
    let answers = 0;
    const going: (() => void)[] = [];
    const { ask } = fakeAsk({
      workList: async () => {
        answers += 1;
        await new Promise<void>((resolve) => going.push(resolve));
        return list({ waiting: [item(`read ${answers}`)] });
      },
    });
    const work = createWork(ask);
    const first = work.load();
    await work.load();
    await work.load();
    going.shift()?.();
    await expect.poll(() => going.length).toBe(1);
    going.shift()?.();
    await first;
    expect(answers, "twice asked meanwhile is once more").toBe(2);
    expect(work.groups.value?.[0]?.items[0]?.id).toBe("read 2");
  });

  it("does one thing at a time, says why it failed at its line, and offers the way back of a discard", async () => {
    let fails = true;
    const { ask, asked } = fakeAsk({
      workList: async () => list({}),
      retryWork: async () => {
        if (fails) throw new ProblemError(problem("storage-full"));
        return undefined;
      },
      discardWork: async () => undefined,
      restoreWork: async () => undefined,
      linkWork: async () => undefined,
    });
    const work = createWork(ask);
    await Promise.all([work.retry("a"), work.retry("b")]);
    expect(asked.filter(({ name }) => name === "retryWork")).toEqual([
      { name: "retryWork", input: { id: "a" } },
    ]);
    expect(work.failed.value).toMatchObject({ id: "a", problem: { code: "storage-full" } });
    expect(work.busy.value).toBeNull();
    fails = false;
    await work.retry("a");
    expect(work.failed.value).toBeNull();
    await work.discard(item("a"));
    expect(work.discarded.value?.id).toBe("a");
    await work.restore("a");
    expect(work.discarded.value).toBeNull();
    await work.link("a", "  tk_1 ");
    expect(asked).toContainEqual({ name: "linkWork", input: { id: "a", ticket: "tk_1" } });
  });

  it("that can't be read says why, and keeps what was read before", async () => {
    let fails = false;
    const { ask } = fakeAsk({
      workList: async () => {
        if (fails) throw new ProblemError(problem("storage-blocked"));
        return list({ waiting: [item("w")] });
      },
    });
    const work = createWork(ask);
    await work.load();
    fails = true;
    await work.load();
    expect(work.problem.value?.code).toBe("storage-blocked");
    expect(work.groups.value?.[0]?.items[0]?.id).toBe("w");
  });
});

describe("deleting everything", () => {
  const whole: Parameters<typeof createData>[0]["everything"] = async () => ["{", '"a":1}'];
  const dataOf = (handlers: Parameters<typeof fakeAsk>[0], everything = whole) => {
    const done: string[] = [];
    const { ask, asked } = fakeAsk(handlers);
    const data = createData({
      ask,
      everything,
      forget: () => done.push("forgot"),
      take: () => done.push("took"),
      reload: async () => void done.push("reloaded"),
    });
    return { data, done, asked };
  };

  it("is asked for first, can be left, and then forgets what the pages themselves remember, too", async () => {
    const { data, done, asked } = dataOf({ deleteEverything: async () => undefined });
    data.askToDelete();
    expect(data.state.value).toBe("asking");
    data.cancel();
    expect([data.state.value, asked.length]).toEqual(["idle", 0]);
    data.askToDelete();
    await data.confirm();
    expect(data.state.value).toBe("deleted");
    expect(done).toEqual(["forgot", "reloaded"]);
  });

  it("that fails says why, and nothing counts as deleted", async () => {
    const { data, done } = dataOf({
      deleteEverything: async () => {
        throw new ProblemError(problem("storage-blocked"));
      },
    });
    data.askToDelete();
    await data.confirm();
    expect([data.state.value, data.problem.value?.code, done]).toEqual(["idle", "storage-blocked", []]);
  });

  it("can be preceded by taking everything along", async () => {
    const { data, asked } = dataOf({});
    const files: [string, readonly string[]][] = [];
    await data.exportAll((name, pieces) => files.push([name, pieces]));
    expect(files).toEqual([["page-tickets-data.json", ["{", '"a":1}']]]);
    expect(asked).toEqual([]);
  });

  it("shows how far taking along has come, and ends it without a file when that is wanted", async () => {
    let tell: (done: number, of: number) => void = () => undefined;
    let ends: (pieces: readonly string[]) => void = () => undefined;
    const { data } = dataOf({}, ({ onProgress, signal }) => {
      tell = onProgress ?? tell;
      return new Promise((resolve) => {
        ends = resolve;
        signal?.addEventListener("abort", () => resolve([]));
      });
    });
    const files: string[] = [];
    const take = () => data.exportAll((name) => files.push(name));
    const first = take();
    tell(500, 2_000);
    expect(data.exporting.value).toEqual({ done: 500, of: 2_000 });
    // Pressed again meanwhile: one is enough.
    await take();
    data.cancelExport();
    await first;
    expect([data.exporting.value, data.problem.value, files]).toEqual([null, null, []]);
    const second = take();
    ends(["{}"]);
    await second;
    expect(files).toEqual(["page-tickets-data.json"]);
  });

  it("settings that can't be read are saved as they lie", async () => {
    const { data } = dataOf({ rawSettings: async () => ({ text: "{broken" }) });
    const files: [string, string][] = [];
    await data.saveRaw((name, text) => files.push([name, text]));
    expect(files).toEqual([["page-tickets-settings-damaged.json", "{broken"]]);
  });
});
