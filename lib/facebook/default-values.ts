import { type Evidence, isDefault, isOtherLabel, labelIn, rowAround } from "./evidence";
import { isAction, isSentence, routingLabel, sameName, saysNone } from "./routing-words";
import { DIALOG, LIST, LIST_ROW } from "./selectors-settings";
import type { Item } from "./settings-items";

/** The values of the default-routing controls in a part of the screen: each whole, or marked as not readable. */
export function readDefaults(
  part: Element,
  items: readonly Item[],
  title: string | null,
  inDialog: boolean,
): Evidence[] {
  const found: Evidence[] = [];
  const read = new Set<Element>();
  items.forEach((item, at) => {
    if (item.kind !== "chooser") return;
    // Some builds draw the label inside of what is pressed.
    const [first = "", ...rest] = item.texts;
    const inside = item.label === "" && isDefault(first);
    if (!inside && !isDefault(item.label)) return;
    read.add(item.element);
    if (underInstagram(items, at)) return;
    const where = { place: rowAround(item.element, part), control: item.element, inDialog };
    found.push(valued(inside ? rest : item.texts, where));
  });
  items.forEach((item, at) => {
    if (item.kind !== "text" || !isDefault(item.text)) return;
    if (underInstagram(items, at)) return;
    const evidence = besideLabel(part, items, item, inDialog);
    if (evidence !== null && (evidence.control === null || !read.has(evidence.control))) found.push(evidence);
  });
  if (title !== null && isDefault(title) && found.length === 0) {
    const radios = chosenRadio(items, { place: part, inDialog });
    if (radios !== null) found.push(radios);
  }
  return found;
}

/** "Primary receiver" under the heading of the Instagram receiver is about Instagram. */
function underInstagram(items: readonly Item[], at: number): boolean {
  const before = items.slice(0, at).map((item) => routingLabel(labelIn(item)));
  const last = before.findLast(
    (label) => label === "messenger" || label === "instagram" || label === "default",
  );
  return last === "instagram";
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
  label: Extract<Item, { kind: "text" }>,
  inDialog: boolean,
): Evidence | null {
  for (let row = label.element; row !== part; ) {
    const within = items.filter((item) => row.contains(item.element) && item !== label);
    if (within.some(isOtherLabel) || row.querySelectorAll(LIST_ROW).length > 1) return null;
    const after = within.filter((item) => items.indexOf(item) > items.indexOf(label));
    const before = within.filter((item) => items.indexOf(item) < items.indexOf(label));
    if (before.some((item) => item.kind === "text" && !item.heading && !isSentence(item.text))) return null;
    if (after.some((item) => item.kind === "text" && item.heading)) return null;
    const evidence = valueAmong(after, { place: row, inDialog });
    if (evidence !== null) return evidence;
    // A row with its own "Edit" is whole: what stands outside of it is no value of it.
    if (after.some((item) => item.kind === "button")) return null;
    const up = row.parentElement;
    if (up === null || row.matches(LIST) || row.matches(DIALOG)) return null;
    row = up;
  }
  return null;
}

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
  if (texts.length > 0) {
    // A sentence with the value in it may say anything about it; so may an alert beside it.
    const doubted = words.some(({ text }) => isSentence(text) && texts.some((name) => text.includes(name)));
    return doubted || buttons.length > 2
      ? { kind: "unclear", place: at.place, control: edit?.element ?? null, inDialog: at.inDialog }
      : valued(texts, at);
  }
  const named = buttons.filter((item) => item.text !== "" && !isAction(item.text));
  const [only] = named;
  if (only === undefined) return null;
  // A button's words may be a verb nobody listed: they name no other app, but nothing else is certain here either.
  return named.length === 1 && saysNone(only.text)
    ? valued([only.text], { ...where, control: only.element })
    : { kind: "unclear", place: where.place, control: only.element, inDialog: where.inDialog };
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
