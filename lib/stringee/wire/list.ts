import { asJson, type Json, layersOf, looseNumber, pick } from "./value";

/** One page of a list: its rows as objects, empty where they are none, and what the answer says of the whole. */
export interface Listed {
  readonly rows: readonly Json[];
  /** How many rows there are on all pages; null where the answer does not say. */
  readonly total: number | null;
  readonly totalPages: number | null;
}

function listIn(body: Json, names: readonly string[]): readonly unknown[] | null {
  const layers = layersOf(body);
  for (const layer of layers) {
    for (const name of ["data", ...names]) {
      const value = layer[name];
      if (Array.isArray(value)) return value;
    }
  }
  // An empty list may be written as null; a list that is not mentioned at all is none.
  const emptied = layers.some((layer) => ["data", ...names].some((name) => layer[name] === null));
  return emptied ? [] : null;
}

function totalIn(body: Json): number | null {
  for (const layer of layersOf(body)) {
    for (const key of Object.keys(layer)) {
      // `totalCount`, `totalAgents`, `totalGroups`, `total`: each list has its own name for it, often as text.
      if (!/^total/i.test(key) || /page/i.test(key)) continue;
      const count = pick(layer, key, looseNumber);
      if (count !== null && count >= 0) return count;
    }
  }
  return null;
}

/** The list of an answer under one of its names (or `data` itself); null where there is none. */
export function readList(body: Json, names: readonly string[]): Listed | null {
  const list = listIn(body, names);
  if (list === null) return null;
  const totalPages = layersOf(body)
    .map((layer) => pick(layer, "totalPages", looseNumber))
    .find((pages) => pages !== null);
  return {
    // A row that is no object says nothing, and is there all the same: nothing is absent because of it.
    rows: list.map((row) => asJson(row) ?? {}),
    total: totalIn(body),
    totalPages: totalPages ?? null,
  };
}
