import type { DBSchema, IDBPDatabase } from "idb";

/**
 * The extension's one database. Values come out as `unknown` and are parsed where they are read: a record that an
 * older version or a damaged disk left behind must not pass for good.
 */
export interface Schema extends DBSchema {
  /** One record per name: settings, preferences, session, and what the worker must remember between two lives. */
  values: { key: string; value: unknown };
  /** Known tickets by [portal, item]. */
  tickets: { key: [string, string]; value: unknown };
  /** Work by its id. `byItem` is [portal, item], `byState` [state, notBefore], `byPortal` [portal, state, changedAt]. */
  outbox: {
    key: string;
    value: unknown;
    indexes: {
      byItem: [string, string];
      byState: [string, number];
      byPortal: [string, string, number];
    };
  };
  /** What the rules said and why, one record per item and reason. `byTime` is the instant, `byItem` [portal, item]. */
  decisions: { key: string; value: unknown; indexes: { byTime: number; byItem: [string, string] } };
  /** Activities that went into a ticket, by [portal, activity]: none goes in twice. */
  judged: { key: [string, string]; value: unknown };
  /** Tickets of the workspace without an account, by their id; `byReference` is what their subject carries. */
  local: { key: string; value: unknown; indexes: { byReference: string } };
}

export type Database = IDBPDatabase<Schema>;
export const DATABASE_NAME = "page-tickets";
