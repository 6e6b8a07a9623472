/** An outline of our own around the control to press: over the page, never in it, and never in the way of a press. */
export interface Pointer {
  pointAt(target: Element | null): void;
  remove(): void;
}

/** In px: close enough to leave Facebook's label above the control readable. */
const OUTSET = 2;

export function createPointer(window: Window, signal: AbortSignal): Pointer {
  const { document } = window;
  let target: Element | null = null;
  let host: HTMLElement | null = null;
  let asked = false;
  const place = (): void => {
    asked = false;
    const box = target?.isConnected === true ? target.getBoundingClientRect() : null;
    if (box === null || box.width === 0 || box.height === 0) {
      host?.remove();
      host = null;
      return;
    }
    host ??= draw(document);
    const { style } = host;
    style.left = `${box.left - OUTSET}px`;
    style.top = `${box.top - OUTSET}px`;
    style.width = `${box.width + 2 * OUTSET}px`;
    style.height = `${box.height + 2 * OUTSET}px`;
    if (!host.isConnected) document.body.append(host);
  };
  const soon = (): void => {
    if (asked || target === null) return;
    asked = true;
    window.requestAnimationFrame(place);
  };
  window.addEventListener("scroll", soon, { capture: true, passive: true, signal });
  window.addEventListener("resize", soon, { passive: true, signal });
  const remove = (): void => {
    target = null;
    host?.remove();
    host = null;
  };
  signal.addEventListener("abort", remove);
  return {
    pointAt(next) {
      target = next;
      if (next === null) remove();
      else place();
    },
    remove,
  };
}

function draw(document: Document): HTMLElement {
  const host = document.createElement("page-check-pointer");
  host.setAttribute("aria-hidden", "true");
  host.style.cssText =
    "all:initial;position:fixed;z-index:2147483000;pointer-events:none;box-sizing:border-box;border:3px solid #d97706;border-radius:8px";
  return host;
}
