import { plural } from "../dates";

/** How many pages or queues are of each kind of change. */
export interface Counted {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** "thêm 2, đổi 1": only what there is. */
const listed = (counts: Counted, ways: Readonly<Record<keyof Counted, string>>): string =>
  (["removed", "added", "changed"] as const)
    .filter((way) => counts[way] > 0)
    .map((way) => `${ways[way]} ${counts[way]}`)
    .join(", ");

const sentence = (of: Readonly<Record<string, string>>, nothing: string): string =>
  Object.entries(of)
    .filter(([, list]) => list !== "")
    .map(([what, list]) => `${what}: ${list}.`)
    .join(" ") || nothing;

export const vi = {
  first: "Xem những gì sẽ đổi trước khi nhập",
  firstHint: "Nếu không chọn, tệp được nhập ngay; những gì đã đổi hiện ra sau đó và hoàn tác được.",
  reading: "Đang đọc tệp…",
  title: (file: string): string => `Tệp “${file}” sẽ thay đổi`,
  undoTitle: "Hoàn tác sẽ thay đổi",
  nothingYet: "Chưa có gì thay đổi.",
  summary: (pages: Counted, queues: Counted): string => {
    const ways = { added: "thêm", changed: "đổi", removed: "gỡ" };
    return sentence({ Trang: listed(pages, ways), "Hàng đợi": listed(queues, ways) }, "Không đổi gì.");
  },
  removes: "Trang và hàng đợi không có trong tệp sẽ bị gỡ.",
  undoRemoves: "Trang và hàng đợi thêm sau đó sẽ bị gỡ.",
  kept: (names: string): string => `Tổ chức đã khóa, giữ nguyên dù tệp ghi khác: ${names}.`,
  moved: "Cài đặt vừa đổi ở nơi khác. Chưa có gì được áp dụng: đây là khác biệt so với bây giờ.",
  kinds: { page: "Trang", queue: "Hàng đợi" },
  ways: { removed: "Gỡ", added: "Thêm", changed: "Đổi" },
  count: (count: number): string => `${count} thay đổi`,
  apply: "Nhập tệp này",
  applying: "Đang nhập…",
  applyUndo: "Hoàn tác như trên",
  undoing: "Đang hoàn tác…",
  leave: "Để nguyên",
  left: "Đã để nguyên: không có gì thay đổi.",
  same: (file: string): string => `“${file}” không thay đổi gì: cài đặt đang có đã như trong tệp.`,
  sameButKept: (file: string): string =>
    `“${file}” không thay đổi gì: phần khác với cài đặt đang có đã bị tổ chức khóa.`,
  done: "Kết quả nhập",
  undoUntil: "Hoàn tác được cho đến khi bạn đóng tab này hoặc nhập tệp khác.",
  changed: "Những gì đã đổi",
};

export const en: typeof vi = {
  first: "Show what changes before importing",
  firstHint: "Otherwise the file is imported at once; what has changed is shown after it and can be undone.",
  reading: "Reading the file…",
  title: (file) => `What “${file}” changes`,
  undoTitle: "What taking it back changes",
  nothingYet: "Nothing has changed yet.",
  summary: (pages, queues) => {
    const ways = { added: "add", changed: "change", removed: "remove" };
    return sentence({ Pages: listed(pages, ways), Queues: listed(queues, ways) }, "No change.");
  },
  removes: "Pages and queues that are not in the file are removed.",
  undoRemoves: "Pages and queues that were added since are removed.",
  kept: (names) => `Locked by your organisation, and left as it is whatever the file says: ${names}.`,
  moved: "The settings have just changed elsewhere. Nothing was applied: this is the difference from now.",
  kinds: { page: "Page", queue: "Queue" },
  ways: { removed: "Remove", added: "Add", changed: "Change" },
  count: (count) => plural(count, "change", "changes"),
  apply: "Import this file",
  applying: "Importing…",
  applyUndo: "Take it back like this",
  undoing: "Taking it back…",
  leave: "Leave as it is",
  left: "Left as it is: nothing has changed.",
  same: (file) => `“${file}” changes nothing: the present settings are the same.`,
  sameButKept: (file) => `“${file}” changes nothing: what it has otherwise is locked by your organisation.`,
  done: "What came of the import",
  undoUntil: "It can be undone until you close this tab or import another file.",
  changed: "What has changed",
};
