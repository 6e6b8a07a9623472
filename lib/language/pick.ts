import { type Language, languages } from "@/lib/domain/preferences";

/**
 * The language of everything a person reads: their choice; else Vietnamese, unless the browser's first language is
 * another one, which gets English.
 * @param browserLanguages BCP 47 tags, the most wanted first, as `navigator.languages` gives them.
 */
export function pickLanguage(preference: Language | null, browserLanguages: readonly string[]): Language {
  if (preference !== null) return preference;
  const first = browserLanguages[0]?.toLowerCase().split(/[-_]/)[0] ?? "vi";
  return first === "vi" || first === "" ? "vi" : "en";
}

export const isLanguage = (text: unknown): text is Language => languages.some((each) => each === text);
