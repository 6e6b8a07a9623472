/** What runs these files names every function by a helper of its own, which no page has: it is put there first. */
export const NAMES = "globalThis.__name ??= (named) => named";
