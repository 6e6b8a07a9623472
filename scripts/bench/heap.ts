import type { Page } from "puppeteer-core";

/** What lies on a tab's heap of scripts after its garbage was collected, in bytes. */
export interface Heap {
  /** Objects, texts, lists, functions: what a script could hold on to for ever. */
  readonly data: number;
  /** What the browser has compiled, and wrote down of the shapes of objects while doing so: it settles by itself. */
  readonly compiled: number;
}

interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: string[]; readonly node_types: [string[]] } };
  readonly nodes: readonly number[];
}
const isSnapshot = (value: unknown): value is Snapshot =>
  typeof value === "object" && value !== null && "snapshot" in value && "nodes" in value;

const DATA = new Set([
  ...["array", "string", "object", "closure", "regexp", "number", "symbol", "bigint"],
  ...["concatenated string", "sliced string"],
]);
const COMPILED = new Set(["code", "hidden", "object shape"]);

/** Adds up a snapshot by what its entries are. The browser's own objects (elements, styles) are counted elsewhere. */
export function sumOf({ snapshot, nodes }: Snapshot): Heap {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const type = fields.indexOf("type");
  const size = fields.indexOf("self_size");
  let data = 0;
  let compiled = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = types[0][nodes[at + type] ?? -1] ?? "";
    if (DATA.has(kind)) data += nodes[at + size] ?? 0;
    else if (COMPILED.has(kind)) compiled += nodes[at + size] ?? 0;
  }
  return { data, compiled };
}

/** Of every world in the tab, the page's and the extensions'. */
export async function heapOf(page: Page): Promise<Heap> {
  const session = await page.createCDPSession();
  try {
    const chunks: string[] = [];
    session.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => chunks.push(chunk));
    for (let round = 0; round < 4; round += 1) await session.send("HeapProfiler.collectGarbage");
    await session.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
    const snapshot: unknown = JSON.parse(chunks.join(""));
    if (!isSnapshot(snapshot)) throw new Error("The browser's snapshot of the heap is none.");
    return sumOf(snapshot);
  } finally {
    await session.detach();
  }
}
