import { type Watcher, watch } from "@/lib/dom/observe";
import { remember } from "@/lib/dom/remember";
import { type NamedRow, NameMatches } from "./name-matches";
import { findThreadList, readScope, rowsIn, THREAD_LIST_SELECTOR } from "./read-thread-list";
import {
  isSelected,
  markersIn,
  type RowElement,
  readThreadRow,
  rowOf,
  type ThreadRow,
} from "./read-thread-row";
import { identifyByLink, type RowIdentity } from "./row-identity";
import type { InboxScreen } from "./screen";
import { readThreadLink, type ThreadLink } from "./thread-link";

export interface ThreadsWatch {
  /** The address changed: rows of another page are no longer ours. */
  navigated(): void;
  /** A conversation was proven: rows without ids may be recognised by its name. */
  learn(pageId: string, name: string, threadId: string): void;
  /** Calls back for every row on screen again. */
  redraw(): void;
  /** How many rows were found, of any kind; null while there is no list. */
  count(): number | null;
}

export interface ThreadsEvents {
  /** A row is to show this identity's badge, or none. Called before the paint, and again when the badge was lost. */
  row(element: Element, identity: RowIdentity | null): void;
  /** The list changed; `matters` when it may concern the open conversation. */
  stirred(matters: boolean): void;
}

interface Known {
  readonly row: RowElement;
  readonly link: ThreadLink | null;
  /** Null while it was not asked: a new list concerns the open conversation in any case. */
  readonly selected: boolean | null;
  /** Names are read where they are all there is: reading them costs more than the rest of a row. */
  readonly named: Pick<ThreadRow, "name" | "position"> | null;
}

const OBSERVED: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ["href", "aria-current", "aria-selected", "data-surface"],
};

