import { BriefNotice, DiscreetNotice } from "@/components/badge/discreet-notice";
import { mountNotice } from "@/components/badge/mount";
import { DISCREET_MIRROR } from "@/lib/domain/mirror-names";
import type { Language } from "@/lib/domain/preferences";
import { type DiscreetWords, discreetWords } from "@/lib/language/discreet";
import type { Bridge } from "./bridge";

/**
 * Every element of ours on Facebook, whoever put it there, but the notices that say why they are gone. The id in
 * `:not` outweighs the row badge's own `!important`.
 */
const HIDING = `:is(page-ticket, page-ticket-notice, page-routing-check, page-permission-check, page-routing-signal, page-check-pointer):not(.page-ticket-stays, #page-ticket) { display: none !important; }`;

/** How long a sentence in the corner stays, in ms. */
const BRIEF_MS = 8_000;

interface Discreet {
  isOn(): boolean;
}

/**
 * Follows discreet mode: while it is on, everything of ours is hidden by one style, and one notice says so and leads
 * back. Neither a row nor a name is touched, so that leaving it costs one frame.
 */
function followDiscreet(
  window: Window,
  bridge: Bridge,
  language: () => Language,
  signal: AbortSignal,
): Discreet {
  let shown: AbortController | null = null;
  const show = (on: boolean): void => {
    if (on === (shown !== null)) return;
    shown?.abort();
    shown = on ? new AbortController() : null;
    if (shown === null) return;
    const stays = stay(window, shown.signal);
    const sheet = window.document.createElement("style");
    sheet.textContent = HIDING;
    // Inside our own host, which has a shadow root: it draws nothing there, and goes when the host goes.
    stays.host.append(sheet);
    stays.show(
      <DiscreetNotice
        words={discreetWords(language())}
        onShow={() => void bridge.ask("endDiscreet", undefined).catch(() => show(false))}
      />,
    );
  };
  const take = (values: Readonly<Record<string, unknown>>): void => {
    if (!signal.aborted) show(values[DISCREET_MIRROR] === true);
  };
  bridge.onChange((changes) => {
    if (DISCREET_MIRROR in changes) take(changes);
  }, signal);
  void bridge.read([DISCREET_MIRROR]).then(take, () => undefined);
  signal.addEventListener("abort", () => shown?.abort());
  return { isOn: () => shown !== null };
}

/**
 * What every screen of ours follows: discreet mode, and the shortcut that makes the open conversation's ticket.
 * @param create as the create button does; false where no conversation is open
 */
export function followShortcuts(
  window: Window,
  bridge: Bridge,
  language: () => Language,
  create: () => boolean,
  signal: AbortSignal,
): void {
  const discreet = followDiscreet(window, bridge, language, signal);
  bridge.onOrder(() => {
    // What cannot be seen is not made: nobody could tell whose ticket it is.
    const why = discreet.isOn() ? "hidden" : create() ? null : "noConversation";
    if (why !== null) sayBriefly(window, language(), why, signal);
  }, signal);
}

/** A sentence in the corner, for as long as it takes to read it. */
function sayBriefly(
  window: Window,
  language: Language,
  what: keyof Pick<DiscreetWords, "noConversation" | "hidden">,
  signal: AbortSignal,
): void {
  const ends = AbortSignal.any([signal, AbortSignal.timeout(BRIEF_MS)]);
  stay(window, ends).show(<BriefNotice text={discreetWords(language)[what]} />);
}

/** A notice of ours that discreet mode does not hide. */
function stay(window: Window, signal: AbortSignal) {
  const mounted = mountNotice(window.document);
  mounted.host.classList.add("page-ticket-stays");
  window.document.body.append(mounted.host);
  signal.addEventListener("abort", () => mounted.remove(), { once: true });
  return mounted;
}
