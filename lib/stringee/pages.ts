import { isOfKind } from "./failure";
import type { Listed } from "./wire/list";
import type { Json } from "./wire/value";

export interface Walk<T> {
  /** What the rows were read as, each once, in the server's order. */
  readonly rows: readonly T[];
  /** Whether the list was seen to its end. */
  readonly whole: boolean;
}

/**
 * Walks a list page by page. Totals come as text and the echoed limit lies, so neither is believed alone: the walk ends
 * when every total is met, or when a page brings nothing new; at the latest after `mostPages`.
 *
 * @param isEnd lets a caller end early, on what has been read so far
 */
export async function walkPages<T>(options: {
  readonly load: (page: number) => Promise<Listed>;
  readonly read: (row: Json) => T | null;
  readonly idOf: (row: T) => string;
  readonly mostPages: number;
  readonly isEnd?: (rows: readonly T[], page: Listed) => boolean;
}): Promise<Walk<T>> {
  const seen = new Map<string, T>();
  let beyondEnd = false;
  for (let page = 1; page <= options.mostPages; page += 1) {
    let listed: Listed;
    try {
      listed = await options.load(page);
    } catch (error) {
      // A server may refuse a page that does not exist, where others answer an empty one.
      if (beyondEnd && isOfKind(error, "refused", "absent", "unreadable")) return walked(seen, true);
      throw error;
    }
    const before = seen.size;
    for (const row of listed.rows) {
      const read = options.read(row);
      if (read !== null && !seen.has(options.idOf(read))) seen.set(options.idOf(read), read);
    }
    // A page after the last is empty. One that repeats what was seen is a server's that does not turn pages, and one that
    // is empty while there is said to be more may be one that counts them otherwise: there the end was not seen.
    if (seen.size === before)
      return walked(seen, listed.total === null ? listed.rows.length === 0 : seen.size >= listed.total);
    beyondEnd = listed.totalPages !== null && page >= listed.totalPages;
    const totalMet = listed.total !== null && seen.size >= listed.total;
    if (totalMet && (beyondEnd || listed.totalPages === null)) return walked(seen, true);
    if (options.isEnd?.([...seen.values()], listed)) return walked(seen, true);
  }
  return walked(seen, false);
}

const walked = <T>(seen: ReadonlyMap<string, T>, whole: boolean): Walk<T> => ({
  rows: [...seen.values()],
  whole,
});
