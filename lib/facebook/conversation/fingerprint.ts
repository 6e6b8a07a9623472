/** A fingerprint of the words on screen: the ids of messages where this build has them, and their texts. */
export interface Fingerprint {
  readonly ids: readonly string[];
  readonly texts: readonly string[];
}

export const NO_WORDS: Fingerprint = { ids: [], texts: [] };

export const isEmpty = (words: Fingerprint): boolean => words.ids.length === 0 && words.texts.length === 0;

/**
 * Whether two readings show the same conversation's words, some scrolled away, added or opened in between. Customers
 * and shops write the same phrases everywhere: half of them in common proves nothing.
 */
export function sameWords(a: Fingerprint, b: Fingerprint): boolean {
  if (isEmpty(a) || isEmpty(b)) return false;
  if (a.ids.some((id) => b.ids.includes(id))) return true;
  if (a.ids.length > 0 && b.ids.length > 0) return false;
  const fewer = Math.min(a.texts.length, b.texts.length);
  if (fewer === 0) return false;
  return shared(a.texts, b.texts) >= fewer * 0.75 || meets(a.texts, b.texts) || meets(b.texts, a.texts);
}

function shared(a: readonly string[], b: readonly string[]): number {
  const left = [...b];
  let count = 0;
  for (const text of a) {
    const at = left.indexOf(text);
    if (at === -1) continue;
    left.splice(at, 1);
    count += 1;
  }
  return count;
}

/** At least three texts at the end of the one stand at the beginning of the other. */
function meets(first: readonly string[], then: readonly string[]): boolean {
  for (let length = Math.min(first.length, then.length); length >= 3; length -= 1) {
    if (first.slice(-length).every((text, at) => text === then[at])) return true;
  }
  return false;
}

/** The same and hardly anybody else's: equal message ids, or several texts of which none is new or missing. */
export function surelySame(a: Fingerprint, b: Fingerprint): boolean {
  if (a.ids.some((id) => b.ids.includes(id))) return true;
  const [fewer, more] = a.texts.length <= b.texts.length ? [a.texts, b.texts] : [b.texts, a.texts];
  return (
    fewer.length >= 3 && fewer.every((text) => more.includes(text)) && !(a.ids.length > 0 && b.ids.length > 0)
  );
}
