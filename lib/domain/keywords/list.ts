import { identityOf, readKeyword } from "./keyword";

const SEPARATOR = /[,;\n\r，；、\u2028\u2029]+/u;
const EDGES = /^[\p{Default_Ignorable_Code_Point}\s]+|[\p{Default_Ignorable_Code_Point}\s]+$/gu;

/** What an admin typed into the field: parted by comma, semicolon or new line, trimmed, doubles removed. */
export const parseKeywordList = (text: string): string[] => withoutDoubles(text.split(SEPARATOR));

/** The first spelling of each keyword, in the given order, trimmed; empty ones are left out. */
export function withoutDoubles(list: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const each of list) {
    const keyword = each.replace(EDGES, "");
    if (keyword === "") continue;
    const identity = identityOf(readKeyword(keyword));
    if (!kept.has(identity)) kept.set(identity, keyword);
  }
  return [...kept.values()];
}

/** The list as it stands in the field. */
export const writeKeywordList = (keywords: readonly string[]): string => keywords.join(", ");

/** Whether a keyword, as one, comes back unchanged from the field it is written to. */
export function isKeyword(text: string): boolean {
  const [only, ...more] = parseKeywordList(text);
  return only !== undefined && more.length === 0 && !SEPARATOR.test(text);
}
