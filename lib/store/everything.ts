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

/** Everything that is kept in this browser as the text of one file, without the tokens of the sign-in. Reads only. */
export const writeEverything = (door: DatabaseDoor, now: number): Promise<string> =>
  guarded(() =>
    door.run(async (db) => {
      const names = [...db.objectStoreNames];
      // One transaction: what hangs together is of one moment.
      const tx = db.transaction(names);
      const stores = await Promise.all(
        names.map(async (name) => {
          const store = tx.objectStore(name);
          const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
          return [name, keys.map((key, at) => ({ key, value: values[at] }))] as const;
        }),
      );
      const file: Everything = {
        schema: "page-tickets/everything",
        version: 1,
        exportedAt: new Date(now).toISOString(),
        stores: Object.fromEntries(stores),
      };
      return `${JSON.stringify(file, withoutTokens, 2)}\n`;
    }),
  );
