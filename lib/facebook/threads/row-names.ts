import { normaliseLine, readText } from "@/lib/dom/text";
import { ACTION_GRID, ROW_NAME, THREAD_SURFACE_END, THREAD_TITLE } from "../selectors";
import type { RowElement, ThreadRow } from "./read-thread-row";

/** The first of its names and its place, where no more of a row is asked. */
export function readNamed(row: RowElement): Pick<ThreadRow, "name" | "position"> {
  const name = titleOf(row) || pictureOf(row);
  return { name: name === "" ? null : name, position: positionOf(row.element) };
}

/** As shown, normalised, each once. */
export const readNames = (row: RowElement): string[] => [
  ...new Set([titleOf(row), pictureOf(row)].filter((name) => name !== "")),
];

function titleOf({ element, link }: RowElement): string {
  const title = element.querySelector(THREAD_TITLE);
  return title === null ? firstText(link ?? element) : normaliseLine(readText(title));
}

const pictureOf = ({ element, link }: RowElement): string =>
  normaliseLine((link ?? element).querySelector("img[alt]")?.getAttribute("alt") ?? "");

function firstText(element: Element): string {
  for (const selector of ROW_NAME) {
    for (const candidate of element.querySelectorAll(selector)) {
      if (candidate.closest(ACTION_GRID) !== null || candidate.querySelector(selector) !== null) continue;
      const text = normaliseLine(readText(candidate));
      if (text !== "") return text;
    }
  }
  return "";
}

export function positionOf(element: Element): number | null {
  const index = THREAD_SURFACE_END.exec(element.getAttribute("data-surface") ?? "")?.[1];
  return index === undefined ? null : Number(index);
}
