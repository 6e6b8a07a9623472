import { hasRoom, keepsInSight } from "@/lib/dom/room";
import type { AboveComposer } from "@/lib/facebook/conversation/read-takeover";

/**
 * Takes the line away while it would lie over the reply field or leave the messages too little, and brings it back. Asks
 * when the browser tells of a changed size, after it has laid out the page and before it paints.
 */
export function keepRoom(
  host: HTMLElement,
  { home, above, below }: AboveComposer,
  signal: AbortSignal,
): void {
  const measure = (): void => {
    host.toggleAttribute("data-sticks", keepsInSight(home));
    host.removeAttribute("data-tight");
    host.toggleAttribute("data-tight", !hasRoom(host, home, above, below));
  };
  const observer = new ResizeObserver(measure);
  for (const element of [home, ...below]) observer.observe(element);
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
}
