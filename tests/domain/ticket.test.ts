import { expect, it } from "vitest";
import { statusDueAt } from "@/lib/domain/ticket";

const MINUTE = 60_000;
const statusAt = 1_000_000 * MINUTE;
type Change = Partial<Parameters<typeof statusDueAt>[0]>;

/** How many minutes after its last reading a ticket is due that had then been as it is for so long. */
const wait = (asItIs: number, change: Change = {}): number | null => {
  const statusSince = statusAt - asItIs * MINUTE;
  const due = statusDueAt({ ticketId: "1", status: "new", statusAt, createdAt: 0, statusSince, ...change });
  return due === null ? null : (due - statusAt) / MINUTE;
};

it.each([
  [0, 1, 10],
  [4, 2, 10],
  [20, 10, 10],
  [60, 15, 30],
  [1000, 15, 60],
])(
  "what has been as it is for %d min is read again after %d min, solved after %d",
  (asItIs, open, solved) => {
    expect(wait(asItIs)).toBe(open);
    expect(wait(asItIs, { status: "solved" })).toBe(solved);
  },
);

it("what nothing names is never read", () => expect(wait(5, { ticketId: null })).toBeNull());
