import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Gaps } from "@/lib/dom/gaps";

let end: AbortController;
let frames: (() => void)[];
let found: Element[][];
let gaps: Gaps;

beforeEach(() => {
  end = new AbortController();
  frames = [];
  found = [];
  vi.spyOn(window, "requestAnimationFrame").mockImplementation((work) => frames.push(() => work(0)));
  gaps = new Gaps(window, (rows) => found.push([...rows]), end.signal);
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** A row of the page with a look of its own. */
function row(look: string, style: string): HTMLElement {
  const made = document.createElement("div");
  made.className = look;
  made.style.cssText = style;
  document.body.append(made);
  return made;
}
const frame = (): void => {
  for (const work of frames.splice(0)) work();
};
const marginOf = (made: Element): string | null => {
  gaps.marginIn(made);
  frame();
  return gaps.marginIn(made);
};

describe("what a badge's host costs a row", () => {
  it.each([
    ["a row", "display: flex; column-gap: 12px; row-gap: 3px", "margin-inline-start: -12px"],
    [
      "a column",
      "display: flex; flex-direction: column; column-gap: 3px; row-gap: 7px",
      "margin-block-start: -7px",
    ],
    ["a row without a gap", "display: flex; column-gap: normal", ""],
    ["a block", "display: block; column-gap: 12px", ""],
  ])("%s", (look, style, margin) => {
    expect(marginOf(row(look, style))).toBe(margin);
  });

  it("is read once for each look, in a frame, and told of the rows that were drawn before", () => {
    const read = vi.spyOn(window, "getComputedStyle");
    const [first, second, block] = [
      row("wide", "display: flex; column-gap: 12px"),
      row("wide", "display: flex; column-gap: 12px"),
      row("plain", "display: block"),
    ];
    for (const each of [first, second, block]) expect(gaps.marginIn(each)).toBeNull();
    expect(read).not.toHaveBeenCalled();
    expect(frames).toHaveLength(1);
    frame();
    expect(read).toHaveBeenCalledTimes(2);
    expect(found).toEqual([[first, second]]);
    expect(gaps.marginIn(row("wide", "display: flex; column-gap: 12px"))).toBe("margin-inline-start: -12px");
    expect(frames).toEqual([]);
  });

  it("is not told from a row that has left the page, nor after the end", () => {
    const gone = row("wide", "display: flex; column-gap: 12px");
    gaps.marginIn(gone);
    gone.remove();
    frame();
    expect(found).toEqual([]);
    document.body.append(gone);
    expect(marginOf(gone)).toBe("margin-inline-start: -12px");
    gaps.marginIn(row("other", "display: flex; column-gap: 12px"));
    found.length = 0;
    end.abort();
    frame();
    expect(found).toEqual([]);
  });
});
