import { plural } from "../dates";

export const vi = {
  title: "Chép cài đặt sang trang khác",
  intro:
    "Chọn phần muốn chép và trang nhận. Những gì sẽ đổi hiện ra trước; chưa có gì thay đổi cho đến khi bấm Chép.",
  parts: "Phần muốn chép",
  creationHint: "Tùy từng trang: trang đã kết nối trong cổng StringeeX nên để “Chỉ gợi ý”.",
  activeHint: "Tùy từng trang.",
  targets: "Trang nhận",
  changes: "Sẽ đổi",
  chooseTarget: "Chọn ít nhất một trang nhận.",
  same: "Các trang đã chọn đã có sẵn cài đặt này: không có gì thay đổi.",
  sameOf: (name: string): string => `${name}: đã giống, không có gì đổi`,
  emptied: (names: string): string =>
    `${names} sẽ mất hết từ khóa: mọi bình luận của khách trên bài của trang sẽ thành phiếu ghi.`,
  apply: (count: number): string => (count === 0 ? "Chép" : `Chép sang ${count} trang`),
  done: (count: number): string => `Đã chép sang ${count} trang.`,
};

export const en: typeof vi = {
  title: "Copy settings to other pages",
  intro:
    "Choose what to copy and to which pages. What would change is shown first; nothing changes until you press Copy.",
  parts: "What to copy",
  creationHint:
    "Depends on the page: one that is already connected in the StringeeX portal should only suggest.",
  activeHint: "Depends on the page.",
  targets: "To these pages",
  changes: "Would change",
  chooseTarget: "Choose at least one page.",
  same: "The chosen pages already have these settings: nothing would change.",
  sameOf: (name) => `${name}: already the same, nothing would change`,
  emptied: (names) =>
    `${names} would lose all keywords: every customer comment on the page's posts would become a ticket.`,
  apply: (count) => (count === 0 ? "Copy" : `Copy to ${plural(count, "page", "pages")}`),
  done: (count) => `Copied to ${plural(count, "page", "pages")}.`,
};
