import { HEADING, LIST, LIST_ROW, UNREAD } from "../selectors-settings";
import { labelOf } from "../settings/control-state";
import type { Item } from "../settings/items";
import { isOtherChannel } from "./channel";
import { type Evidence, isDefault, type ListedApp, labelIn, rowAround } from "./evidence";
import { isAction, isChip, isSentence, routingLabel, sameName } from "./words";

type SwitchItem = Extract<Item, { kind: "switch" }>;

/** The switches for conversation control, each with the one app whose row or dialog it stands in. */
export function readSwitches(
  part: Element,
  items: readonly Item[],
  subject: string | null,
  inDialog: boolean,
): Evidence[] {
  const switches = items.filter(
    (item, at): item is SwitchItem =>
      item.kind === "switch" && isControl(item, items, part) && !isOtherChannel(items, at, part),
  );
  const found: Evidence[] = [];
  for (const item of switches) {
    const row = item.element.closest(LIST_ROW);
    const own = row !== null && part.contains(row) ? appInRow(row, items) : null;
    const app = subject === null ? own : own === null || own === subject ? subject : null;
    if (app === null || app === "") continue;
    found.push({
      kind: "control",
      app,
      on: item.on,
      place: rowAround(item.element, part),
      control: item.element,
      inDialog,
    });
  }
  // A dialog with two such switches is none that anything is known of.
  return subject !== null && found.length > 1 ? [] : found;
}

/** Whether a switch is the one for conversation control: by its own name, else by the one label beside it. */
function isControl(item: SwitchItem, items: readonly Item[], part: Element): boolean {
  if (item.label !== "") return routingLabel(item.label) === "control";
  for (
    let row = item.element.parentElement;
    row !== null && row !== part.parentElement;
    row = row.parentElement
  ) {
    const around: Element = row;
    const within = items.filter((each) => around.contains(each.element) && each !== item);
    if (within.some((each) => each.kind === "switch")) return false;
    const labels = within.map((each) => routingLabel(labelIn(each))).filter((label) => label !== null);
    if (labels.length > 0) return labels.length === 1 && labels[0] === "control";
    if (within.some((each) => each.kind === "text" && !isSentence(each.text) && !isChip(each.text)))
      return false;
  }
  return false;
}

/** The one name that a row of the app list shows, or null. */
function appInRow(row: Element, items: readonly Item[]): string | null {
  const names = items
    .filter((item) => row.contains(item.element) && item.kind === "text")
    .map(labelIn)
    .filter((text) => routingLabel(text) === null && !isAction(text) && !isSentence(text) && !isChip(text));
  const [name] = names;
  return name !== undefined && names.length === 1 ? sameName(name) : null;
}

/** The rows below "Connected apps". */
export function listedApps(part: Element, items: readonly Item[]): ListedApp[] | null {
  const heading = items.find((item) => item.kind === "text" && routingLabel(item.text) === "apps");
  const named = [...part.querySelectorAll(LIST)].find((list) => routingLabel(labelOf(list)) === "apps");
  let section: Element | null = named ?? heading?.element ?? null;
  while (section !== null && section !== part && section.querySelector(LIST_ROW) === null)
    section = section.parentElement;
  if (section === null) return null;
  const rows = [...section.querySelectorAll(LIST_ROW)].filter(
    (row) =>
      row.closest(UNREAD) === null &&
      row.querySelector(LIST_ROW) === null &&
      row.querySelector(HEADING) === null,
  );
  const apps: ListedApp[] = [];
  for (const row of rows) {
    const name = appInRow(row, items);
    // A default-routing row in the same list is a setting, not an app.
    if (items.some((item) => row.contains(item.element) && isDefault(labelIn(item)))) continue;
    if (name === null) return null;
    const press = items.find((item) => item.kind === "button" && row.contains(item.element));
    apps.push({ name, place: row, control: press?.element ?? null });
  }
  return apps.length === 0 ? null : apps;
}
