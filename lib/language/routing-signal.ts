import type { Language } from "@/lib/domain/preferences";

/** The quiet line in the inbox. */
export interface SignalWords {
  readonly routingTitle: string;
  other(app: string, date: string): string;
  none(date: string): string;
  replied(date: string): string;
  readonly close: string;
}

const again: Record<Language, string> = {
  vi: "Hãy mở cửa sổ tiện ích để kiểm tra lại.",
  en: "Open the extension's popup to check again.",
};

const vi: SignalWords = {
  routingTitle: "Tin nhắn của Trang có về StringeeX không?",
  other: (app, date) =>
    `Ngày ${date}, ứng dụng định tuyến mặc định của Trang là ${app}: tin nhắn ở đây có thể không về StringeeX. ${again.vi}`,
  none: (date) =>
    `Ngày ${date}, Trang chưa chọn ứng dụng định tuyến mặc định: tin nhắn ở đây có thể không về StringeeX. ${again.vi}`,
  replied: (date) =>
    `Có người đã trả lời cuộc trò chuyện này ngay trong hộp thư Meta. Ngày ${date}, tin nhắn của Trang được chuyển cho StringeeX, nhưng theo hướng dẫn của vài nhà cung cấp, hộp thư Meta có thể giữ cuộc trò chuyện đã trả lời tại đây cho đến khi nó vào thư mục Xong. Tiện ích không thấy được ai đang giữ.`,
  close: "Ẩn dòng này cho Trang",
};

const en: SignalWords = {
  routingTitle: "Do this Page's messages go to StringeeX?",
  other: (app, date) =>
    `On ${date} the Page's default routing app was ${app}: messages here may not reach StringeeX. ${again.en}`,
  none: (date) =>
    `On ${date} the Page had no default routing app: messages here may not reach StringeeX. ${again.en}`,
  replied: (date) =>
    `Somebody answered this conversation in Meta's own inbox. On ${date} the Page's messages were routed to StringeeX, but as some vendors write, Meta's inbox may keep a conversation that was answered here until it is moved to Done. The extension cannot see who has it.`,
  close: "Hide this line for the Page",
};

const languages: Record<Language, SignalWords> = { vi, en };
export const signalWords = (language: Language): SignalWords => languages[language];
