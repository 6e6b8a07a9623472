import { isDeed } from "../routing/doubts";
import { folded, sameName } from "../routing/words";
import { labelOf } from "./control-state";
import type { Item } from "./items";

/** Titles of dialogs about no app in particular. [INF] */
const GENERIC = new Set(
  [
    "app|the app|apps|settings|permissions|connected app|receiver|messaging|conversation|page|messenger|facebook",
    "ứng dụng|cài đặt|quyền|ứng dụng đã kết nối|tin nhắn|cuộc trò chuyện|trang",
  ].flatMap((words) => words.split("|")),
);

/** A dialog's name: as it is given, else its first heading. */
export function titleOf(dialog: Element, items: readonly Item[]): string | null {
  const given = labelOf(dialog);
  if (given !== "") return given;
  const heading = items.find((item) => item.kind === "text" && item.heading);
  return heading?.kind === "text" ? heading.text : null;
}

/**
 * The app that a dialog's title names, sometimes with the verb that opened it; empty where it names none. "Remove X?"
 * is a question about an app and not the app's own dialog.
 */
export function appInTitle(title: string): string {
  const name = sameName(title)
    .replace(/^(?:view and edit|edit|manage|configure|xem và chỉnh sửa|chỉnh sửa|quản lý|cấu hình) /i, "")
    .replace(/^(?:cài đặt|quyền) (?:cho |của )?|(?:['’]s)? (?:settings|permissions)$/iu, "");
  return GENERIC.has(folded(name)) || isDeed(name) ? "" : name;
}
