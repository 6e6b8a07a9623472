/** The part of the Navigation API that tells of `pushState` and `replaceState`; not in every browser yet. */
interface NavigationEvents {
  addEventListener(type: string, listener: () => void, options: { signal: AbortSignal }): void;
}

const hasEvents = (value: unknown): value is NavigationEvents =>
  typeof value === "object" && value !== null && "addEventListener" in value;

/**
 * Tells when the page's address may have changed, by whatever means this browser reports it. Single-page navigation
 * does not fire `popstate`; the Navigation API does tell, also into isolated worlds. Where a browser has none, callers
 * compare the address on each DOM change besides.
 */
export function watchLocation(window: Window, changed: () => void, signal: AbortSignal): void {
  const navigation: unknown = Reflect.get(window, "navigation");
  if (hasEvents(navigation)) {
    navigation.addEventListener("currententrychange", changed, { signal });
    navigation.addEventListener("navigatesuccess", changed, { signal });
  }
  window.addEventListener("popstate", changed, { signal });
  window.addEventListener("hashchange", changed, { signal });
}
