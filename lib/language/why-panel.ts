import type { Language } from "@/lib/domain/preferences";

/** What the panel behind a badge says around the sentences of a decision. */
export interface WhyWords {
  readonly title: string;
  readonly history: string;
  readonly noHistory: string;
  readonly unavailable: string;
  /** Above the words in which a keyword was found. */
  keyword(keyword: string): string;
}

const languages: Record<Language, WhyWords> = {
  vi: {
    title: "Vì sao? Theo quy tắc:",
    history: "Đã quyết định trước đây",
    noHistory: "Chưa có quyết định nào được ghi lại.",
    unavailable: "Chưa hỏi được lý do. Hãy đóng bảng và mở lại.",
    keyword: (keyword) => `Từ khóa “${keyword}” khớp ở đây:`,
  },
  en: {
    title: "Why? By the rules:",
    history: "Decided before",
    noHistory: "No decision has been logged yet.",
    unavailable: "The reason could not be asked for. Close the panel and open it again.",
    keyword: (keyword) => `The keyword “${keyword}” matches here:`,
  },
};
export const whyWords = (language: Language): WhyWords => languages[language];
