import { afterEach, beforeEach, expect } from "vitest";
import { mendSelects, quickStyles } from "../quick-style";
import { forbidDeeds } from "../untouched";

/** The names that count as StringeeX where nobody has said otherwise. */
export const accepted = ["StringeeX", "StringeeX-VN"];

/** Every test of the file begins with an empty page, and none may press, write or send anything. */
export function onUntouchedPage(): void {
  let deeds: readonly string[] = [];
  beforeEach(() => {
    quickStyles();
    deeds = forbidDeeds();
  });
  afterEach(() => {
    expect(deeds).toEqual([]);
    document.body.innerHTML = "";
  });
}

/** The screen as it is once the browser has drawn it. */
export function show(html: string): void {
  document.body.innerHTML = html;
  mendSelects();
}
