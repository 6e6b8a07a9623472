import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { BadgeBook } from "@/lib/content/badge-book";
import type { Bridge } from "@/lib/content/bridge";
import { mirrorKeyOf } from "@/lib/domain/mirror-names";

const stored = (ticket: number) => ({
  state: "created",
  status: "new",
  ticket: String(ticket),
  at: 0,
  problem: null,
});

let asked: string[] = [];
let values: Record<string, unknown> = {};
let tell: (changes: Readonly<Record<string, unknown>>) => void = () => undefined;
let changed: (ReadonlySet<string> | null)[] = [];
let life = new AbortController();
const bridge: Bridge = {
  ask: () => Promise.reject(new Error("nobody is asked")),
  read: async (keys) => {
    asked.push(...keys);
    return Object.fromEntries(keys.flatMap((key) => (key in values ? [[key, values[key]]] : [])));
  },
  onChange: (listener) => {
    // The last that listens is the book's own: what watches stale badges listens too.
    const before = tell;
    tell = (changes) => {
      before(changes);
      listener(changes);
    };
  },
  onOrder: () => undefined,
  browserLanguage: "vi",
  version: "1.0",
  isAlive: () => true,
};
const keyOf = (at: number): string => `77|message|${1_000 + at}`;
const rest = () => vi.advanceTimersByTimeAsync(5);

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  values = {};
  changed = [];
  tell = () => undefined;
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});
const open = (): BadgeBook => new BadgeBook(bridge, (keys) => void changed.push(keys), life.signal);

it("asks once for all that is wanted in one task, and tells when it knows", async () => {
  values[mirrorKeyOf(keyOf(1))] = stored(5);
  const book = open();
  expect([book.get(keyOf(1)), book.get(keyOf(2))]).toEqual([null, null]);
  await rest();
  expect(asked.filter((key) => key.includes("message"))).toEqual([
    mirrorKeyOf(keyOf(1)),
    mirrorKeyOf(keyOf(2)),
  ]);
  expect(book.get(keyOf(1))?.ticket).toBe("5");
  expect(book.get(keyOf(2))?.state).toBe("none");
  expect(changed.at(-1)).toEqual(new Set([keyOf(1), keyOf(2)]));
});

it("forgets what nobody asks for any more, keeps what is asked for, and asks again for the rest", async () => {
  const book = open();
  for (let at = 0; at < 5_000; at += 100) {
    for (let one = at; one < at + 100; one += 1) book.get(keyOf(one));
    book.get(keyOf(0));
    await rest();
  }
  asked = [];
  expect(book.get(keyOf(0))?.state).toBe("none");
  expect(book.get(keyOf(4_999))?.state).toBe("none");
  expect(book.get(keyOf(1))).toBeNull();
  await rest();
  expect(asked).toEqual([mirrorKeyOf(keyOf(1))]);
  expect(book.get(keyOf(1))?.state).toBe("none");
});

it("a screen with more than it keeps comes to rest all the same", async () => {
  const book = open();
  const all = Array.from({ length: 3_000 }, (_, at) => keyOf(at));
  for (let round = 0; round < 3; round += 1) {
    for (const key of all) book.get(key);
    await rest();
  }
  asked = [];
  expect(all.every((key) => book.get(key) !== null)).toBe(true);
  await rest();
  expect(asked).toEqual([]);
});

it("an event that comes while the storage is asked is newer than its answer; one for what nobody asked for is told", async () => {
  values[mirrorKeyOf(keyOf(1))] = stored(5);
  const book = open();
  book.get(keyOf(1));
  await vi.advanceTimersToNextTimerAsync();
  tell({ [mirrorKeyOf(keyOf(1))]: stored(6), [mirrorKeyOf(keyOf(2))]: stored(7) });
  await rest();
  expect(book.get(keyOf(1))?.ticket).toBe("6");
  expect(changed).toContainEqual(new Set([keyOf(1), keyOf(2)]));
  values[mirrorKeyOf(keyOf(2))] = stored(8);
  expect(book.get(keyOf(2))).toBeNull();
  await rest();
  expect(book.get(keyOf(2))?.ticket).toBe("8");
});
