import { describe, expect, test } from "vitest";
import { commentKey } from "@/lib/domain/key";
import type { LoggedDecision } from "@/lib/domain/logged-decision";
import { ProblemError, problem } from "@/lib/domain/problem";
import { createLog } from "@/lib/panel/log";
import { logAsCsv } from "@/lib/panel/log-file";
import { aPage, fakeAsk, later } from "./fake-ask";

const aLine = (at: number, change: Partial<LoggedDecision> = {}): LoggedDecision => ({
  id: `line-${String(at).padStart(6, "0")}`,
  portalId: "P",
  key: commentKey("100000000000901", "9001", "1"),
  kind: "comment",
  pageId: "100000000000901",
  at,
  settingsVersion: 2,
  action: "ignore",
  path: [{ gate: "active", code: "inactive" }],
  author: `Khách ${at}`,
  excerpt: "=Giá bao nhiêu",
  ...change,
});

/** The worker's side of the log, newest first. */
function worker(lines: LoggedDecision[]) {
  let kept = lines.toSorted((a, b) => b.at - a.at);
  return {
    settingsHistory: async () => [{ revision: 2, at: 1, changes: [], more: 0 }],
    decisions: async ({ limit, before }: { limit: number; before?: { at: number } | undefined }) =>
      kept.filter((line) => before === undefined || line.at < before.at).slice(0, limit),
    clearDecisions: async () => {
      kept = [];
      return undefined;
    },
    restoreDecisions: async ({ lines: back }: { lines: LoggedDecision[] }) => {
      kept = [...kept, ...back].toSorted((a, b) => b.at - a.at);
      return undefined;
    },
  };
}

describe("the log", () => {
  test("is read to its end, part by part, newest first", async () => {
    const log = createLog(fakeAsk(worker(Array.from({ length: 2_345 }, (_, at) => aLine(at)))).ask);
    await log.load();
    expect(log.lines.value).toHaveLength(2_345);
    expect(log.lines.value?.[0]?.at).toBe(2_344);
    expect(log.revisions.value.get(2)?.at).toBe(1);
  });

  test("is searched and turned; narrowing begins at the first page again", async () => {
    const log = createLog(fakeAsk(worker(Array.from({ length: 120 }, (_, at) => aLine(at)))).ask);
    await log.load();
    log.turn(-1);
    expect(log.from.value).toBe(0);
    log.turn(1);
    log.turn(1);
    log.turn(1);
    expect(log.from.value).toBe(100);
    log.narrow({ text: "khach 7" });
    expect(log.from.value).toBe(0);
    expect(log.found.value.map(({ author }) => author)).toContain("Khách 77");
  });

  test("cleared while it is being read stays empty", async () => {
    const first = later<LoggedDecision[]>();
    const { ask } = fakeAsk({ ...worker([]), decisions: () => first.promise });
    const log = createLog(ask);
    const loading = log.load();
    await Promise.resolve();
    await log.clear();
    first.settle([aLine(1)]);
    await loading;
    expect(log.lines.value).toEqual([]);
    expect(log.cleared.value).toBe(true);
  });

  test("that was cleared comes back whole at a word, and no more once it was let go", async () => {
    const { ask } = fakeAsk(worker(Array.from({ length: 2_345 }, (_, at) => aLine(at))));
    const log = createLog(ask);
    await log.load();
    await log.clear();
    expect(log.lines.value).toEqual([]);
    expect(log.undoable.value).toBe(2_345);
    await log.restore();
    expect(log.lines.value?.map(({ at }) => at)).toEqual(
      Array.from({ length: 2_345 }, (_, at) => 2_344 - at),
    );
    expect([log.undoable.value, log.cleared.value]).toEqual([0, false]);
    await log.clear();
    log.dismiss();
    await log.restore();
    await log.load();
    expect(log.lines.value).toEqual([]);
  });

  test("whose way back failed still has it: trying again brings the lines back, and so does it after a reading", async () => {
    const good = worker([aLine(1), aLine(2)]);
    let full = true;
    const log = createLog(
      fakeAsk({
        ...good,
        restoreDecisions: (input) =>
          full ? Promise.reject(new ProblemError(problem("storage-full"))) : good.restoreDecisions(input),
      }).ask,
    );
    await log.load();
    await log.clear();
    await log.restore();
    expect(log.problem.value?.code).toBe("storage-full");
    await log.retry();
    expect([log.problem.value?.code, log.undoable.value]).toEqual(["storage-full", 2]);
    await log.load();
    expect([log.lines.value, log.undoable.value, log.cleared.value]).toEqual([[], 2, true]);
    await log.restore();
    full = false;
    await log.retry();
    expect(log.problem.value).toBeNull();
    expect(log.lines.value).toEqual([aLine(2), aLine(1)]);
    expect(log.undoable.value).toBe(0);
  });

  test("that cannot be read or cleared says why, and keeps what it shows", async () => {
    const good = worker([aLine(1)]);
    let broken = false;
    const log = createLog(
      fakeAsk({
        ...good,
        decisions: (input) => (broken ? Promise.reject(new Error("no")) : good.decisions(input)),
        clearDecisions: () => Promise.reject(new Error("no")),
      }).ask,
    );
    await log.load();
    broken = true;
    await log.load();
    expect(log.problem.value?.code).toBe("internal");
    expect(log.lines.value).toHaveLength(1);
    await log.clear();
    expect(log.cleared.value).toBe(false);
    expect(log.lines.value).toHaveLength(1);
  });
});

test.each(["vi", "en"] as const)(
  "as CSV in %s: one row a line, what it names, nothing that runs",
  (language) => {
    const change = { what: "keywords", id: "1", name: "A", added: ["ship"], removed: [] } as const;
    const revision = { revision: 2, at: 0, changes: [{ ...change, added: ["ship"], removed: [] }], more: 0 };
    const text = logAsCsv([aLine(0), aLine(1)], language, [aPage()], new Map([[2, revision]]));
    const rows = text.trim().split("\r\n");
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain('"1970-01-01T07:00:00+07:00","100000000000901","Cửa Hàng Mẫu"');
    expect(rows[1]).toContain(`"'=Giá bao nhiêu"`);
    expect(rows[1]).toContain("“ship”");
  },
);
