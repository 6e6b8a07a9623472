import { type DatabaseDoor, guarded } from "./database";

/** What a person takes along: each store by its name, each record with its key, as it lies. */
export interface Everything {
  readonly schema: "page-tickets/everything";
  /** Of this file's shape. */
  readonly version: 1;
  readonly exportedAt: string;
  readonly stores: Readonly<
    Record<string, readonly { readonly key: IDBValidKey; readonly value: unknown }[]>
  >;
}

/** Tokens open the portal to whoever has the file: they are left out, wherever in a record they stand. */
const withoutTokens = (name: string, value: unknown): unknown => (name === "token" ? undefined : value);

/** So many records are read and written at once: whoever shows how far it has come is drawn in between. */
const PART = 500;

export interface Exporting {
  /** How many records are written, and how many there are in all. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Ends it in the middle: nothing is kept of it. */
  readonly signal?: AbortSignal;
}

/**
 * Everything that is kept in this browser as the pieces of one file's text, without the tokens of the sign-in: a hundred
 * thousand tickets are never one text. Reads only; one transaction, so that what hangs together is of one moment.
 *
 * @returns no piece at all where the signal was aborted
 */
export const writeEverything = (
  door: DatabaseDoor,
  now: number,
  { onProgress, signal }: Exporting = {},
): Promise<readonly string[]> =>
  guarded(() =>
    door.run(async (db) => {
      const names = [...db.objectStoreNames];
      const tx = db.transaction(names);
      const counts = await Promise.all(names.map((name) => tx.objectStore(name).count()));
      const of = counts.reduce((sum, count) => sum + count, 0);
      const { stores: _, ...head }: Everything = {
        ...{ schema: "page-tickets/everything", version: 1, stores: {} },
        exportedAt: new Date(now).toISOString(),
      };
      const pieces = [`${JSON.stringify(head).slice(0, -1)},"stores":{`];
      let done = 0;
      for (const [at, name] of names.entries()) {
        pieces.push(`${at === 0 ? "" : ","}\n${JSON.stringify(name)}:[`);
        const store = tx.objectStore(name);
        let range: IDBKeyRange | null = null;
        for (let first = true; ; first = false) {
          const [keys, values] = await Promise.all([
            store.getAllKeys(range, PART),
            store.getAll(range, PART),
          ]);
          if (signal?.aborted === true) return [];
          const records = keys.map((key, each) =>
            JSON.stringify({ key, value: values[each] }, withoutTokens),
          );
          if (records.length > 0) pieces.push(`${first ? "" : ","}\n${records.join(",\n")}`);
          done += records.length;
          onProgress?.(done, of);
          const last = keys.at(-1);
          if (last === undefined || keys.length < PART) break;
          range = IDBKeyRange.lowerBound(last, true);
        }
        pieces.push("]");
      }
      pieces.push("}}\n");
      return pieces;
    }),
  );
