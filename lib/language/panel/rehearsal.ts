import { plural } from "../dates";

export const vi = {
  unsavedShort: "Chưa lưu",
  savesSoon: "Sẽ lưu khi bạn ngừng sửa; lưu rồi vẫn hoàn tác được.",
  savesSoonHint:
    "Tab Facebook đang mở cho thấy những gì sẽ thành phiếu ghi. Muốn xem kỹ trước, bấm “Chỉ thử”.",
  tried: "Đang thử, chưa lưu.",
  triedHint:
    "Quy tắc cũ vẫn chạy cho đến khi bạn bấm Lưu. Nếu bạn đóng trang, bản đang thử được giữ trong trình duyệt này.",
  tryOnly: "Chỉ thử",
  waits:
    "Khi sửa phần này, tab Facebook đang mở cho thấy ngay những gì sẽ thành phiếu ghi; bạn ngừng sửa thì mới lưu.",
  undoAfter: "Muốn lại như trước lần sửa vừa rồi? Phiếu ghi đã tạo theo đó vẫn còn.",
  save: "Lưu",
  discard: "Bỏ thay đổi",
  inList: "Chưa lưu",
  counts: (chosen: number, all: number): string => `${chosen} / ${all} mục trên màn hình khớp quy tắc`,
  asking: "Đang thử trên các tab Facebook đang mở…",
  nobody:
    "Không có tab nào đang mở trang này. Mở bình luận, bài viết hoặc hộp thư của trang để thử trước khi lưu.",
  nothingThere: "Tab đang mở chưa có bình luận, bài viết hay tin nhắn nào của trang.",
  coach: {
    title: "Từ khóa tìm thấy gì?",
    intro: (seen: number): string =>
      seen === 0
        ? "Chưa có nội dung trên màn hình, nên đây là các câu mẫu."
        : `Trong ${seen} nội dung đang hiện trên màn hình; dưới đó là các câu mẫu.`,
    empty: "Danh sách trống: MỌI bình luận của khách trên bài của trang sẽ thành phiếu ghi.",
    onScreen: "Trên màn hình",
    samples: "Câu mẫu",
    texts: (count: number): string => `${count} nội dung`,
    hits: "Tìm thấy",
    misses: "Bỏ qua",
    nothing: "không có gì",
    marks: "khác dấu",
    longer: "từ khác",
    more: (count: number): string => `Xem thêm ${count} từ khóa`,
    noWords: "Không có chữ cái hay chữ số: từ khóa này không bao giờ khớp.",
    short: "Rất ngắn: dễ khớp với những câu không liên quan.",
    shortPrefix: "Rất ngắn và có dấu *: khớp với mọi từ bắt đầu như vậy.",
    ambiguous: (words: string): string => `Gõ không dấu nên tìm cả những từ khác nghĩa: ${words}.`,
    only: (word: string): string => `Chỉ “${word}”`,
    twin: (twin: string): string => `Đang khớp dấu chính xác: “${twin}” gõ không dấu sẽ không được tìm thấy.`,
    addTwin: (twin: string): string => `Thêm “${twin}”`,
  },
};

export const en: typeof vi = {
  unsavedShort: "Not saved",
  savesSoon: "Saved as soon as you stop editing, and can be undone after that.",
  savesSoonHint:
    "The open Facebook tab shows what would become a ticket. To look closely first, press “Only try”.",
  tried: "On trial, not saved.",
  triedHint:
    "The old rules run until you press Save. If you close the page, what is on trial is kept in this browser.",
  tryOnly: "Only try",
  waits:
    "While you edit this part, the open Facebook tab shows at once what would become a ticket; it is saved when you stop.",
  undoAfter: "Want it as it was before this change? Tickets that it has made stay.",
  save: "Save",
  discard: "Discard changes",
  inList: "Not saved",
  counts: (chosen, all) => `${chosen} of ${plural(all, "item", "items")} on screen match the rules`,
  asking: "Trying it on the open Facebook tabs…",
  nobody: "No open tab shows this page. Open its comments, posts or inbox to try this before saving.",
  nothingThere: "The open tab shows no comment, post or message of this page yet.",
  coach: {
    title: "What do the keywords find?",
    intro: (seen) =>
      seen === 0
        ? "Nothing is on screen yet, so these are sample sentences."
        : `In ${plural(seen, "text", "texts")} on screen; sample sentences below.`,
    empty: "The list is empty: EVERY customer comment on the page's posts becomes a ticket.",
    onScreen: "On screen",
    samples: "Samples",
    texts: (count) => plural(count, "text", "texts"),
    hits: "Finds",
    misses: "Passes over",
    nothing: "nothing",
    marks: "other accents",
    longer: "another word",
    more: (count) => `Show ${plural(count, "more keyword", "more keywords")}`,
    noWords: "No letter and no digit: this keyword never matches.",
    short: "Very short: it easily matches sentences about something else.",
    shortPrefix: "Very short with a *: it matches every word that begins so.",
    ambiguous: (words) => `Typed without accents it finds words of other meanings too: ${words}.`,
    only: (word) => `Only “${word}”`,
    twin: (twin) => `Accents are matched exactly: “${twin}” typed without accents is not found.`,
    addTwin: (twin) => `Add “${twin}”`,
  },
};
