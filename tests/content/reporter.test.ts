import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Reporter } from "@/lib/content/reporter";
import { commentKey } from "@/lib/domain/key";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { Observed } from "@/lib/messages/facebook-protocol";
import { askOf, fakeBridge } from "./fake-bridge";

const PAGE = "100000000000901";
let end: AbortController;
let frames: (() => void)[];
let sent: string[][];
let turn: string;
let take: (names: string[]) => Promise<void>;

const item = (id: string): Observed => {
  const key = commentKey(PAGE, "700000000000001", "1111");
  const person = { id: "1111", name: "A", profileUrl: null };
  const said = { text: id, partial: false, translated: false, url: null };
  return {
    activity: {
      ...{ key, kind: "comment", pageId: PAGE, author: { ...person, role: "customer" } },
      ...{ postOwner: "page", time: null, ...said },
    },
    activityId: id,
    snapshot: {
      ...{ key, kind: "comment", pageId: PAGE, customer: person, url: null, words: [] },
      ...{ partial: false, translated: false, post: null, seenAt: 0 },
    },
  };
};

/** A window with frames that come when the test says so. */
const stage = {
  requestAnimationFrame: (work: () => void) => frames.push(work),
  cancelAnimationFrame: (at: number) => frames.splice(at - 1, 1, () => undefined),
};
const isWindow = (value: unknown): value is Window => value === stage;
function reporter(): Reporter {
  const ask = async (_: string, input: { items: Observed[] }) => {
    const names = input.items.map(({ activityId }) => activityId ?? "");
    sent.push(names);
    return take(names);
  };
  const view: unknown = stage;
  if (!isWindow(view)) throw new Error("no stand-in");
  return new Reporter(view, { ...fakeBridge({}).bridge, ask: askOf(ask) }, () => turn, end.signal);
}
/** One frame, and what it sets off. */
const frame = async (): Promise<void> => {
  for (const work of frames.splice(0)) work();
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  [frames, sent, turn] = [[], [], "1"];
  take = async () => undefined;
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

describe("what came on screen", () => {
  it("is told once for each of its words, in one message a frame", async () => {
    const told = reporter();
    for (const id of ["a", "b", "a"]) told.see(id, "giá", () => item(id));
    await frame();
    told.see("a", "giá", () => item("a"));
    await frame();
    expect(sent).toEqual([["a", "b"]]);
    told.see("a", "giá nữa", () => item("a"));
    await frame();
    expect(sent).toEqual([["a", "b"], ["a"]]);
  });

  it("is told anew under other settings", async () => {
    const told = reporter();
    told.see("a", "giá", () => item("a"));
    await frame();
    turn = "2";
    told.see("a", "giá", () => item("a"));
    await frame();
    expect(sent).toHaveLength(2);
  });

  it("is told in parts where it is much, all of it once", async () => {
    const told = reporter();
    const ids = Array.from({ length: 450 }, (_, at) => `c${at}`);
    for (const id of ids) told.see(id, "giá", () => item(id));
    for (let at = 0; at < 5; at += 1) await frame();
    expect(sent.map(({ length }) => length)).toEqual([200, 200, 50]);
    expect(new Set(sent.flat())).toEqual(new Set(ids));
  });

  it("is not told when it has gone before its frame, and is new when it comes back", async () => {
    const told = reporter();
    told.see("a", "giá", () => null);
    await frame();
    expect(sent).toEqual([]);
    told.see("a", "giá", () => item("a"));
    await frame();
    expect(sent).toEqual([["a"]]);
  });

  it("is not told after the end, nor is what waited for its frame", async () => {
    const told = reporter();
    told.see("a", "giá", () => item("a"));
    end.abort();
    await frame();
    told.see("b", "giá", () => item("b"));
    await frame();
    expect(sent).toEqual([]);
  });
});

describe("what nobody took", () => {
  const away = async (): Promise<void> => {
    throw new ProblemError(problem("internal"));
  };
  /** Until the reporter tells again by itself: frames come as they are asked for. */
  const later = async (ms: number): Promise<void> => {
    await vi.advanceTimersByTimeAsync(ms);
    await frame();
  };

  it("is told again by itself, ever more rarely, until somebody takes it", async () => {
    const told = reporter();
    take = away;
    told.see("a", "giá", () => item("a"));
    await frame();
    await later(1_000);
    await later(1_000);
    expect(sent).toHaveLength(2);
    take = async () => undefined;
    await later(1_000);
    expect(sent).toHaveLength(3);
    await later(600_000);
    expect(sent).toHaveLength(3);
  });

  it("is told as it is by then: gone, or with other words", async () => {
    const told = reporter();
    take = away;
    let there = true;
    told.see("a", "giá", () => (there ? item("a") : null));
    told.see("b", "giá", () => item("b"));
    await frame();
    take = async () => undefined;
    there = false;
    told.see("b", "giá sỉ", () => item("b, edited"));
    await frame();
    for (let at = 0; at < 3; at += 1) await later(60_000);
    expect(sent.slice(1).flat()).toEqual(["b, edited"]);
  });

  it("keeps nothing else back: one item that is refused every time leaves the others told", async () => {
    const told = reporter();
    const taken = new Set<string>();
    take = async (names) => {
      if (names.includes("bad")) throw new ProblemError(problem("internal"));
      for (const name of names) taken.add(name);
    };
    const ids = ["a", "b", "bad", "c", "d", "e"];
    for (const id of ids) told.see(id, "giá", () => item(id));
    await frame();
    for (let at = 0; at < 40; at += 1) await later(60_000);
    expect(taken).toEqual(new Set(["a", "b", "c", "d", "e"]));
  });

  it("is left at that where the extension was replaced under the page", async () => {
    const told = reporter();
    take = async () => {
      throw new ProblemError(problem("reload-tab"));
    };
    told.see("a", "giá", () => item("a"));
    await frame();
    await later(600_000);
    expect(sent).toHaveLength(1);
  });

  it("is not told after the end", async () => {
    const told = reporter();
    take = away;
    told.see("a", "giá", () => item("a"));
    await frame();
    end.abort();
    await later(600_000);
    expect(sent).toHaveLength(1);
  });
});
