import type { Language } from "@/lib/domain/preferences";
import { en } from "./check-panel/en";
import { type CheckPanelWords, vi } from "./check-panel/vi";

export type { CheckPanelWords };

const words: Record<Language, CheckPanelWords> = { vi, en };
export const checkPanelWords = (language: Language): CheckPanelWords => words[language];
