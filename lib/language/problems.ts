import type { Language } from "@/lib/domain/preferences";
import type { ProblemCode } from "@/lib/domain/problem";
import { en } from "./problems/en";
import { vi } from "./problems/vi";

/** What happened, and what a person can do about it. */
export interface ProblemWords {
  readonly sentence: string;
  readonly way: string;
}

const words: Record<Language, Record<ProblemCode, ProblemWords>> = { vi, en };

/** The sentence and the way on for a problem. */
export const problemWords = (language: Language, code: ProblemCode): ProblemWords => words[language][code];