/** Follows the rows of the list of conversations: added, replaced and recycled ones. */
export function watchThreads(
  document: Document,
  screen: () => InboxScreen | null,
  events: ThreadsEvents,
  signal: AbortSignal,
): ThreadsWatch {
  const names = new NameMatches();
  let rows = new Map<Element, Known>();
  let container: Element | null = null;
  let page: string | null = null;
  let switched = false;
  let nameless = false;

  const draw = (all: Iterable<Known>): void => {
    const now = screen();
    const pageId = now?.pageId ?? null;
    const onlyMessenger = now?.channel === "messenger";
    const identify = ({ link, named }: Known): RowIdentity | null => {
      if (pageId === null || container === null) return null;
      if (link !== null) return identifyByLink(link, pageId, switched, onlyMessenger);
      const name = named?.name ?? null;
      const scope = scopeOf(container);
      if (name === null || (scope !== null && scope !== pageId)) return null;
      const threadId = names.match(name);
      return threadId === null ? null : { pageId, threadId, matched: "name" };
    };
    for (const known of all) events.row(known.row.element, identify(known));
  };

  /** Reads rows again; those that are none any more lose their badge. */
  const take = (found: Iterable<RowElement>, asked = true): void => {
    const fresh: Known[] = [];
    for (const row of found) {
      const href = row.link?.getAttribute("href") ?? null;
      const known: Known = {
        row,
        link: href === null ? null : readThreadLink(href),
        selected: asked ? isSelected(row) : null,
        named: row.link === null ? readThreadRow(row) : null,
      };
      rows.set(row.element, known);
      fresh.push(known);
    }
    let isNameless = false;
    for (const [element, known] of rows) {
      if (!element.isConnected) rows.delete(element);
      else if (known.row.link === null) isNameless = true;
    }
    if (isNameless !== nameless) {
      nameless = isNameless;
      // Where rows have no link, the change of their words is all that tells a recycled one.
      watcher?.observe({ ...OBSERVED, characterData: nameless });
    }
    if (nameless) names.see([...rows.values()].flatMap(nameOf));
    // Without links what one row shows depends on the others' names: all of them are judged again.
    draw(nameless ? rows.values() : fresh);
  };

  /** Whether one of these rows may be the open conversation's. */
  const concern = (touched: Iterable<Element>): boolean => {
    const itemId = screen()?.selectedItemId ?? "";
    for (const element of touched) {
      const known = rows.get(element);
      if (known !== undefined && (known.selected !== false || known.link?.itemId === itemId)) return true;
    }
    return false;
  };

  const changed = (records: MutationRecord[], list: Element): void => {
    const touched = new Map<Element, RowElement>();
    const add = (row: RowElement | null): void => {
      if (row !== null) touched.set(row.element, row);
    };
    for (const record of records) {
      const at = record.target instanceof Element ? record.target : record.target.parentElement;
      if (at !== null) {
        const known = around(at, list, rows);
        if (known !== null) {
          const again = rowOfElement(known, list);
          if (again === null) {
            rows.delete(known);
            events.row(known, null);
          } else add(again);
        } else if (record.type === "attributes") add(rowOf(at, list));
      }
      for (const node of record.addedNodes) {
        if (node instanceof Element && node.nodeName !== "PAGE-TICKET" && list.contains(node)) {
          for (const row of rowsIn(node, list)) add(row);
          if (at !== null && touched.size === 0)
            for (const marker of aboveMarkers(node, list)) add(rowOf(marker, list));
        }
      }
    }
    const concerned = concern(touched.keys());
    take(touched.values());
    watcher?.ignoreOwnWrites();
    events.stirred(concerned || concern(touched.keys()));
  };

  const watcher: Watcher = watch(
    document,
    {
      find: () => findThreadList(document),
      selector: THREAD_LIST_SELECTOR,
      arrives: THREAD_LIST_SELECTOR,
      observe: OBSERVED,
      entered(list, left) {
        container = list;
        rows = new Map();
        nameless = false;
        left.addEventListener("abort", () => {
          for (const [element] of rows) events.row(element, null);
          rows = new Map();
          container = null;
        });
        page = screen()?.pageId ?? null;
        queueMicrotask(() => {
          if (left.aborted) return;
          take(rowsIn(list, list), false);
          watcher.ignoreOwnWrites();
          events.stirred(true);
        });
      },
      changed,
      lost: () => events.stirred(true),
    },
    signal,
  );
  const redraw = (): void => {
    take(
      [...rows.values()].map((known) => known.row),
      false,
    );
    watcher.ignoreOwnWrites();
  };
  return {
    navigated() {
      const now = screen()?.pageId ?? null;
      if (now !== page) {
        if (page !== null && now !== null) switched = true;
        page = now;
        names.forget();
      }
      watcher.search();
      redraw();
    },
    learn(pageId, name, threadId) {
      if (pageId !== screen()?.pageId) return;
      names.learn(name, threadId);
      if (nameless) redraw();
    },
    redraw,
    count: () => (container === null ? null : rows.size),
  };
}

/** Asked for each row of a list that says it once. */
const scopeOf = remember(readScope);

/** The names that tell each other's rows apart. A row with a link is read only where others have none. */
function nameOf({ row, named }: Known): NamedRow[] {
  const { name, position } = named ?? readThreadRow(row);
  return name === null ? [] : [{ name, position }];
}

/** The known row around an element. */
function around(element: Element, list: Element, rows: ReadonlyMap<Element, Known>): Element | null {
  for (let at: Element | null = element; at !== null && at !== list; at = at.parentElement) {
    if (rows.has(at)) return at;
  }
  return null;
}

function rowOfElement(element: Element, list: Element): RowElement | null {
  for (const marker of markersIn(element)) {
    const row = rowOf(marker, list);
    if (row !== null && row.element === element) return row;
  }
  return null;
}

/** A node added deep inside of what may just have become a row. */
function aboveMarkers(node: Element, list: Element): Element[] {
  const markers: Element[] = [];
  for (let at = node.parentElement; at !== null && at !== list; at = at.parentElement) {
    if (markersIn(at).includes(at)) markers.push(at);
  }
  return markers;
}
