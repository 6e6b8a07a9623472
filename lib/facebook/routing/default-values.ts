import { precedes } from "@/lib/dom/query";
import { ALERT, DIALOG, LIST, LIST_ROW, OVERLAY, RADIOS, SLOT, UNREAD } from "../selectors-settings";
import { labelOf } from "../settings/control-state";
import type { Item, TextItem } from "../settings/items";
import { isOtherChannel } from "./channel";
import { isDeed, isNameShaped, saysTrouble } from "./doubts";
import { type Evidence, isDefault, isOtherLabel, rowAround } from "./evidence";
import { isAction, isSentence, sameName, saysNone } from "./words";

/** The values of the default-routing controls in a part of the screen: each whole, or marked as not readable. */
export function readDefaults(
  part: Element,
  shown: readonly Item[],
  title: string | null,
  inDialog: boolean,
): Evidence[] {
  const found: Evidence[] = [];
  const items = shown.flatMap(apart);
  const read = new Set<Element>();
  items.forEach((item, at) => {
    if (item.kind !== "chooser") return;
    // Some builds draw the label inside of what is pressed.
    const [first = "", ...rest] = item.texts;
    const inside = item.label === "" && isDefault(first);
    if (!inside && !isDefault(item.label)) return;
    read.add(item.element);
    if (isOtherChannel(items, at, part)) return;
    const where = { place: rowAround(item.element, part), control: item.element, inDialog };
    found.push(valued(inside ? rest : item.texts, where));
  });
  items.forEach((item, at) => {
    if (item.kind !== "text" || !isDefault(item.text)) return;
    if (isOtherChannel(items, at, part)) return;
    const evidence = besideLabel(part, items, item, inDialog);
    if (evidence === null || (evidence.control !== null && read.has(evidence.control))) return;
    read.add(evidence.control ?? item.element);
    found.push(evidence);
  });
  found.push(...namedGroups(part, items, read, inDialog));
  if (title !== null && isDefault(title) && found.length === 0) {
    const radios = chosenRadio(items, { place: part, inDialog });
    if (radios !== null) found.push(radios);
  }
  return found;
}

type Where = { readonly place: Element; readonly control?: Element; readonly inDialog: boolean };

/** One whole value, or nothing certain. */
function valued(texts: readonly string[], where: Where): Evidence {
  const { place, control = null, inDialog } = where;
  const [text] = texts;
  const cut = text !== undefined && /(?:…|\.\.\.)$/.test(text) && !saysNone(text);
  if (texts.length !== 1 || text === undefined || text.length > 100 || cut || isSentence(text)) {
    return { kind: "unclear", place, control, inDialog };
  }
  const app = saysNone(text) ? null : sameName(text);
  return { kind: "default", app, place, control, inDialog };
}

/** The value that stands with a label in one row: whole, alone, and after it. */
function besideLabel(
  part: Element,
  items: readonly Item[],
  label: TextItem,
  inDialog: boolean,
): Evidence | null {
  for (let row = startOf(label, items, part); row !== part; ) {
    const within = items.filter((item) => row.contains(item.element) && item !== label);
    if (within.some(isOtherLabel) || row.querySelectorAll(LIST_ROW).length > 1) return null;
    const after = within.filter((item) => items.indexOf(item) > items.indexOf(label));
    const before = within.filter((item) => items.indexOf(item) < items.indexOf(label));
    if (before.some((item) => item.kind === "text" && !item.heading && !isSentence(item.text))) return null;
    if (after.some((item) => item.kind === "text" && item.heading)) return null;
    const evidence = valueAmong(after, { place: row, inDialog });
    if (evidence !== null) return evidence;
    // A row with its own "Edit" is whole: what stands outside of it is no value of it.
    if (after.some((item) => item.kind === "button") || hasEmptySlot(row, label.element)) return null;
    const up = row.parentElement;
    if (up === null || row.matches(LIST) || row.matches(DIALOG)) return null;
    row = up;
  }
  return null;
}

/** Something stands after the label and says nothing: most likely what the value will come into. */
const hasEmptySlot = (row: Element, label: Element): boolean =>
  [...row.querySelectorAll(SLOT)].some(
    (slot) =>
      slot.childElementCount === 0 &&
      slot.textContent?.trim() === "" &&
      precedes(label, slot) &&
      slot.closest(UNREAD) === null &&
      !slot.matches(OVERLAY),
  );

