import { type Order, orderMessage } from "@/lib/messages/order";
import type { Deps } from "./deps";
import { showOwnPage } from "./own-page";

/** Does what the browser's own shortcut stands for. `_execute_action` opens the popup without us. */
export async function obey(deps: Deps, command: string): Promise<void> {
  switch (command) {
    case "toggle-discreet":
      return deps.mirror.discreet(!(await deps.mirror.isDiscreet()));
    case "create-ticket":
      return order(deps, "create-ticket");
    case "open-work":
      return showOwnPage(deps, "options.html", "#work");
  }
}

/**
 * Told to the tab in front; its content script proves anew whose conversation is open before anything is made. Where
 * no script of ours listens, the popup opens instead: it has the way on.
 */
async function order(deps: Deps, what: Order): Promise<void> {
  const { browser } = deps;
  try {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) throw new Error("no tab in front");
    await browser.tabs.sendMessage(tab.id, orderMessage(what));
  } catch {
    // Older browsers open a popup at a click only; then the shortcut of the popup itself is left.
    await Promise.resolve(browser.action.openPopup?.()).catch(() => undefined);
  }
}
