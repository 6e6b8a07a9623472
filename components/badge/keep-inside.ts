/*
 * A badge beside a comment hangs from its line and takes no room: in a narrow panel it would end outside of what can be
 * seen, its button with it. The browser tells by itself what of it is cut off at a side; asking would cost a layout.
 */

/** A pixel may be cut off by rounding alone. */
const ROUNDING = 1;

/** One for all badges of a document. */
const observers = new WeakMap<Document, IntersectionObserver>();

/** Marks the badge's host with `data-tight` once its content was seen to be cut off at the left or right. */
export function keepInside(content: HTMLElement): void {
  if (typeof IntersectionObserver === "undefined") return;
  const { ownerDocument } = content;
  let observer = observers.get(ownerDocument);
  if (observer === undefined) {
    // In quarters: a badge that scrolls in from below is looked at again before all of it is there.
    observer = new IntersectionObserver(look, { threshold: [0, 0.25, 0.5, 0.75, 1] });
    observers.set(ownerDocument, observer);
  }
  observer.observe(content);
}

function look(entries: readonly IntersectionObserverEntry[]): void {
  for (const { target, isIntersecting, boundingClientRect: whole, intersectionRect: seen } of entries) {
    if (!isIntersecting || (seen.left - whole.left <= ROUNDING && whole.right - seen.right <= ROUNDING))
      continue;
    const root = target.getRootNode();
    // It stays so: wider again it would be cut off again.
    if (root instanceof ShadowRoot && root.host instanceof HTMLElement) root.host.dataset.tight = "";
  }
}
