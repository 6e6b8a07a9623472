/** The pages that were added, for recognising them on screen; apart from their schema, for whoever must stay small. */
export const PAGES_MIRROR = "pages";
