import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "@/lib/domain/preferences";
import type { Problem } from "@/lib/domain/problem";
import { type CheckPanelWords, checkPanelWords } from "@/lib/language/check-panel";
import { type CheckWords, checkWords } from "@/lib/language/checks";
import { type SharedWords, sharedWords } from "@/lib/language/panel/shared";
import { type ProblemWords, problemWords } from "@/lib/language/problems";

/** The reader's language with the sentences that every page of ours says. Views take them from here, so that a switch changes all at once. */
export interface Reading extends SharedWords {
  readonly code: Language;
  readonly checks: CheckWords & CheckPanelWords;
  readonly problem: (problem: Problem) => ProblemWords;
}

export function readingIn(code: Language): Reading {
  const words = sharedWords(code);
  // What is asked on our own pages is not kept for later: its way on is another one than a ticket's.
  const ways = new Map<string, string>(Object.entries(words.ways));
  return {
    ...words,
    code,
    checks: { ...checkWords(code), ...checkPanelWords(code) },
    problem: (problem) => {
      const known = problemWords(code, problem.code);
      return { ...known, way: ways.get(problem.code) ?? known.way };
    },
  };
}

const WordsContext = createContext<Reading>(readingIn("vi"));
export const WordsProvider = WordsContext.Provider;
export const useWords = (): Reading => useContext(WordsContext);

/** Sentences of one part alone: a page that does not show the part does not load them. */
export const useWordsOf = <Words,>(sentences: Readonly<Record<Language, Words>>): Words =>
  sentences[useWords().code];
