/** The same word however it was typed: compatibility forms, case and invisible characters do not make another one. */
const folded = (keyword: string): string =>
  keyword
    .normalize("NFKC")
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .toLowerCase();

/** What was typed, as keywords: parted by comma, semicolon or new line, trimmed, doubles removed, in order. */
export function splitKeywords(text: string): string[] {
  const seen = new Map<string, string>();
  for (const part of text.split(/[,;\n\r，；]/)) {
    const keyword = part.replace(/[\u200b-\u200d\u2060\ufeff]/g, "").trim();
    if (keyword !== "" && !seen.has(folded(keyword))) seen.set(folded(keyword), keyword);
  }
  return [...seen.values()];
}

export const joinKeywords = (keywords: readonly string[]): string => keywords.join(", ");
