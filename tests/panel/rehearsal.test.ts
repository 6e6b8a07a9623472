import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createRehearsal } from "@/lib/panel/rehearsal";
import { aPage, fakeAsk } from "./fake-ask";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function stage() {
  let tell: () => void = () => undefined;
  let moved: () => void = () => undefined;
  let counts: { chosen: number; all: number } | null = null;
  const lifetime = new AbortController();
  const { ask, asked } = fakeAsk({
    startRehearsal: async () => {
      counts = null;
      return undefined;
    },
    rehearsalCounts: async () => counts,
    rehearsalTexts: async () => ["giá bao nhiêu"],
  });
  const model = createRehearsal({
    ask,
    signal: lifetime.signal,
    onRehearsed: (listener) => {
      tell = listener;
    },
    onTabs: (listener) => {
      moved = listener;
    },
  });
  return {
    model,
    lifetime,
    drafts: () => asked.filter(({ name }) => name === "startRehearsal").map(({ input }) => input),
    /** A tab is closed, or has come to another page. */
    moved: () => moved(),
    /** A tab answers. */
    answer: async (chosen: number, all: number) => {
      counts = { chosen, all };
      tell();
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}
const pause = (ms = 200) => vi.advanceTimersByTimeAsync(ms);

describe("a rehearsal, as the form sees it", () => {
  test("waits until typing pauses, and sends the last draft only", async () => {
    const { model, drafts } = stage();
    for (const keyword of ["g", "gi", "giá"]) model.show(aPage({ keywords: [keyword] }));
    expect(model.state.value).toEqual({ state: "asking" });
    await pause();
    expect(drafts()).toEqual([aPage({ keywords: ["giá"] })]);
  });

  test("shows what the tabs answer, as often as they do, with their texts", async () => {
    const { model, answer } = stage();
    model.show(aPage());
    await pause();
    await answer(14, 60);
    expect(model.state.value).toEqual({ state: "answered", chosen: 14, all: 60 });
    expect(model.texts.value).toEqual(["giá bao nhiêu"]);
    await answer(15, 61);
    expect(model.state.value).toEqual({ state: "answered", chosen: 15, all: 61 });
  });

  test("keeps the last count on screen while the next draft is asked about", async () => {
    const { model, answer } = stage();
    model.show(aPage());
    await pause();
    await answer(1, 2);
    model.show(aPage({ messages: false }));
    expect(model.state.value).toMatchObject({ state: "answered", chosen: 1 });
  });

  test("says that nobody answers, and takes a late answer all the same", async () => {
    const { model, answer } = stage();
    model.show(aPage());
    await pause(5_000);
    expect(model.state.value).toEqual({ state: "nobody" });
    await answer(0, 3);
    expect(model.state.value).toEqual({ state: "answered", chosen: 0, all: 3 });
  });

  test("asks those who are still there when tabs were closed or have moved on, and tells when nobody is", async () => {
    const { model, answer, moved, drafts } = stage();
    moved();
    await pause();
    expect(drafts()).toEqual([]);
    model.show(aPage());
    await pause();
    await answer(3, 4);
    moved();
    moved();
    await pause();
    expect(drafts()).toEqual([aPage(), aPage()]);
    expect(model.state.value).toEqual({ state: "answered", chosen: 3, all: 4 });
    await pause(5_000);
    expect(model.state.value).toEqual({ state: "nobody" });
    model.end();
    moved();
    await pause();
    expect(drafts().at(-1)).toBeNull();
  });

  test("ends with null, once, and takes no answer after its end", async () => {
    const { model, drafts, answer } = stage();
    model.show(aPage());
    await pause();
    model.end();
    model.end();
    await answer(3, 4);
    expect(drafts().slice(1)).toEqual([null]);
    expect(model.state.value).toEqual({ state: "off" });
    expect(model.texts.value).toEqual([]);
  });

  test("that never began tells nobody of its end", async () => {
    const { model, drafts, lifetime } = stage();
    model.show(aPage());
    model.end();
    lifetime.abort();
    await pause();
    expect(drafts()).toEqual([]);
  });

  test("is over with its page", async () => {
    const { model, drafts, lifetime } = stage();
    model.show(aPage());
    await pause();
    lifetime.abort();
    expect(drafts().at(-1)).toBeNull();
  });
});
