import { appInTitle, titleOf } from "../settings/dialog-title";
import { readItems } from "../settings/items";
import { isPartLoading, refusalOf } from "../settings/silence";
import { listedApps, readSwitches } from "./app-switches";
import { readDefaults } from "./default-values";
import type { Evidence, ListedApp } from "./evidence";
import { isSave, routingLabel } from "./words";

/** What one part of the screen (its content, or a dialog) says. */
export interface PartReading {
  readonly part: Element;
  readonly inDialog: boolean;
  readonly loading: boolean;
  readonly evidence: readonly Evidence[];
  /** The list of connected apps; null where none was recognised or a row of it was not readable. */
  readonly apps: readonly ListedApp[] | null;
  /** A dialog's name; null for the content. */
  readonly title: string | null;
  /** The app that a dialog is about, by its title. */
  readonly subject: string | null;
  /** A button stands ready that stores what is chosen here: it may not be stored yet. */
  readonly saves: boolean;
  readonly refusal: ReturnType<typeof refusalOf>;
  readonly empty: boolean;
}

export function readPart(part: Element, inDialog: boolean): PartReading {
  const items = readItems(part);
  const title = inDialog ? titleOf(part, items) : null;
  const loading = isPartLoading(part, items);
  const saves = items.some(
    (item) => item.kind === "button" && isSave(item.text) && !isDisabled(item.element),
  );
  const base = {
    part,
    title,
    inDialog,
    loading,
    saves,
    refusal: refusalOf(items),
    empty: items.length === 0,
  };
  // The Instagram receiver has the same words inside: it says nothing about Messenger.
  if (title !== null && routingLabel(title) === "instagram") {
    return { ...base, evidence: [], apps: null, subject: null };
  }
  const named = title === null || routingLabel(title) !== null ? "" : appInTitle(title);
  const subject = named === "" ? null : named;
  const apps = listedApps(part, items);
  const evidence = loading
    ? []
    : [...readDefaults(part, items, title, inDialog), ...readSwitches(part, items, subject, inDialog)];
  return { ...base, evidence, apps, subject };
}

const isDisabled = (button: Element): boolean =>
  button.getAttribute("aria-disabled") === "true" || button.hasAttribute("disabled");
