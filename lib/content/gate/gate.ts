import { watchLocation } from "@/lib/dom/location";
import { mayNameAPage, screenOf, showsMessenger } from "@/lib/facebook/screen";

/** The screens whose scripts are loaded only when one of them is entered. */
export type GatedScreen = "inbox" | "posts" | "settings";

/** What the gate needs of the browser. */
export interface GatePorts {
  send(message: unknown): Promise<unknown>;
  /** The pages that were added, as the worker has mirrored them. */
  readPages(): Promise<unknown>;
  /** Tells when they have changed. */
  onPages(changed: () => void, signal: AbortSignal): void;
}

/**
 * What stands on every page of Facebook: one look at the address when it changes, nothing else. When a screen of ours
 * is entered whose script is not in this frame, the worker is asked to put it there.
 */
export function openGate(window: Window, ports: GatePorts, signal: AbortSignal): void {
  const asked = new Set<GatedScreen>();
  // What the document was loaded as, the browser puts in by itself, at times after `load`: a second copy would end the first.
  const loadedAs = screenOf(window.location.href).name;
  const isMatched = (screen: GatedScreen): boolean =>
    screen === loadedAs && (screen === "settings" || window.location.hostname === "business.facebook.com");
  const ask = (screen: GatedScreen): void => {
    if (asked.has(screen) || isMatched(screen) || isTold(window, screen) || signal.aborted) return;
    asked.add(screen);
    // A worker that is just stopping, or an older gate after an update: the next navigation asks again.
    ports.send({ protocol: "page-tickets", name: "inject", input: { screen } }).catch(() => {
      asked.delete(screen);
    });
  };
  const look = (): void => {
    if (signal.aborted || window.document.readyState !== "complete") return;
    const screen = screenOf(window.location.href);
    if (screen.name === "inbox" && (showsMessenger(screen) || screen.channel === "facebook")) ask("inbox");
    else if (screen.name === "settings" && window.top === window) ask("settings");
    else if (screen.name === "timeline" && window.top === window && !isTold(window, "posts")) void lookFor();
  };
  const lookFor = async (): Promise<void> => {
    const pages = pagesIn(await ports.readPages().catch(() => null));
    // The address may have moved on while the storage answered.
    if (mayNameAPage(window.location.href, pages)) ask("posts");
  };
  watchLocation(window, look, signal);
  ports.onPages(look, signal);
  window.addEventListener("load", look, { once: true, signal });
}

/** By hand: a schema library would be larger than all the rest of the gate. */
function pagesIn(stored: unknown): { id: string; username: string }[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((page: unknown) => {
    if (typeof page !== "object" || page === null) return [];
    const id: unknown = Reflect.get(page, "id");
    const username: unknown = Reflect.get(page, "username");
    return typeof id === "string" && typeof username === "string" ? [{ id, username }] : [];
  });
}

const markOf = (screen: GatedScreen): string => `pageTickets-${screen}`;

/** Whether a screen's script already runs in this frame: a mark in the isolated world, out of the page's sight. */
export const isTold = (window: Window, screen: GatedScreen): boolean =>
  Reflect.get(window, markOf(screen)) === true;

/** Sets the mark; false when another copy has set it before. */
export function claim(window: Window, screen: GatedScreen): boolean {
  if (isTold(window, screen)) return false;
  Reflect.set(window, markOf(screen), true);
  return true;
}
