import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "@/lib/domain/preferences";
import type { Problem } from "@/lib/domain/problem";
import { type PanelWords, panelWords } from "@/lib/language/panel";
import { type ProblemWords, problemWords } from "@/lib/language/problems";

/** The reader's language with its sentences. Every view takes its words from here, so that a switch changes all at once. */
export interface Reading extends PanelWords {
  readonly code: Language;
  readonly problem: (problem: Problem) => ProblemWords;
}

export const readingIn = (code: Language): Reading => ({
  ...panelWords(code),
  code,
  problem: (problem) => problemWords(code, problem.code),
});

const WordsContext = createContext<Reading>(readingIn("vi"));
export const WordsProvider = WordsContext.Provider;
export const useWords = (): Reading => useContext(WordsContext);
