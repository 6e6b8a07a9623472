import { dialogAround } from "@/lib/facebook/settings/screen";
import { roomBeside, type Size } from "./room-beside";

/** How far up from a row a place for our element is looked for. */
const CLIMB = 5;

/**
 * Where our element stands beside a row: at the end of the row itself, or of the nearest block around it where the row
 * lays its children side by side. Appended only: nothing of the page is wrapped or moved.
 */
export function placeBeside(row: Element): Element {
  const view = row.ownerDocument.defaultView;
  let home: Element | null = row;
  for (let step = 0; home !== null && step < CLIMB; step += 1, home = home.parentElement) {
    const style = view?.getComputedStyle(home);
    const column = style?.display === "flex" && style.flexDirection.startsWith("column");
    if (column || /^(?:block|flow-root|list-item)$/.test(style?.display ?? "block")) return home;
  }
  return row;
}

/**
 * Puts the host there, or into the corner of the window where there is no row. Writes nothing that is already so.
 * In a dialog it belongs to the row and is drawn outside: in the dialog's own flow each change of our words would move
 * the button that a person is about to press.
 */
export function standBeside(host: HTMLElement, row: Element | null): void {
  const home = row === null ? host.ownerDocument.body : placeBeside(row);
  const place = row === null ? "corner" : dialogAround(row) === null ? undefined : "dialog";
  if (host.dataset.place !== place) {
    if (host.dataset.place === "dialog") sink(host);
    if (place === undefined) delete host.dataset.place;
    else host.dataset.place = place;
  }
  if (host.parentElement !== home || home.lastElementChild !== host) home.append(host);
  drawOutside(host);
}

/** A dialog may scroll, and the window change, while nothing in it does: the host goes along. */
export function followDialog(window: Window, host: () => HTMLElement | undefined, signal: AbortSignal): void {
  const follow = (): void => {
    const standing = host();
    if (standing !== undefined) drawOutside(standing);
  };
  for (const name of ["resize", "scroll"])
    window.addEventListener(name, follow, { capture: true, passive: true, signal });
}

/**
 * Draws a dialog's host beside the dialog. The top layer is neither cut off by the dialog nor moved by its transforms;
 * in the tree it stays the dialog's, for its keyboard and its readers. Where there is no room it is not drawn.
 */
function drawOutside(host: HTMLElement): void {
  const dialog = host.dataset.place === "dialog" ? dialogAround(host) : null;
  if (dialog === null) return;
  const { clientWidth: width, clientHeight: height } = host.ownerDocument.documentElement;
  const window = { width, height };
  const room = roomBeside(cardOf(dialog, host, window).getBoundingClientRect(), window);
  const px = (length: number | undefined): string => (length === undefined ? "auto" : `${length}px`);
  const style =
    room === null
      ? "display: none"
      : `left: ${px(room.left)}; top: ${px(room.top)}; bottom: ${px(room.bottom === undefined ? undefined : height - room.bottom)}; width: ${px(room.width)}; max-height: ${px(room.height)}`;
  if (host.getAttribute("style") !== style) host.setAttribute("style", style);
  if (typeof host.showPopover !== "function") return;
  if (host.popover === null) host.popover = "manual";
  if (!host.matches(":popover-open")) host.showPopover();
}

/** Back to the page's own flow. */
function sink(host: HTMLElement): void {
  host.removeAttribute("popover");
  host.removeAttribute("style");
}

/** What of a dialog is seen: the element with the role may only be the layer that dims everything. */
function cardOf(dialog: Element, host: Element, window: Size): Element {
  const box = dialog.getBoundingClientRect();
  const [only, second] = [...dialog.children].filter((child) => child !== host);
  const fills = box.width >= window.width && box.height >= window.height;
  return fills && only !== undefined && second === undefined ? cardOf(only, host, window) : dialog;
}

/** Writes nothing that is already so. */
export const setData = (host: HTMLElement, name: string, value: string): void => {
  if (host.dataset[name] !== value) host.dataset[name] = value;
};
