import { type Watcher, watch } from "@/lib/dom/observe";
import { bringsOwnBadge } from "../own-badge";
import type { InboxScreen } from "../screen";
import { advance, type Memory, SETTLED_MS, startMemory, type Verdict } from "./identity";
import type { Observation } from "./identity-evidence";
import { observeIdentity } from "./observe-identity";
import { DETAIL_SELECTOR, findRegions, type Regions } from "./read-conversation";

/** The open conversation as it stands now. */
export interface OpenConversation {
  readonly verdict: Verdict;
  readonly regions: Regions;
}

export interface ConversationWatch {
  /** Looks again: the address or the list has changed. */
  check(): void;
  /** The address moved: the panel may be replaced. */
  navigated(): void;
  /** Whether a conversation is on screen at all, as far as was looked. */
  isThere(): boolean;
  /** Whether identity is still open: then anything that stirs may settle it. */
  isOpen(): boolean;
  /** Reads everything once more, for an action about to be taken. */
  prove(): OpenConversation | null;
  ignoreOwnWrites(): void;
}

/** While identity is open, looks again after these pauses even if nothing stirs; then only changes count. */
const LOOKS_MS = [150, 400, 1_000, 2_000, 4_000, 8_000, SETTLED_MS + 100];

/**
 * Follows the open conversation. `changed` is called in the observer's microtask, before the paint, whenever something
 * that matters may have changed; null when no conversation is on screen.
 */
export function watchConversation(
  document: Document,
  screen: () => InboxScreen | null,
  changed: (conversation: OpenConversation | null) => void,
  signal: AbortSignal,
): ConversationWatch {
  const reader: ConversationReader = {
    find: () => findRegions(document)?.frame ?? null,
    selector: DETAIL_SELECTOR,
    observe() {
      const now = screen();
      return now === null ? null : observeIdentity(document, now);
    },
  };
  return watchReader(document, reader, changed, signal);
}

/** How one kind of screen shows an open conversation. */
export interface ConversationReader {
  /** The element that holds it all. */
  find(): Element | null;
  /** Matches whatever `find` may return. */
  readonly selector: string;
  /** Everything that says whose it is, at this moment. */
  observe(): { observation: Observation; regions: Regions } | null;
}

/** The same on any screen with one open conversation. */
export function watchReader(
  document: Document,
  reader: ConversationReader,
  changed: (conversation: OpenConversation | null) => void,
  signal: AbortSignal,
): ConversationWatch {
  const clock = (): number => Date.now();
  let memory: Memory = startMemory(clock());
  let timers: ReturnType<typeof setTimeout>[] = [];
  let lastWaited = "";

  const look = (): OpenConversation | null => {
    const seen = reader.observe();
    if (seen === null) return null;
    const step = advance(memory, seen.observation, clock());
    memory = step.memory;
    return { verdict: step.verdict, regions: seen.regions };
  };
  let waits = false;
  const check = (): void => {
    if (signal.aborted) return;
    // While none is there nothing is read: the watcher tells when one comes.
    const found = watcher?.isThere() === false ? null : look();
    waits = found?.verdict.state === "waiting";
    lookAgain(found?.verdict ?? null);
    changed(found);
  };
  const lookAgain = (verdict: Verdict | null): void => {
    const open = verdict?.state === "waiting";
    const state = open ? `${memory.changedAt}` : "";
    if (state === lastWaited) return;
    lastWaited = state;
    for (const timer of timers) clearTimeout(timer);
    timers = open ? LOOKS_MS.map((pause) => setTimeout(check, pause)) : [];
  };
  signal.addEventListener("abort", () => {
    for (const timer of timers) clearTimeout(timer);
  });
  let watcher: Watcher | undefined;
  watcher = watch(
    document,
    {
      find: reader.find,
      selector: reader.selector,
      unhurried: true,
      observe: {
        childList: true,
        subtree: true,
        characterData: true,
        attributes: true,
        attributeFilter: ["href", "data-message-id", "aria-busy", "placeholder", "aria-placeholder"],
      },
      entered: check,
      changed: (records) => {
        if (records.some((record) => !bringsOwnBadge(record))) check();
      },
      lost: check,
    },
    signal,
  );
  return {
    check,
    navigated() {
      watcher?.search();
      check();
    },
    isThere: () => watcher?.isThere() !== false,
    isOpen: () => waits,
    prove: look,
    ignoreOwnWrites: () => watcher?.ignoreOwnWrites(),
  };
}
