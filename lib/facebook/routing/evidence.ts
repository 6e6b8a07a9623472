import { LIST_ROW } from "../selectors-settings";
import type { Item } from "../settings/items";
import { routingLabel } from "./words";

/** What one place of the screen says of who gets the messages. `app` is null where it says that nobody is chosen. */
export type Evidence =
  | {
      readonly kind: "default";
      readonly app: string | null;
      readonly place: Element;
      readonly control: Element | null;
      readonly inDialog: boolean;
    }
  /** A default-routing label whose value cannot be read for certain. */
  | {
      readonly kind: "unclear";
      readonly place: Element;
      readonly control: Element | null;
      readonly inDialog: boolean;
    }
  | {
      readonly kind: "control";
      readonly app: string;
      readonly on: boolean | null;
      readonly place: Element;
      readonly control: Element | null;
      readonly inDialog: boolean;
    };

export interface ListedApp {
  readonly name: string;
  readonly place: Element;
  readonly control: Element | null;
}

export const isDefault = (text: string): boolean => {
  const label = routingLabel(text);
  return label === "default" || label === "primary" || label === "messenger";
};
export const labelIn = (item: Item): string =>
  item.kind === "text" || item.kind === "button" ? item.text : "";
export const isOtherLabel = (item: Item): boolean => routingLabel(labelIn(item)) !== null;

/** The smallest row around an element, for showing the verdict beside it: a switch's drawing alone is none. */
export function rowAround(element: Element, part: Element): Element {
  const listed = element.closest(LIST_ROW);
  if (listed !== null && part.contains(listed)) return listed;
  let row = element.parentElement;
  while (row !== null && row !== part && row.textContent?.trim() === "") row = row.parentElement;
  return row !== null && part.contains(row) ? row : part;
}
