import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { DATABASE_NAME } from "@/lib/store/database";
import type { Example } from "./examples";

export const fresh = (): void => {
  globalThis.indexedDB = new IDBFactory();
};

/** Opens a database as another version of the code would. */
export function openAs(
  version: number,
  upgrade: (db: IDBDatabase, tx: IDBTransaction) => void = () => undefined,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME, version);
    request.onupgradeneeded = () => {
      if (request.transaction !== null) upgrade(request.result, request.transaction);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Puts an example's database in place and closes it, as a browser that was shut. */
export async function install(example: Example): Promise<void> {
  const db = await openAs(example.version, example.build);
  const names = Object.keys(example.records);
  const tx = db.transaction(names, "readwrite");
  for (const name of names)
    for (const { key, value } of example.records[name] ?? []) tx.objectStore(name).put(value, key);
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onerror = () => reject(tx.error);
  });
  db.close();
}

/** Everything that lies in the database, by store. */
export async function contents(): Promise<Record<string, unknown[]>> {
  const version = (await indexedDB.databases()).find(({ name }) => name === DATABASE_NAME)?.version ?? 1;
  const db = await openAs(version);
  const found: Record<string, unknown[]> = {};
  for (const name of db.objectStoreNames) {
    found[name] = await new Promise((resolve, reject) => {
      const request = db.transaction(name).objectStore(name).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }
  db.close();
  return found;
}
