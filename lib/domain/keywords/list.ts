import { identityOf, readKeyword } from "./keyword";
import { lettersOf, Scan } from "./syllables";

const SEPARATOR = /[,;\n\r，；、\u2028\u2029]+/u;
const EDGES = /^[\p{Default_Ignorable_Code_Point}\s]+|[\p{Default_Ignorable_Code_Point}\s]+$/gu;

/** What an admin typed into the field: parted by comma, semicolon or new line, trimmed, doubles removed. */
export const parseKeywordList = (text: string): string[] => withoutDoubles(text.split(SEPARATOR));

/**
 * The first spelling of each keyword, in the given order, trimmed; empty ones are left out. Only keywords of the same
 * bare letters can be the same: what no other resembles is not spelled out, which is nearly every one of thousands.
 */
export function withoutDoubles(list: readonly string[]): string[] {
  const buffer = new Scan();
  const alike = new Map<string | number, Alike>();
  return list.flatMap((each) => {
    const keyword = trimmed(each);
    if (keyword === "") return [];
    const letters = lettersOf(buffer.read(keyword)) ?? keyword.normalize("NFKC");
    const others = alike.get(letters);
    if (others === undefined) {
      alike.set(letters, { first: keyword, identities: null });
      return [keyword];
    }
    others.identities ??= new Set([identityOf(readKeyword(others.first))]);
    const identity = identityOf(readKeyword(keyword));
    if (others.identities.has(identity)) return [];
    others.identities.add(identity);
    return [keyword];
  });
}

/** The keywords of the same bare letters met so far; spelled out only once there are two. */
interface Alike {
  readonly first: string;
  identities: Set<string> | null;
}

const trimmed = (text: string): string => text.replace(EDGES, "");

/** The list as it stands in the field. */
export const writeKeywordList = (keywords: readonly string[]): string => keywords.join(", ");

/** Whether a keyword, as one, comes back unchanged from the field it is written to. */
export const isKeyword = (text: string): boolean => !SEPARATOR.test(text) && trimmed(text) !== "";
