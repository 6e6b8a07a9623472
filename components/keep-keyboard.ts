/**
 * Keeps the keyboard in an element of ours on Facebook's page. A button that is gone the moment after it was pressed
 * would drop the focus, and the next Tab would begin at the top of Facebook: it goes on in the open panel, at the button
 * that opens one, or at what else can be pressed. Never at what takes back: Enter pressed twice must not undo. Nothing is
 * observed while the keyboard is elsewhere.
 */
export function keepKeyboard(root: ShadowRoot): void {
  const document = root.ownerDocument;
  let last: Element | null = null;
  let observer: MutationObserver | undefined;
  const mend = (): void => {
    if (last === null || (last.isConnected && !last.matches(":disabled"))) return;
    const at = document.activeElement;
    if (at !== null && at !== document.body && at !== root.host) return;
    if (root.activeElement !== null && root.activeElement !== last) return;
    const place = ["[popover]", "[aria-haspopup]", "button:enabled, select, textarea"]
      .map((each) => root.querySelector<HTMLElement>(each))
      .find((each) => each !== null);
    // What comes in its place may be drawn a moment later.
    if (place === undefined) return;
    last = null;
    place.focus({ preventScroll: true });
  };
  root.addEventListener("focusin", ({ target }) => {
    last = target instanceof Element ? target : null;
    observer ??= new MutationObserver(mend);
    observer.observe(root, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["disabled"],
    });
  });
  root.addEventListener("focusout", ({ target }) => {
    // Some browsers tell it of what is just being taken out: that did not leave.
    queueMicrotask(() => {
      if (root.activeElement !== null || !(target instanceof Node) || !target.isConnected) return;
      last = null;
      observer?.disconnect();
    });
  });
}
