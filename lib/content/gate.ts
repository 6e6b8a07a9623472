import { watchLocation } from "@/lib/dom/location";
import { screenOf, showsMessenger } from "@/lib/facebook/screen";

/**
 * What stands on every page of Facebook: one look at the address when it changes, nothing else. When a screen of ours
 * is entered whose script is not in this frame, the worker is asked to put it there.
 */
export function openGate(
  window: Window,
  send: (message: unknown) => Promise<unknown>,
  signal: AbortSignal,
): void {
  let asked = false;
  const look = (): void => {
    if (asked || signal.aborted) return;
    const screen = screenOf(window.location.href);
    if (screen.name !== "inbox" || !showsMessenger(screen)) return;
    if (isTold(window)) return;
    asked = true;
    // A worker that is just stopping, or an older gate after an update: the next navigation asks again.
    send({ protocol: "page-tickets", name: "inject", input: { screen: "inbox" } }).catch(() => {
      asked = false;
    });
  };
  watchLocation(window, look, signal);
  // At document_start the screen's own script has not run yet: it is matched by the browser on a plain load.
  window.addEventListener("load", look, { once: true, signal });
}

const MARK = "pageTicketsInbox";

/** Whether the inbox's script already runs in this frame: a mark in the isolated world, out of the page's sight. */
export const isTold = (window: Window): boolean => Reflect.get(window, MARK) === true;

/** Sets the mark; false when another copy has set it before. */
export function claim(window: Window): boolean {
  if (isTold(window)) return false;
  Reflect.set(window, MARK, true);
  return true;
}
