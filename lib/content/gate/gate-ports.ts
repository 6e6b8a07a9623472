import { PAGES_MIRROR } from "@/lib/domain/mirror-names";
import type { GatePorts } from "./gate";

type Listener = (changes: Record<string, unknown>, area: string) => void;

/** The part of the browser that the gate speaks through. */
interface GateBrowser {
  readonly runtime: { readonly id: string | undefined; sendMessage(message: unknown): Promise<unknown> };
  readonly storage: {
    readonly local: { get(key: string): Promise<Record<string, unknown>> };
    readonly onChanged: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
  };
}

export const gatePorts = (browser: GateBrowser): GatePorts => ({
  send: (message) => browser.runtime.sendMessage(message),
  readPages: async () => (await browser.storage.local.get(PAGES_MIRROR))[PAGES_MIRROR],
  onPages(changed, signal) {
    const listen: Listener = (changes, area) => {
      if (area === "local" && PAGES_MIRROR in changes) changed();
    };
    browser.storage.onChanged.addListener(listen);
    signal.addEventListener("abort", () => {
      if (browser.runtime?.id !== undefined) browser.storage.onChanged.removeListener(listen);
    });
  },
});
