/*
 * Whether something of ours that stands at the end of a part of the page has room there: asked where the layout is
 * known anyway, after the browser has told of a change of size.
 */

/** So much of what stands above must stay in view, in px: about two lines of a conversation. */
const LEAST_ABOVE = 96;

const scrolls = (element: Element): boolean => {
  const { overflowY } = getComputedStyle(element);
  return overflowY === "auto" || overflowY === "scroll";
};

/** What keeps to the bottom edge of a part that scrolls ends up below its last content; in any other part it would cover some. */
export const keepsInSight = (home: Element): boolean => scrolls(home);

/**
 * @param line ours, the last child of `home`, laid out
 * @param above the child of `home` that holds what must stay readable; `home` where that is all of it
 * @param below what must not be touched
 */
export function hasRoom(line: Element, home: Element, above: Element, below: readonly Element[]): boolean {
  const box = line.getBoundingClientRect();
  const frame = home.getBoundingClientRect();
  // A document that is not rendered.
  if (frame.width === 0 && frame.height === 0) return true;
  const covers = below.some((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return left < box.right && right > box.left && top < box.bottom - 0.5 && bottom > box.top + 0.5;
  });
  if (covers || box.bottom > frame.bottom + 0.5) return false;
  if (above === home || scrolls(home)) return frame.height - box.height >= LEAST_ABOVE;
  const { bottom, height } = above.getBoundingClientRect();
  return bottom <= box.top + 0.5 && height >= LEAST_ABOVE;
}