function valueAmong(items: readonly Item[], where: Where): Evidence | null {
  const choosers = items.filter((item) => item.kind === "chooser");
  const buttons = items.filter((item) => item.kind === "button");
  const words = items.flatMap((item) => (item.kind === "text" && !isAction(item.text) ? [item] : []));
  const texts = words.filter((item) => !isSentence(item.text)).map((item) => item.text);
  const [chooser] = choosers;
  if (choosers.length > 1 || items.some((item) => item.kind === "switch")) {
    return { kind: "unclear", place: where.place, control: null, inDialog: where.inDialog };
  }
  if (chooser !== undefined) return valued(chooser.texts, { ...where, control: chooser.element });
  const radios = chosenRadio(items, where);
  if (radios !== null) return radios;
  const edit = buttons.find((item) => isAction(item.text)) ?? buttons[0];
  const at = edit === undefined ? where : { ...where, control: edit.element };
  const unclear: Evidence = { kind: "unclear", ...at, control: at.control ?? null };
  if (texts.length > 0) {
    // A sentence with the value in it may say anything about it; so may an alert beside it.
    const doubted = words.some(
      ({ text, element }) =>
        element.closest(ALERT) !== null ||
        (isSentence(text) && (saysTrouble(text) || texts.some((name) => text.includes(name)))),
    );
    return doubted || buttons.length > 2 ? unclear : valued(texts, at);
  }
  return pressed(buttons, words, where);
}

/** A value that is itself what is pressed: a name, told from the deeds that buttons ask for. */
function pressed(
  buttons: readonly Extract<Item, { kind: "button" }>[],
  words: readonly TextItem[],
  where: Where,
): Evidence | null {
  const named = buttons.filter((item) => item.text !== "" && !isAction(item.text));
  const [only] = named;
  if (only === undefined) return null;
  const control = buttons.find((item) => isAction(item.text))?.element ?? only.element;
  const unclear: Evidence = { kind: "unclear", place: where.place, control, inDialog: where.inDialog };
  const doubted = words.some(({ text, element }) => element.closest(ALERT) !== null || saysTrouble(text));
  // Two links with one name are a logo and its words.
  if (doubted || new Set(named.map((item) => sameName(item.text))).size > 1) return unclear;
  // A lone button with one plain word may be a verb nobody listed; beside an "Edit" it is the value.
  const isName = named.length < buttons.length ? !isDeed(only.text) : isNameShaped(only.text);
  return isName || saysNone(only.text) ? valued([only.text], { ...where, control }) : unclear;
}

function chosenRadio(items: readonly Item[], { place, inDialog }: Where): Evidence | null {
  const radios = items.filter((item) => item.kind === "radio");
  if (radios.length === 0) return null;
  const chosen = radios.filter((item) => item.on === true);
  const [only] = chosen;
  const readable = radios.every((item) => item.on !== null);
  if (only === undefined || chosen.length !== 1 || !readable)
    return { kind: "unclear", place, control: null, inDialog };
  return valued([only.label], { place, control: only.element, inDialog });
}

/** Radio buttons that are asked about as a whole: by the name of their group. */
function namedGroups(
  part: Element,
  items: readonly Item[],
  read: ReadonlySet<Element>,
  inDialog: boolean,
): Evidence[] {
  return [...part.querySelectorAll(RADIOS)].flatMap((group) => {
    const first = items.findIndex((item) => item.kind === "radio" && group.contains(item.element));
    if (first === -1 || !isDefault(labelOf(group)) || isOtherChannel(items, first, part)) return [];
    const radios = items.filter((item) => group.contains(item.element));
    const evidence = chosenRadio(radios, { place: group, inDialog });
    if (evidence === null || (evidence.control !== null && read.has(evidence.control))) return [];
    return [evidence];
  });
}

/** "Default app: StringeeX" in one text or one button becomes its label and its value. */
function apart(item: Item): Item[] {
  if (item.kind === "button") {
    const parts = atColon(item.text);
    return parts === null
      ? [item]
      : [{ kind: "chooser", label: parts[0], texts: [parts[1]], element: item.element }];
  }
  if (item.kind !== "text" || item.heading || isDefault(item.text)) return [item];
  const parts = atColon(item.text) ?? atPiece(item);
  return parts === null ? [item] : parts.map((text) => ({ ...item, text, pieces: [text] }));
}

function atColon(text: string): readonly [string, string] | null {
  const [, label = "", value = ""] = /^([^:：]+)[:：]\s*(\S.*)$/.exec(text) ?? [];
  return isDefault(label) && value !== "" ? [label, value] : null;
}

/** Where nothing but an element's border parts the two, the second must look like a name. */
function atPiece({ pieces, text }: TextItem): readonly [string, string] | null {
  const end = pieces.findIndex((_, index) => isDefault(pieces.slice(0, index + 1).join(" ")));
  if (end === -1) return null;
  const label = pieces.slice(0, end + 1).join(" ");
  const value = text.slice(label.length).trim();
  return text.startsWith(label) && isNameShaped(value) ? [label, value] : null;
}

/** The row of a label: where its value stands in the very same text, what stands around that text belongs to it. */
function startOf(label: TextItem, items: readonly Item[], part: Element): Element {
  const { element } = label;
  const shared = items.some((item) => item !== label && item.element === element);
  const up = element.parentElement;
  if (!shared || up === null || up === part || !part.contains(up)) return element;
  const others = items.some((item) => item !== label && up.contains(item.element) && isOtherLabel(item));
  return others ? element : up;
}
