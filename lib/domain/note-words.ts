import type { AuthorRole } from "./activity";
import type { ItemKind } from "./key";
import type { Language } from "./preferences";

/** The fixed words of an internal note, in the language of whoever made the ticket. */
interface NoteWords {
  readonly ticket: string;
  readonly takenBack: string;
  readonly page: string;
  readonly customer: string;
  readonly unnamed: string;
  readonly where: Readonly<Record<ItemKind, string>>;
  readonly post: string;
  readonly seen: string;
  readonly cut: string;
  readonly partial: string;
  readonly translated: string;
  readonly textless: string;
  readonly wordless: string;
  readonly roles: Readonly<Record<AuthorRole, string>>;
  readonly leftOut: (count: number) => string;
}

export const noteWords: Readonly<Record<Language, NoteWords>> = {
  vi: {
    ticket: "Mã tham chiếu",
    takenBack: "Tạo nhầm: người tạo đã hoàn tác, phiếu ghi này được đóng.",
    page: "Trang",
    customer: "Khách",
    unnamed: "(không có tên)",
    where: { message: "Tin nhắn", comment: "Bình luận", post: "Bài viết" },
    post: "Dưới bài viết",
    seen: "Thấy lúc",
    cut: "(Facebook đã cắt bớt)",
    partial: "Trên màn hình không có đủ nội dung: mở Facebook để xem hết.",
    translated: "Nội dung dưới đây là bản dịch máy của Facebook.",
    textless: "(không có chữ: ảnh, nhãn dán hoặc ghi âm)",
    wordless: "(không đọc được nội dung nào trên màn hình)",
    roles: { customer: "Khách", page: "Trang", automated: "Trả lời tự động", unknown: "Không rõ ai" },
    leftOut: (count) => `(đã bỏ ${count} tin cũ hơn vì quá dài)`,
  },
  en: {
    ticket: "Reference",
    takenBack: "Created by mistake: its maker took it back, and this ticket is closed.",
    page: "Page",
    customer: "Customer",
    unnamed: "(no name)",
    where: { message: "Message", comment: "Comment", post: "Post" },
    post: "Under the post",
    seen: "Seen at",
    cut: "(cut by Facebook)",
    partial: "Not all of the words were on screen: open Facebook to see the rest.",
    translated: "The words below are Facebook's machine translation.",
    textless: "(no text: photo, sticker or voice)",
    wordless: "(no words could be read on screen)",
    roles: { customer: "Customer", page: "Page", automated: "Automated reply", unknown: "Unknown author" },
    leftOut: (count) => `(${count} older ${count === 1 ? "message" : "messages"} left out for length)`,
  },
};
