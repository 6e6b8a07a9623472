/** What is left free around a note, the least that one can be read in, and the widest that is pleasant, in px. */
const GAP = 12;
const LEAST = { width: 160, height: 48 };
const WIDEST = 380;

/** A place in the window, in px. From the edge that it hangs on it grows as far as its words need, up to `height`. */
export interface Room {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** Where it begins, or ends, from the window's upper edge. */
  readonly top?: number;
  readonly bottom?: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

type Box = Pick<DOMRect, "left" | "right" | "top" | "bottom">;

/**
 * The largest room that a dialog leaves around itself; null where none is large enough. It hangs on the dialog and the
 * window alone, not on the words: those may change and nothing is moved.
 */
export function roomBeside(whole: Box, window: Size): Room | null {
  // What of the dialog is in the window.
  const across = (x: number): number => Math.min(Math.max(x, 0), window.width);
  const down = (y: number): number => Math.min(Math.max(y, 0), window.height);
  const box = {
    left: across(whole.left),
    right: across(whole.right),
    top: down(whole.top),
    bottom: down(whole.bottom),
  };
  const wide = (width: number): number => Math.min(width, WIDEST);
  const top = Math.max(box.top, GAP);
  const side = { top, height: window.height - GAP - top };
  const left = Math.max(box.left, GAP);
  const width = wide(window.width - GAP - left);
  const before = wide(box.left - 2 * GAP);
  const rooms: Room[] = [
    { ...side, left: box.right + GAP, width: wide(window.width - box.right - 2 * GAP) },
    { left, width, top: box.bottom + GAP, height: window.height - box.bottom - 2 * GAP },
    { left, width, bottom: box.top - GAP, height: box.top - 2 * GAP },
    { ...side, left: box.left - GAP - before, width: before },
  ];
  const fit = rooms.filter((room) => room.width >= LEAST.width && room.height >= LEAST.height);
  return fit.toSorted((a, b) => b.width * b.height - a.width * a.height)[0] ?? null;
}
