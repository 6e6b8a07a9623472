import { type Watcher, watch, writeUnobserved } from "@/lib/dom/observe";
import { remember } from "@/lib/dom/remember";
import type { InboxScreen } from "../screen";
import { readThreadLink } from "../thread-link";
import { type KnownRow, KnownRows } from "./known-rows";
import { type NamedRow, NameMatches } from "./name-matches";
import { findThreadList, readScope, rowsIn, THREAD_LIST_SELECTOR } from "./read-thread-list";
import { isSelected, type RowElement } from "./read-thread-row";
import { identifyByLink, type RowIdentity } from "./row-identity";
import { readNamed } from "./row-names";
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
  let rows = new KnownRows();
  let container: Element | null = null;
  let page: string | null = null;
  let switched = false;
  let nameless = false;

  const draw = (all: Iterable<KnownRow>): void => {
    const now = screen();
    const pageId = now?.pageId ?? null;
    const onlyMessenger = now?.channel === "messenger";
    const identify = ({ link, named }: KnownRow): RowIdentity | null => {
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

  /** Reads rows again. `asked`: whether which of them is selected. */
  const take = (found: Iterable<RowElement>, asked: boolean): void => {
    const fresh: KnownRow[] = [];
    for (const row of found) {
      const href = row.link?.getAttribute("href") ?? null;
      const known: KnownRow = {
        row,
        link: href === null ? null : readThreadLink(href),
        selected: asked ? isSelected(row) : null,
        named: row.link === null ? readNamed(row) : null,
      };
      rows.set(known);
      fresh.push(known);
    }
    if (rows.nameless !== nameless) {
      nameless = rows.nameless;
      // Where rows have no link, the change of their words is all that tells a recycled one.
      watcher?.observe({ ...OBSERVED, characterData: nameless });
    }
    if (nameless) names.see([...rows.all()].flatMap(nameOf));
    // Without links what one row shows depends on the others' names: all of them are judged again.
    draw(nameless ? rows.all() : fresh);
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
    // A record makes its lists of nodes when they are asked for.
    if (records.some((record) => record.type === "childList" && record.removedNodes.length > 0)) rows.sweep();
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
        rows = new KnownRows();
        nameless = false;
        left.addEventListener("abort", () => {
          for (const { row } of rows.all()) events.row(row.element, null);
          rows = new KnownRows();
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
    rows.sweep();
    take(
      [...rows.all()].map((known) => known.row),
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
function nameOf({ row, named }: KnownRow): NamedRow[] {
  const { name, position } = named ?? readNamed(row);
  return name === null ? [] : [{ name, position }];
}
