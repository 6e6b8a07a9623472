import { setTimeout as pause } from "node:timers/promises";

/**
 * Waits until something is true: asks every 50 ms and answers with the first value that is neither false, null nor
 * undefined.
 *
 * @param what what is waited for, for the message when it never comes
 * @throws after `timeoutMs`, with the last error of `ask` if it threw
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  timeoutMs = 15_000,
): Promise<Exclude<T, false | null | undefined>> {
  const end = Date.now() + timeoutMs;
  let last: unknown;
  for (;;) {
    try {
      const value = await ask();
      if (isThere(value)) return value;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end)
      throw new Error(`Waited ${timeoutMs / 1000} s in vain until ${what}.`, { cause: last });
    await pause(50);
  }
}

/**
 * Waits until what is seen is as described; the message of a failure tells what was there instead.
 *
 * @param look looks once
 * @param told how what was there is told
 */
export async function untilSeen<T>(
  what: string,
  look: () => Promise<T>,
  is: (seen: T) => boolean,
  timeoutMs?: number,
  told: (seen: T) => string = (seen) => JSON.stringify(seen, null, 1),
): Promise<T> {
  let last: { readonly seen: T } | undefined;
  try {
    const { seen } = await until(
      what,
      async () => {
        last = { seen: await look() };
        return is(last.seen) && last;
      },
      timeoutMs,
    );
    return seen;
  } catch (cause) {
    const there = last === undefined ? "nothing that could be read" : told(last.seen);
    throw new Error(`Not on screen: ${what}. There is ${there}`, { cause });
  }
}

const isThere = <T>(value: T): value is Exclude<T, false | null | undefined> =>
  value !== false && value !== null && value !== undefined;
