/** Crockford's base 32: no I, L, O or U, so that it can be read out on the telephone. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 8;

/**
 * The short name by which a ticket is found again ("PT-7K3QX9TM"). The same key and salt give the same reference in
 * every browser, so a retry can look for what an earlier attempt made.
 *
 * 40 bits: among 10 000 tickets of a portal, two share a reference with odds of about 1 in 22 000; among 100 000,
 * 1 in 220.
 */
export function referenceOf(key: string, salt: string | number = ""): string {
  const [high, low] = hash64(`${key}#${salt}`);
  let digits = "";
  for (let at = 0; at < LENGTH; at += 1) {
    // Eight times five bits: six digits from the low word's 30 bits, two from the high word.
    const word = at < 6 ? low : high;
    digits += DIGITS[(word >>> (5 * (at % 6))) & 31] ?? "0";
  }
  return `PT-${digits}`;
}

/** Two independent 32-bit words of a text (cyrb53's mixing). Not for secrets: only for telling keys apart. */
function hash64(text: string): readonly [number, number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [b >>> 0, a >>> 0];
}
