import { type Watcher, watch, writeUnobserved } from "@/lib/dom/observe";
import { remember } from "@/lib/dom/remember";
import { type NamedRow, NameMatches } from "./name-matches";
import { findThreadList, readScope, rowsIn, THREAD_LIST_SELECTOR } from "./read-thread-list";
import { isSelected, type RowElement, readThreadRow, type ThreadRow } from "./read-thread-row";
import { identifyByLink, type RowIdentity } from "./row-identity";
import type { InboxScreen } from "./screen";
import { readThreadLink, type ThreadLink } from "./thread-link";
import { touchedRows } from "./touched-rows";

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
  /** Whether anybody follows an open conversation now: where nobody does, which row is selected is not asked. */
  followed?(): boolean;
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
    writeUnobserved(() => {
      for (const known of all) events.row(known.row.element, identify(known));
    });
  };

  /** Reads rows again; those that are none any more lose their badge. */
  const take = (found: Iterable<RowElement>, asked: boolean): void => {
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
    const { touched, lost } = touchedRows(records, list, rows);
    for (const element of lost) rows.delete(element);
    if (lost.length > 0)
      writeUnobserved(() => {
        for (const element of lost) events.row(element, null);
      });
    const followed = events.followed?.() ?? true;
    const concerned = !followed || concern(touched.keys());
    take(touched.values(), followed);
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
