import {
  type Permission,
  type PermissionReason,
  type PermissionVerdict,
  permissions,
} from "@/lib/domain/check";
import { sameName } from "../routing/words";
import { LIST_ROW, TAB_SELECTED, UNREAD } from "../selectors-settings";
import { appInTitle, titleOf } from "./dialog-title";
import { type Item, readItems } from "./items";
import { type PermissionRow, type PermissionRows, readPermissionRows } from "./permission-rows";
import { permissionIn, tabIn } from "./permission-words";
import { type KnownPage, settingsParts } from "./screen";
import { isPartLoading, refusalOf } from "./silence";

export const PERMISSION_READER = "permissions 2026-11";

export interface PermissionReading {
  readonly state: "read";
  readonly verdict: PermissionVerdict;
  readonly missing: readonly Permission[];
  readonly unsure: readonly Permission[];
  readonly reason: PermissionReason;
  readonly place: Element | null;
  readonly control: Element | null;
}

export interface PermissionOptions {
  readonly accepted: readonly string[];
  readonly patient: boolean;
  readonly page: KnownPage | null;
}

const told = (
  verdict: PermissionVerdict,
  reason: PermissionReason,
  more: Partial<Pick<PermissionReading, "missing" | "unsure" | "place" | "control">> = {},
): PermissionReading => ({
  state: "read",
  verdict,
  reason,
  missing: more.missing ?? [],
  unsure: more.unsure ?? (verdict === "cannot-tell" ? permissions : []),
  place: more.place ?? null,
  control: more.control ?? null,
});

/**
 * Which of the needed permissions StringeeX has for a page, as far as this screen says. *Complete* only where every
 * one is named by a known sentence, switched on, and the page is among the chosen; nothing unknown stands beside them.
 */
export function readPermissions(
  document: Document,
  { accepted, patient, page }: PermissionOptions,
): PermissionReading | { readonly state: "loading" } {
  const ours = new Set(accepted.map(sameName).filter((name) => name !== ""));
  const { content, dialogs } = settingsParts(document);
  const parts = [
    ...dialogs.map((part) => ({ part, inDialog: true })),
    ...content.map((part) => ({ part, inDialog: false })),
  ].map(({ part, inDialog }) => ({ part, inDialog, items: readItems(part) }));
  const open = parts.filter(({ part, items }) => {
    const title = titleOf(part, items);
    return title !== null && ours.has(appInTitle(title));
  });
  const [dialog] = open;
  const looked = dialog === undefined ? parts : [dialog];
  if (looked.some(({ part, items }) => isPartLoading(part, items))) {
    return patient ? told("cannot-tell", "loading") : { state: "loading" };
  }
  if (open.length > 1) return told("cannot-tell", "unreadable");
  const tab = selectedTab(parts);
  if (dialog !== undefined && (tab === "expired" || tab === "removed"))
    return told("missing", tab, { missing: permissions, place: dialog.part });
  if (dialog !== undefined) return judge(dialog.part, readPermissionRows(dialog.part, dialog.items, page));
  // Another app's dialog is open: what it says is none of ours.
  if (dialogs.length > 0 && parts.some(({ inDialog, items }) => inDialog && items.some(isPermission))) {
    return told("cannot-tell", "open-the-app");
  }
  return readList(parts, ours);
}

const isPermission = (item: Item): boolean => item.kind === "text" && permissionIn(item.text) !== undefined;

function judge(part: Element, { rows, unknown, shared }: PermissionRows): PermissionReading {
  const needed = rows.filter((row) => row.permission !== null);
  const place = needed.at(-1)?.place.parentElement ?? part;
  if (rows.length === 0) return told("cannot-tell", "unreadable", { place: part });
  const states = permissions.map((permission) => ({
    permission,
    state: stateOf(
      rows.filter((row) => row.permission === permission),
      shared,
      unknown,
      rows.some((row) => row.on !== "none"),
    ),
  }));
  const missing = states.filter(({ state }) => state === "missing").map(({ permission }) => permission);
  const unsure = states.filter(({ state }) => state === "unsure").map(({ permission }) => permission);
  const bound = shared === "chosen" || needed.some((row) => row.choice === "chosen");
  if (missing.length > 0) return told("missing", "seen", { missing, unsure, place });
  if (unknown > 0) return told("cannot-tell", "unknown-row", { unsure, place });
  if (!bound) return told("cannot-tell", "page-unclear", { unsure: permissions, place });
  return unsure.length > 0
    ? told("cannot-tell", "page-unclear", { unsure, place })
    : told("complete", "seen", { place });
}

function stateOf(
  rows: readonly PermissionRow[],
  shared: PermissionRows["shared"],
  unknown: number,
  /** Some row says whether it is granted: then a row that says nothing is not read, rather than granted. */
  told: boolean,
): "granted" | "missing" | "unsure" {
  const [row] = rows;
  if (row === undefined) return unknown > 0 ? "unsure" : "missing";
  if (rows.length > 1) return "unsure";
  const choice = row.choice === "silent" ? shared : row.choice;
  if (row.on === false || choice === "left-out") return "missing";
  if (row.on === null || choice === "unclear") return "unsure";
  // Neither a switch nor pages: a sentence alone grants nothing.
  if (row.on === "none" && (choice === "silent" || told)) return "unsure";
  return "granted";
}

/** Which list of integrations is shown; undefined where no one tab says so. */
function selectedTab(parts: readonly { readonly part: Element }[]): ReturnType<typeof tabIn> | undefined {
  const tabs = parts.flatMap(({ part }) =>
    [...part.querySelectorAll(TAB_SELECTED)].filter((tab) => tab.closest(UNREAD) === null),
  );
  const selected = tabs.map((tab) => tabIn(tab.textContent ?? "")).filter((tab) => tab !== null);
  return selected.length === 1 ? selected[0] : undefined;
}

/** The list of integrations: whether ours is in it, and in which tab. */
function readList(
  parts: readonly { readonly part: Element; readonly items: readonly Item[] }[],
  ours: ReadonlySet<string>,
): PermissionReading {
  const items = parts.flatMap((part) => part.items);
  const tab = selectedTab(parts);
  const card = items.find((item) => item.kind === "text" && ours.has(sameName(item.text)));
  if (card !== undefined) {
    const place = card.element.closest(LIST_ROW) ?? card.element.parentElement;
    if (tab === "expired" || tab === "removed") return told("missing", tab, { missing: permissions, place });
    const press = items.find((item) => item.kind === "button" && place?.contains(item.element) === true);
    return told("cannot-tell", "open-the-app", { place, control: press?.element ?? null });
  }
  if (refusalOf(items) === "no-full-control") return told("cannot-tell", "no-full-control");
  const listed = parts.some(({ part }) => part.querySelector(LIST_ROW) !== null);
  return told("cannot-tell", listed && tab === "active" ? "app-missing" : "unreadable");
}
