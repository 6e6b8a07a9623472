import type { Language } from "@/lib/domain/preferences";
import { en } from "./checks/en";
import { type CheckWords, vi } from "./checks/vi";

export type { CheckWords };

const words: Record<Language, CheckWords> = { vi, en };
export const checkWords = (language: Language): CheckWords => words[language];
