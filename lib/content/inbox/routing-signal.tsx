import { mountSignal } from "@/components/check/mount";
import { RoutingSignal } from "@/components/check/routing-signal";
import type { Mounted } from "@/components/mount";
import type { Regions } from "@/lib/facebook/conversation/read-conversation";
import {
  type AboveComposer,
  aboveComposer,
  saysRepliedHere,
} from "@/lib/facebook/conversation/read-takeover";
import { dateText } from "@/lib/language/dates";
import { signalWords } from "@/lib/language/routing-signal";
import type { Bridge } from "../bridge";
import { followChecks } from "../settings/check-mirror";
import type { Surroundings } from "../surroundings";
import { keepRoom } from "./signal-room";

/** A proven conversation of a page that was added. */
export interface SignalledConversation {
  readonly pageId: string;
  readonly regions: Regions;
}

/** Shows the quiet line above the reply field, or takes it away (null). Nothing of the page is touched. */
export type ShowSignal = (open: SignalledConversation | null) => void;

export function followRoutingSignal(
  document: Document,
  bridge: Bridge,
  surroundings: Surroundings,
  signal: AbortSignal,
): ShowSignal {
  let mounted: Mounted | null = null;
  let shown = "";
  let present: SignalledConversation | null = null;
  let room: { readonly place: AboveComposer; readonly end: AbortController } | null = null;
  /** Closed here: it stays closed in this tab also while the worker has not told of it, or cannot. */
  const closed = new Set<string>();
  const clear = (): void => {
    room?.end.abort();
    room = null;
    mounted?.remove();
    mounted = null;
    shown = "";
  };
  const checks = followChecks(
    bridge,
    () => {
      // Once the worker knows of it, what it says counts: the line may be wanted again.
      for (const pageId of checks()?.settings.quietPages ?? []) closed.delete(pageId);
      show(present);
    },
    signal,
  );
  const textFor = ({ pageId, regions }: SignalledConversation): string | null => {
    const known = checks();
    const told = known?.routing[pageId];
    if (known === null || told === undefined || closed.has(pageId)) return null;
    if (known.settings.quietPages.includes(pageId)) return null;
    const words = signalWords(surroundings.language());
    const date = dateText(told.at);
    if (told.verdict === "other-app") return words.other(told.app, date);
    if (told.verdict === "none") return words.none(date);
    return told.verdict === "ok" && saysRepliedHere(regions) ? words.replied(date) : null;
  };
  const show: ShowSignal = (open) => {
    present = open;
    const place = open === null || signal.aborted ? null : aboveComposer(open.regions);
    const text = open === null || place === null ? null : textFor(open);
    if (open === null || place === null || text === null) {
      clear();
      return;
    }
    mounted ??= mountSignal(document);
    const { host } = mounted;
    const told = `${open.pageId} ${text}`;
    if (shown !== told) {
      shown = told;
      // Another text may have another height.
      room?.end.abort();
      room = null;
      const words = signalWords(surroundings.language());
      const close = (): void => {
        clear();
        closed.add(open.pageId);
        void bridge.ask("quiet", { pageId: open.pageId }).catch(() => undefined);
      };
      mounted.show(<RoutingSignal words={words} text={text} onClose={close} />);
    }
    if (host.parentElement !== place.home) place.home.append(host);
    if (room !== null && samePlace(room.place, place)) return;
    room?.end.abort();
    room = { place, end: new AbortController() };
    keepRoom(host, place, room.end.signal);
  };
  signal.addEventListener("abort", clear);
  return show;
}

const samePlace = (one: AboveComposer, other: AboveComposer): boolean =>
  one.home === other.home &&
  one.above === other.above &&
  one.below.length === other.below.length &&
  one.below.every((element, at) => element === other.below[at]);
