import { afterEach, beforeEach, expect, it } from "vitest";
import { placePanel } from "@/components/badge/place-panel";

/** A window of 800 × 600 and a button in it whose place the test says. */
const HEIGHT = 600;
let life: AbortController;
let panel: HTMLElement;
let opener: HTMLElement;
const put = (top: number, left = 300): void => {
  opener.getBoundingClientRect = () => new DOMRect(left, top, 60, 20);
};
/** The most that the panel may take, from the placed styles: what `min(70vh, …px)` and the edges leave of the window. */
const room = (): { top: number; bottom: number } => {
  const most = Math.min(0.7 * HEIGHT, Number(/([\d.]+)px\)$/.exec(panel.style.maxHeight)?.[1]));
  const { top, bottom } = panel.style;
  return top === "auto"
    ? { top: HEIGHT - Number.parseFloat(bottom) - most, bottom: HEIGHT - Number.parseFloat(bottom) }
    : { top: Number.parseFloat(top), bottom: Number.parseFloat(top) + most };
};

beforeEach(() => {
  life = new AbortController();
  Object.defineProperty(window, "innerHeight", { value: HEIGHT, configurable: true, writable: true });
  Object.defineProperty(window, "innerWidth", { value: 800, configurable: true, writable: true });
  panel = document.createElement("div");
  opener = document.createElement("button");
  document.body.append(panel, opener);
});
afterEach(() => {
  life.abort();
  panel.remove();
  opener.remove();
});

it.each([0, 40, 200, 290, 300, 400, 500, 560, 580])(
  "is whole inside of the window beside a button %i px from the top, and large enough to be used",
  (top) => {
    put(top);
    placePanel(panel, opener, life.signal);
    const at = room();
    expect(at.top).toBeGreaterThanOrEqual(8);
    expect(at.bottom).toBeLessThanOrEqual(HEIGHT - 8);
    expect(at.bottom - at.top).toBeGreaterThanOrEqual(260);
    // Beside the button, never over it.
    expect(at.top >= top + 20 || at.bottom <= top).toBe(true);
  },
);

it("goes where its button goes when the page is scrolled, on the side where it was opened", () => {
  put(560);
  placePanel(panel, opener, life.signal);
  const before = room();
  put(460);
  document.dispatchEvent(new Event("scroll"));
  expect(room()).toEqual({ top: before.top - 100, bottom: before.bottom - 100 });
  life.abort();
  put(100);
  document.dispatchEvent(new Event("scroll"));
  expect(room()).toEqual({ top: before.top - 100, bottom: before.bottom - 100 });
});

it("is placed anew when the window changes, and stays between its sides", () => {
  put(560, 5);
  placePanel(panel, opener, life.signal);
  expect(panel.style.left).toBe("8px");
  window.innerWidth = 320;
  put(100, 250);
  window.dispatchEvent(new Event("resize"));
  expect(panel.style.top).toBe("126px");
  expect(panel.style.width).toBe("304px");
  expect(panel.style.left).toBe("8px");
});
