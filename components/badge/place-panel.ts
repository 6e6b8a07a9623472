/** Room kept between the panel and its button, and between the panel and the window's edge, in CSS pixels. */
const GAP = 6;
const EDGE = 8;
const WIDTH = 340;
/** Below the button unless so little room is left there that the panel could not be used. */
const ENOUGH = 320;

/**
 * Keeps the panel whole inside of the window, at the button that opened it: what stands in the top layer and reaches
 * past the window's edge can be scrolled to by nobody. It goes where its button goes until `life` ends.
 */
export function placePanel(panel: HTMLElement, opener: HTMLElement | null, life: AbortSignal): void {
  const view = panel.ownerDocument.defaultView;
  if (opener === null || view === null) return;
  let above = false;
  const follow = (): void => {
    const at = opener.getBoundingClientRect();
    const width = Math.min(WIDTH, view.innerWidth - 2 * EDGE);
    const left = Math.max(EDGE, Math.min(at.right - width, view.innerWidth - width - EDGE));
    panel.style.width = `${width}px`;
    panel.style.left = `${left}px`;
    panel.style.top = above ? "auto" : `${at.bottom + GAP}px`;
    panel.style.bottom = above ? `${view.innerHeight - at.top + GAP}px` : "auto";
  };
  const place = (): void => {
    const at = opener.getBoundingClientRect();
    const under = view.innerHeight - at.bottom - GAP - EDGE;
    const over = at.top - GAP - EDGE;
    above = under < ENOUGH && over > under;
    panel.style.maxHeight = `min(70vh, ${Math.max(above ? over : under, 0)}px)`;
    follow();
  };
  place();
  view.addEventListener("resize", place, { signal: life });
  view.addEventListener("scroll", follow, { capture: true, passive: true, signal: life });
}
