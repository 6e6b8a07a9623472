import { forget } from "./remember";

/*
 * Observing a living page at next to no cost: at rest nothing is observed but the containers themselves. While one is
 * missing, `body` is observed for a bounded time; after that one CSS animation on its selector waits for the next.
 */

export interface Watched {
  /** What to look for now; may be costly, is asked only when something may have changed. */
  find(): Element | null;
  /** A selector that every element `find` may return matches: what the waiting CSS animation is put on. */
  readonly selector: string;
  /** What of the container is observed. */
  readonly observe: MutationObserverInit;
  /** Where only the arrival of such an element can bring a container: all other changes are then passed over. */
  readonly arrives?: string;
  /**
   * Where finding is costly and may come a moment late: once after all the changes of a task, not after each. Only the
   * search for a new container waits; the loss of the present one never does.
   */
  readonly unhurried?: boolean;
  /** A container is there: its first reading. The signal ends when it is lost or replaced. */
  entered(container: Element, signal: AbortSignal): void;
  /** Something in it changed. Runs in the observer's microtask, before the next paint. */
  changed(records: MutationRecord[], container: Element): void;
  /** It is gone and no other has taken its place. */
  lost?(): void;
}

/** How long `body` is observed after a start, a loss or a navigation, in ms. */
const SEARCH_MS = 2_000;
let animations = 0;

/** Stops an observer and gives back how to go on. */
type Pause = () => () => void;
const observers = new Set<Pause>();

/**
 * Writes what none of the watchers is to hear of. A record of each write, made for each observer only to be thrown away,
 * costs as much as a write does. What the page had changed before is told afterwards as ever.
 */
export function writeUnobserved(write: () => void): void {
  const resume = [...observers].map((pause) => pause());
  try {
    write();
  } finally {
    for (const each of resume) each();
  }
}

/** An observer of one target at a time that can be paused without losing what it has heard. */
function pausable(heard: (records: MutationRecord[]) => void) {
  const observer = new MutationObserver((records) => {
    forget();
    heard(records);
  });
  let now: { readonly target: Element; readonly init: MutationObserverInit } | null = null;
  const pause: Pause = () => {
    const before = observer.takeRecords();
    const target = now?.target;
    observer.disconnect();
    return () => {
      if (now === null || now.target !== target) return;
      observer.observe(now.target, now.init);
      if (before.length > 0) queueMicrotask(() => now?.target === target && heard(before));
    };
  };
  return {
    observe(target: Element, init: MutationObserverInit): void {
      observer.disconnect();
      now = { target, init };
      observers.add(pause);
      observer.observe(target, init);
    },
    stop(): void {
      now = null;
      observers.delete(pause);
      observer.disconnect();
    },
    drop: (): void => void observer.takeRecords(),
  };
}

export interface Watcher {
  /** Looks again now, and for a while: after a navigation. */
  search(): void;
  /** Whether a container is there, as far as was looked. */
  isThere(): boolean;
  /** Drops the records of our own writes to the container. */
  ignoreOwnWrites(): void;
  /** Observes more (or less) of the present container from now on. */
  observe(init: MutationObserverInit): void;
}

/** Follows one container through loss and return for as long as the signal lives. */
export function watch(document: Document, what: Watched, signal: AbortSignal): Watcher {
  const body = document.body;
  let container: Element | null = null;
  let inside: AbortController | null = null;
  let searching: ReturnType<typeof setTimeout> | undefined;
  let soon: ReturnType<typeof setTimeout> | undefined;
  const content = pausable((records) => {
    if (container !== null) what.changed(records, container);
  });
  /** The container's ancestors, children only: enough to notice that it is taken away. */
  const above = new MutationObserver(() => {
    forget();
    check();
  });
  const everywhere = pausable((records) => {
    const { arrives, unhurried } = what;
    if (arrives !== undefined && !records.some((record) => mayHold(record, arrives))) return;
    if (unhurried !== true) check();
    else soon ??= setTimeout(check);
  });
  const waiting = waitByAnimation(document, what.selector, () => search(), signal);

  function check(): void {
    clearTimeout(soon);
    soon = undefined;
    if (signal.aborted) return;
    const found = what.find();
    if (found === container && (found === null || found.isConnected)) return;
    leave();
    if (found === null) {
      what.lost?.();
      search();
      return;
    }
    container = found;
    inside = new AbortController();
    stopSearching();
    waiting.stop();
    content.observe(found, what.observe);
    for (let up = found.parentElement; up !== null; up = up.parentElement) {
      above.observe(up, { childList: true, attributes: true, attributeFilter: ["hidden"] });
    }
    what.entered(found, inside.signal);
    content.drop();
  }
  function leave(): void {
    content.stop();
    above.disconnect();
    inside?.abort();
    inside = null;
    container = null;
  }
  function stopSearching(): void {
    clearTimeout(searching);
    searching = undefined;
    everywhere.stop();
  }
  function search(): void {
    if (signal.aborted) return;
    // An address may change in the middle of what the page is doing.
    forget();
    if (searching === undefined) {
      everywhere.observe(body, {
        childList: true,
        subtree: true,
        attributes: true,
        attributeFilter: ["hidden"],
      });
    }
    clearTimeout(searching);
    searching = setTimeout(() => {
      stopSearching();
      if (container === null) waiting.start();
    }, SEARCH_MS);
    check();
  }
  signal.addEventListener("abort", () => {
    clearTimeout(soon);
    stopSearching();
    leave();
  });
  search();
  return {
    search,
    isThere: () => container !== null,
    ignoreOwnWrites: content.drop,
    observe(init) {
      if (container !== null) content.observe(container, init);
    },
  };
}

/** Whether a change can have brought what is looked for: most changes of a living page cannot. */
const mayHold = ({ type, addedNodes }: MutationRecord, selector: string): boolean =>
  type === "attributes" ||
  [...addedNodes].some(
    (node) => node instanceof Element && (node.matches(selector) || node.querySelector(selector) !== null),
  );

/**
 * One CSS animation on whatever matches the selector: the browser itself tells when the first such element is drawn.
 * Where the page has animations turned off the event never comes, so `prefers-reduced-motion` keeps ours by its name.
 */
function waitByAnimation(document: Document, selector: string, seen: () => void, signal: AbortSignal) {
  animations += 1;
  const name = `page-ticket-wait-${animations}`;
  let style: HTMLStyleElement | null = null;
  const stop = (): void => {
    style?.remove();
    style = null;
  };
  document.addEventListener(
    "animationstart",
    (event) => {
      if (event.animationName !== name) return;
      stop();
      seen();
    },
    { signal, capture: true },
  );
  signal.addEventListener("abort", stop);
  return {
    start(): void {
      if (style !== null || signal.aborted) return;
      style = document.createElement("style");
      // As a plain list the browser files each part by its attribute; within `:is()` every element is tried with all.
      style.textContent = `@keyframes ${name}{from{outline-color:#fff}}${selector}{animation:1ms ${name}!important}`;
      (document.head ?? document.documentElement).append(style);
    },
    stop,
  };
}
