/*
 * Whether a person can see an element, apart from what merely lies below the fold: copies kept out of sight (off the
 * screen, clipped away, folded, transparent) say nothing. Reads layout: not for lists that scroll.
 */

/** Cuts words away without taking them out of the layout. */
const CLIPPED = /^(?:rect\(0(?:px)?(?:,? 0(?:px)?){3}\)|rect\(1px(?:,? 1px){3}\)|inset\((?:50|100)%\))$/;

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

const meet = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});
const isNothing = ({ left, top, right, bottom }: Box): boolean => right - left <= 1 || bottom - top <= 1;

/** Where an element's content is drawn: an element without a box of its own still has its children's. */
function drawnAt(element: Element): Box {
  const own = element.getBoundingClientRect();
  if (own.width > 0 || own.height > 0 || element.childNodes.length === 0) return own;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect();
}

/**
 * Whether an element is taken from sight by a style of its own or of what it stands in.
 * @param through a transparent element still counts as seen
 */
function isPainted(element: Element, through: boolean): boolean {
  if (typeof element.checkVisibility !== "function") return true;
  // An element without a box (`display: contents`) is not visible to this question; its children may be.
  const asked = element.ownerDocument.defaultView?.getComputedStyle(element).display === "contents";
  const subject = asked ? (element.firstElementChild ?? element.parentElement ?? element) : element;
  return subject.checkVisibility({
    opacityProperty: !through,
    checkOpacity: !through,
    visibilityProperty: true,
    checkVisibilityCSS: true,
  });
}

/**
 * Whether a person who scrolls can see an element inside a part of the page. Without a layout (a document that is not
 * rendered) only what the styles say counts.
 * @param through a transparent element still counts as seen
 */
export function isInSight(element: Element, part: Element, through = false): boolean {
  const view = element.ownerDocument.defaultView;
  const whole = element.ownerDocument.documentElement.getBoundingClientRect();
  if (view === null || whole.width === 0) return true;
  if (!isPainted(element, through)) return false;
  let box = drawnAt(element);
  if (isNothing(box)) return false;
  for (let up: Element | null = element; up !== null && up !== part.parentElement; up = up.parentElement) {
    const style = view.getComputedStyle(up);
    if (CLIPPED.test(style.clip) || CLIPPED.test(style.clipPath)) return false;
    if (up === element || style.overflow === "visible" || style.display === "contents") continue;
    const frame = up.getBoundingClientRect();
    const scrolls = /auto|scroll/.test(style.overflow);
    box = scrolls ? frame : meet(box, frame);
    if (isNothing(box)) return false;
  }
  return !isBeside(box, part, view.innerWidth);
}

/** How far from a control its drawing may be. */
const DRAWING = 3;

/**
 * Whether a person can see a switch or radio button. The control itself is often transparent, empty or one pixel
 * small, and its drawing stands around or beside it: then that counts.
 */
export function isControlInSight(control: Element, part: Element): boolean {
  let drawing = control;
  for (let step = 0; step < DRAWING; step += 1) {
    if (isInSight(drawing, part, true)) return true;
    if (drawing.parentElement === null || drawing.parentElement === part) return false;
    drawing = drawing.parentElement;
  }
  return false;
}

/** Put where no scrolling leads: outside of its part and of the window at once. */
function isBeside(box: Box, part: Element, width: number): boolean {
  const around = drawnAt(part);
  const left = box.right <= around.left && box.right <= 0;
  const right = box.left >= around.right && box.left >= width;
  const above = box.bottom <= around.top && box.bottom <= 0;
  return left || right || above;
}
