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
  title: (file: string): string => `Những gì sẽ đổi khi nhập “${file}”`,
  undoTitle: "Những gì sẽ đổi khi hoàn tác",
  nothingYet: "Chưa có gì thay đổi.",
  summary: (pages: Counted, queues: Counted): string => {
    const ways = { added: "thêm", changed: "đổi", removed: "gỡ" };
    return sentence({ Trang: listed(pages, ways), "Hàng đợi": listed(queues, ways) }, "Không đổi gì.");
  },
  removes: "Trang và hàng đợi không có trong tệp sẽ bị gỡ.",
  undoRemoves: "Trang và hàng đợi được thêm từ lúc nhập sẽ bị gỡ.",
  kept: (names: string): string => `Tổ chức đã khóa nên không đổi: ${names}.`,
  moved: "Cài đặt vừa được đổi ở nơi khác. Dưới đây là những gì sẽ đổi so với cài đặt hiện tại; hãy xem lại.",
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
  sameButKept: (file: string, names: string): string =>
    `“${file}” không thay đổi gì: phần khác biệt đã bị tổ chức khóa (${names}).`,
  emptied: (names: string): string =>
    `${names} không còn từ khóa nào: từ giờ mọi bình luận của khách trên bài của trang thành phiếu ghi.`,
  damaged:
    "Cài đặt đang lưu trong trình duyệt bị hỏng nên chưa nhập được. Hãy dùng “Bắt đầu với cài đặt trống” ở đầu trang, rồi nhập lại.",
  done: "Kết quả nhập",
  undoUntil: "Hoàn tác được cho đến khi bạn đóng tab này hoặc nhập tệp khác.",
  changed: "Những gì đã đổi",
};

export const en: typeof vi = {
  first: "Show what changes before importing",
  firstHint: "Otherwise the file is imported at once; what has changed is shown after it and can be undone.",
  reading: "Reading the file…",
  title: (file) => `What “${file}” changes`,
  undoTitle: "What undoing changes",
  nothingYet: "Nothing has changed yet.",
  summary: (pages, queues) => {
    const ways = { added: "add", changed: "change", removed: "remove" };
    return sentence({ Pages: listed(pages, ways), Queues: listed(queues, ways) }, "No change.");
  },
  removes: "Pages and queues that are not in the file are removed.",
  undoRemoves: "Pages and queues added by the import or since will be removed.",
  kept: (names) => `Locked by your organisation, so not changed: ${names}.`,
  moved: "The settings were just changed elsewhere. Below is what would change now; check it again.",
  kinds: { page: "Page", queue: "Queue" },
  ways: { removed: "Remove", added: "Add", changed: "Change" },
  count: (count) => plural(count, "change", "changes"),
  apply: "Import this file",
  applying: "Importing…",
  applyUndo: "Undo as shown",
  undoing: "Undoing…",
  leave: "Leave as it is",
  left: "Left as it is: nothing has changed.",
  same: (file) => `“${file}” changes nothing: the present settings are the same.`,
  sameButKept: (file, names) =>
    `“${file}” changes nothing: what differs is locked by your organisation (${names}).`,
  emptied: (names) =>
    `No keywords are left on ${names}: every customer comment on the page's posts now becomes a ticket.`,
  damaged:
    "The settings stored in this browser are damaged, so nothing can be imported yet. Use “Begin with empty settings” at the top, then import again.",
  done: "What came of the import",
  undoUntil: "It can be undone until you close this tab or import another file.",
  changed: "What has changed",
};
