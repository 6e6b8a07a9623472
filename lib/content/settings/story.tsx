import { watchLocation } from "@/lib/dom/location";
import { isSettingsAddress } from "@/lib/facebook/settings/screen";
import type { Bridge } from "../bridge";
import { followSurroundings } from "../surroundings";
import { followChecks } from "./check-mirror";
import { SettingsVisit } from "./visit";

/**
 * The story of Facebook's settings screens: while the address shows one, its verdict stands beside the row it speaks
 * of; elsewhere nothing of the page is observed or read. Ends with the signal and takes everything of ours with it.
 */
export function tellSettings(window: Window, bridge: Bridge, lifetime: AbortSignal): void {
  const own = new AbortController();
  const signal = AbortSignal.any([lifetime, own.signal]);
  let visit: { readonly story: SettingsVisit; readonly end: AbortController } | null = null;
  const refresh = (): void => visit?.story.look();
  const surroundings = followSurroundings(bridge, refresh, signal);
  const checks = followChecks(bridge, refresh, signal);
  const moved = (): void => {
    if (signal.aborted) return;
    if (!bridge.isAlive()) {
      own.abort();
      return;
    }
    if (!isSettingsAddress(window.location.href)) {
      visit?.end.abort();
      visit = null;
    } else if (visit === null) {
      const end = new AbortController();
      const story = new SettingsVisit(
        { window, bridge, surroundings, checks, moved },
        AbortSignal.any([signal, end.signal]),
      );
      visit = { story, end };
    } else visit.story.navigated();
  };
  watchLocation(window, moved, signal);
  signal.addEventListener("abort", () => visit?.end.abort());
  moved();
}
