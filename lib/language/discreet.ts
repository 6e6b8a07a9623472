import type { Language } from "@/lib/domain/preferences";

/** What is said on Facebook of discreet mode, and by a shortcut that can do nothing there. */
export interface DiscreetWords {
  readonly discreet: string;
  /** The names on Facebook are Facebook's: only what is ours is hidden. */
  readonly badgesHidden: string;
  readonly show: string;
  readonly noConversation: string;
  readonly hidden: string;
}

const vi: DiscreetWords = {
  discreet: "Chế độ kín đáo",
  badgesHidden: "Chế độ kín đáo: nhãn phiếu ghi đang ẩn",
  show: "Hiện lại",
  noConversation: "Hãy mở một cuộc trò chuyện để tạo phiếu ghi.",
  hidden: "Chưa tạo phiếu ghi: hãy hiện lại nhãn trước, để thấy phiếu ghi là của ai.",
};

const en: DiscreetWords = {
  discreet: "Discreet mode",
  badgesHidden: "Discreet mode: ticket badges are hidden",
  show: "Show again",
  noConversation: "Open a conversation to create a ticket.",
  hidden: "No ticket was created: show the badges first, to see whose ticket it is.",
};

const languages: Record<Language, DiscreetWords> = { vi, en };
export const discreetWords = (language: Language): DiscreetWords => languages[language];
