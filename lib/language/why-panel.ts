import type { Action, Decision } from "@/lib/domain/decision";
import type { LoggedDecision } from "@/lib/domain/logged-decision";
import type { Language } from "@/lib/domain/preferences";
import { momentText } from "./dates";
import { whySentence } from "./why";

/** What the panel behind a badge says around the sentences of a decision. */
export interface WhyWords {
  readonly title: string;
  readonly history: string;
  readonly noHistory: string;
  readonly unavailable: string;
  /** Above the words in which a keyword was found. */
  keyword(keyword: string): string;
  version(version: number): string;
  readonly action: Record<Action, string>;
}

const languages: Record<Language, WhyWords> = {
  vi: {
    title: "Vì sao?",
    history: "Đã quyết định trước đây",
    noHistory: "Chưa có quyết định nào được ghi lại.",
    unavailable: "Chưa hỏi được lý do. Hãy đóng bảng và mở lại.",
    keyword: (keyword) => `Từ khóa “${keyword}” khớp ở đây:`,
    version: (version) => `Theo cài đặt phiên bản ${version}.`,
    action: {
      create: "Tạo phiếu ghi",
      append: "Thêm vào phiếu ghi",
      reopen: "Mở lại phiếu ghi",
      suggest: "Gợi ý tạo phiếu ghi",
      ignore: "Không tạo phiếu ghi",
    },
  },
  en: {
    title: "Why?",
    history: "Decided before",
    noHistory: "No decision has been logged yet.",
    unavailable: "The reason could not be asked for. Close the panel and open it again.",
    keyword: (keyword) => `The keyword “${keyword}” matches here:`,
    version: (version) => `By settings version ${version}.`,
    action: {
      create: "A ticket is created",
      append: "Added to the ticket",
      reopen: "The ticket is reopened",
      suggest: "A ticket is suggested",
      ignore: "No ticket",
    },
  },
};
export const whyWords = (language: Language): WhyWords => languages[language];

/** Why, ready to be shown: text only. */
export interface Why {
  readonly action: string;
  readonly sentences: readonly string[];
  /** Where the keyword stands in the words. */
  readonly match: {
    readonly keyword: string;
    readonly before: string;
    readonly matched: string;
    readonly after: string;
  } | null;
  readonly version: string;
  readonly history: readonly string[];
}

const AROUND = 60;

/** A decision and what was decided before, in words. `text` is what was searched. */
export function tellWhy(
  language: Language,
  decision: Decision,
  history: readonly LoggedDecision[],
  text: string,
): Why {
  const words = whyWords(language);
  const { keyword } = decision;
  return {
    action: words.action[decision.action],
    sentences: decision.path.map((step) => whySentence(step, language)),
    match:
      keyword === null
        ? null
        : {
            keyword: keyword.keyword,
            before: text.slice(Math.max(0, keyword.start - AROUND), keyword.start),
            matched: text.slice(keyword.start, keyword.end),
            after: text.slice(keyword.end, keyword.end + AROUND),
          },
    version: words.version(decision.settingsVersion),
    history: history.slice(0, 20).map((line) => {
      const last = line.path.at(-1);
      const reason = last === undefined ? "" : ` – ${whySentence(last, language)}`;
      return `${momentText(line.at)}: ${words.action[line.action]}${reason}`;
    }),
  };
}
