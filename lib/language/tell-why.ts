import type { Action, Decision } from "@/lib/domain/decision";
import type { LoggedDecision } from "@/lib/domain/logged-decision";
import type { Language } from "@/lib/domain/preferences";
import type { Why } from "@/lib/domain/why";
import { momentText } from "./dates";
import { whySentence } from "./why";

interface DecisionWords {
  readonly action: Record<Action, string>;
  /** Nothing is made because it is in a ticket already: never said as if there were none. */
  readonly recorded: string;
  version(version: number): string;
}

const languages: Record<Language, DecisionWords> = {
  vi: {
    action: {
      create: "Tạo phiếu ghi",
      append: "Thêm vào phiếu ghi",
      reopen: "Mở lại phiếu ghi",
      suggest: "Gợi ý tạo phiếu ghi",
      ignore: "Không tạo phiếu ghi",
    },
    recorded: "Đã có trong phiếu ghi",
    version: (version) => `Theo cài đặt phiên bản ${version}.`,
  },
  en: {
    action: {
      create: "A ticket is created",
      append: "Added to the ticket",
      reopen: "The ticket is reopened",
      suggest: "A ticket is suggested",
      ignore: "No ticket",
    },
    recorded: "Already in a ticket",
    version: (version) => `By settings version ${version}.`,
  },
};

/** So many characters are shown on either side of a keyword, and so many lines of what was decided before. */
const AROUND = 60;
const LINES = 20;
/** So many characters tell which of the words below one post a line is about. */
const EXCERPT = 40;

/** A decision and what was decided before, in words. `text` is what was searched. */
export function tellWhy(
  language: Language,
  decision: Decision,
  history: readonly LoggedDecision[],
  text: string,
): Why {
  const words = languages[language];
  const { keyword } = decision;
  return {
    action: actionIn(words, decision),
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
    // A post and the comments below it are one item: each line says whose words it is about.
    history: [...new Set(history.map((line) => historyLine(language, line)))].slice(0, LINES),
  };
}

const actionIn = (
  { action, recorded }: DecisionWords,
  decision: Pick<Decision, "action" | "path">,
): string => {
  const last = decision.path.at(-1);
  return last?.gate === "thread" && last.code === "recorded" ? recorded : action[decision.action];
};

function historyLine(language: Language, line: LoggedDecision): string {
  const { at, author, excerpt, path } = line;
  const last = path.at(-1);
  const reason = last === undefined ? "" : ` – ${whySentence(last, language)}`;
  const short = excerpt.length > EXCERPT ? `${excerpt.slice(0, EXCERPT).trimEnd()}…` : excerpt;
  const about = [author, short === "" ? "" : `“${short}”`].filter((part) => part !== "").join(" ");
  const head = about === "" ? momentText(at) : `${momentText(at)} · ${about}`;
  return `${head}: ${actionIn(languages[language], line)}${reason}`;
}
