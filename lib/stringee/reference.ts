/**
 * Whether a text carries the reference as a word of its own: letters or digits beside it make it another one. Case
 * counts for nothing, as a search may fold it.
 */
export function carriesReference(text: string, reference: string): boolean {
  const wanted = reference.trim().toLowerCase();
  if (wanted === "") return false;
  const words = text.toLowerCase();
  for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1)) {
    const before = lastOf(words.slice(0, at));
    const after = words.slice(at + wanted.length, at + wanted.length + 1);
    if (!joins(before, wanted.slice(0, 1)) && !joins(after, wanted.slice(-1))) return true;
  }
  return false;
}

const lastOf = (text: string): string => text.slice(-1);
const isWord = (char: string): boolean => /[\p{L}\p{N}_]/u.test(char);
/** Two signs make one word when both are letters or digits: a reference that begins with "#" is its own border. */
const joins = (beside: string, edge: string): boolean => isWord(beside) && isWord(edge);
