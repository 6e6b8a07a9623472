/** A name as people search it: without case and marks, đ as d. */
const bare = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

/** Whether one of the texts has in it what was typed; nothing typed finds everything. */
export function isNamed(typed: string, ...texts: readonly string[]): boolean {
  const wanted = bare(typed.trim());
  return texts.some((text) => bare(text).includes(wanted));
}
