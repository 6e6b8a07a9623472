import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Bridge } from "@/lib/content/bridge";
import { Stale } from "@/lib/content/stale";
import { messageKey } from "@/lib/domain/key";
import type { Badge } from "@/lib/domain/mirror";
import { READABLE_MIRROR } from "@/lib/domain/mirror-names";

const MINUTE = 60_000;
const key = (thread: string) => messageKey("100000000000901", thread);

/** A tab with its clock, what it tells the worker, and what the worker tells of the portal. */
function tab(readable: boolean | undefined = undefined) {
  const told: string[][] = [];
  const listeners = new Set<(changes: Readonly<Record<string, unknown>>) => void>();
  const ends = new AbortController();
  const bridge: Bridge = {
    ask: async (name, input) => {
      if (name === "seen") told.push([...Object(input).keys]);
      throw new Error("the worker sleeps");
    },
    read: async () => (readable === undefined ? {} : { [READABLE_MIRROR]: readable }),
    onChange: (listener) => void listeners.add(listener),
    onOrder: () => undefined,
    browserLanguage: "vi",
    version: "1.0",
    isAlive: () => true,
  };
  const redraw = vi.fn();
  const stale = new Stale(bridge, document, redraw, ends.signal);
  return {
    stale,
    told,
    redraw,
    ends,
    change: (changes: Readonly<Record<string, unknown>>) => {
      for (const listener of listeners) listener(changes);
    },
    frame: () => vi.advanceTimersByTimeAsync(20),
  };
}
const created = (age: number, more: Partial<Badge> = {}): Badge => ({
  ...{ state: "created", status: "new", ticket: "17", problem: null, at: Date.now() - age },
  again: Date.now() - age + MINUTE,
  ...more,
});
const shown = (state: "visible" | "hidden") =>
  vi.spyOn(document, "visibilityState", "get").mockReturnValue(state);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (then: () => void) => setTimeout(then, 16));
  shown("visible");
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("tickets on screen whose status is old", () => {
  it("are told although a clock that was set right since wrote a day in the future", async () => {
    const { stale, told, frame } = tab();
    stale.see(key("1"), created(0, { again: Date.now() + 40 * 86_400_000 }));
    stale.see(key("2"), created(0, { again: Date.now() + 5 * MINUTE }));
    await frame();
    expect(told).toEqual([[key("1")]]);
  });

  it("are told of in one message a frame, each at most once a minute", async () => {
    const { stale, told, frame } = tab();
    for (let draw = 0; draw < 3; draw += 1)
      for (const thread of ["1", "2"]) stale.see(key(thread), created(2 * MINUTE));
    await frame();
    expect(told).toEqual([[key("1"), key("2")]]);
    const as = { at: Date.now() - 20 - 2 * MINUTE };
    stale.see(key("1"), created(2 * MINUTE, as));
    await frame();
    expect(told).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(MINUTE);
    stale.see(key("1"), created(3 * MINUTE, as));
    await frame();
    expect(told[1]).toEqual([key("1")]);
  });

  it("are left alone: not due, not named by anything, of no item", async () => {
    const { stale, told, frame } = tab();
    stale.see(key("1"), created(MINUTE - 1));
    const { again: _, ...nameless } = created(5 * MINUTE);
    stale.see(key("2"), nameless);
    stale.see("nobody", created(5 * MINUTE));
    await frame();
    expect(told).toEqual([]);
  });

  it("are never asked for by a tab that nobody sees", async () => {
    shown("hidden");
    const { stale, told, frame, redraw } = tab();
    stale.see(key("1"), created(5 * MINUTE));
    await frame();
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect([told.length, redraw.mock.calls.length]).toEqual([0, 0]);
    shown("visible");
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(redraw, "what stays on screen grows old there").toHaveBeenCalledOnce();
  });

  it("are not asked for where the portal can't be read, until it can", async () => {
    const { stale, told, frame, change } = tab(false);
    await frame();
    stale.see(key("1"), created(5 * MINUTE));
    await frame();
    expect(told).toEqual([]);
    change({ [READABLE_MIRROR]: true });
    stale.see(key("1"), created(5 * MINUTE));
    await frame();
    expect(told).toHaveLength(1);
  });

  it("are asked for ever more rarely while nobody can read them, and as before once somebody can", async () => {
    const { stale, told, frame } = tab();
    const at = Date.now() - 5 * MINUTE;
    for (let minute = 0; minute < 60; minute += 1) {
      stale.see(key("1"), created(0, { at, again: at + MINUTE }));
      await vi.advanceTimersByTimeAsync(MINUTE);
    }
    expect(told.length).toBe(7);
    const read = Date.now() - 2 * MINUTE;
    await vi.advanceTimersByTimeAsync(15 * MINUTE);
    stale.see(key("1"), created(0, { at: read, again: read + MINUTE }));
    await vi.advanceTimersByTimeAsync(MINUTE);
    stale.see(key("1"), created(0, { at: read + MINUTE, again: read + 2 * MINUTE }));
    await frame();
    expect(told.length).toBe(9);
  });

  it("are looked through at once when somebody comes back to the tab", () => {
    const { redraw } = tab();
    document.dispatchEvent(new Event("visibilitychange"));
    expect(redraw).toHaveBeenCalledOnce();
  });

  it("are forgotten with the visit", async () => {
    const { stale, told, frame, ends, redraw } = tab();
    stale.see(key("1"), created(5 * MINUTE));
    ends.abort();
    await frame();
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect([told.length, redraw.mock.calls.length]).toEqual([0, 0]);
  });

  it("beyond two hundred at once wait for their turn", async () => {
    const { stale, told, frame } = tab();
    for (let n = 0; n < 250; n += 1) stale.see(key(String(1000 + n)), created(5 * MINUTE));
    await frame();
    expect(told.map((keys) => keys.length)).toEqual([200]);
    // Whoever was on screen long ago is not remembered for ever.
    for (let n = 0; n < 1_000; n += 1) stale.see(key(String(2000 + n)), created(5 * MINUTE));
    await frame();
    stale.see(key("1000"), created(5 * MINUTE));
    await frame();
    expect(told.at(-1)).toEqual([key("1000")]);
  });
});
