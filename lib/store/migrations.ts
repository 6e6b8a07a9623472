import type { IDBPTransaction, StoreNames } from "idb";
import type { Database, Schema } from "./schema";

type Upgrading = IDBPTransaction<Schema, StoreNames<Schema>[], "versionchange">;
type Migration = (db: Database, tx: Upgrading) => void;

/**
 * One step per version, oldest first; a step that was released is never changed. All steps of an update run in one
 * transaction: one that fails or is interrupted leaves the database as it was.
 */
const migrations: readonly Migration[] = [
  // 1: the beginning.
  (db) => {
    db.createObjectStore("values");
    db.createObjectStore("tickets", { keyPath: ["portalId", "key"] });
    const outbox = db.createObjectStore("outbox", { keyPath: "id" });
    outbox.createIndex("byItem", ["portalId", "key"]);
    outbox.createIndex("byState", ["state", "notBefore"]);
  },
  // 2: the rules' log, and what keeps an activity from going into a ticket twice.
  (db) => {
    const decisions = db.createObjectStore("decisions", { keyPath: "id" });
    decisions.createIndex("byTime", "at");
    decisions.createIndex("byItem", ["portalId", "key"]);
    db.createObjectStore("judged", { keyPath: ["portalId", "activityId"] });
  },
  // 3: the work of a portal by state and time, so that looking at it reads no more than what is shown.
  (_, tx) => {
    tx.objectStore("outbox").createIndex("byPortal", ["portalId", "state", "changedAt"]);
  },
  // 4: the workspace without an account.
  (db) => {
    const local = db.createObjectStore("local", { keyPath: "ticketId" });
    local.createIndex("byReference", "reference", { unique: true });
  },
];

export const DATABASE_VERSION = migrations.length;

/** Takes a database from its version to the present one. */
export function migrate(db: Database, from: number, tx: Upgrading): void {
  for (const step of migrations.slice(from)) step(db, tx);
}
