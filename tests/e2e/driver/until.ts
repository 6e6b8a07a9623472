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

const isThere = <T>(value: T): value is Exclude<T, false | null | undefined> =>
  value !== false && value !== null && value !== undefined;
