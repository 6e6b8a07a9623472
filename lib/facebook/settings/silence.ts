import { maybe } from "@/lib/dom/query";
import { refusalIn, saysSettingsLoading } from "../routing/words";
import { SETTINGS_LOADING, UNREAD } from "../selectors-settings";
import type { Item } from "./items";

/* Why a part of a settings screen says nothing: it is still loading, or Facebook refuses to show it. */

export function isPartLoading(part: Element, items: readonly Item[]): boolean {
  const spinner = maybe(part, SETTINGS_LOADING);
  const spins = part.matches(SETTINGS_LOADING) || (spinner !== null && spinner.closest(UNREAD) === null);
  return spins || items.some((item) => item.kind === "text" && saysSettingsLoading(item.text));
}

/** The first reason that its words give; null where they give none. */
export const refusalOf = (items: readonly Item[]): ReturnType<typeof refusalIn> =>
  items
    .map((item) => (item.kind === "text" ? refusalIn(item.text) : null))
    .find((refusal) => refusal !== null) ?? null;
