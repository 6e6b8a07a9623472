import { type Order, orderMessage } from "@/lib/messages/order";
import type { Deps } from "./deps";

/** Does what the browser's own shortcut stands for. `_execute_action` opens the popup without us. */
export async function obey(deps: Deps, command: string): Promise<void> {
  switch (command) {
    case "toggle-discreet":
      return deps.mirror.discreet(!(await deps.mirror.isDiscreet()));
    case "create-ticket":
      return order(deps, "create-ticket");
    case "open-work":
      return openSection(deps, "work");
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

/** A section of the options: in the tab that already shows it, or in a new one. */
async function openSection({ browser }: Deps, section: string): Promise<void> {
  const options = browser.runtime.getURL("options.html");
  const url = `${options}#${section}`;
  const open = await browser.tabs.query({}).catch(() => []);
  const known = open.find((tab) => tab.url?.startsWith(options) === true);
  if (known?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(known.id, { url, active: true });
}
