export const sections = [
  "pages",
  "queues",
  "overview",
  "work",
  "local",
  "log",
  "transfer",
  "fields",
  "connection",
  "about",
] as const;
export type Section = (typeof sections)[number];

/** Where the options stand: a section, and the page or queue opened in it. */
export interface Route {
  readonly section: Section;
  readonly id: string | null;
}

/** Reads `#pages/123`. What is unknown leads to the pages. */
export function routeOf(hash: string): Route {
  const [name = "", id = ""] = hash.replace(/^#/, "").split("/");
  const section = sections.find((each) => each === name) ?? "pages";
  return { section, id: id === "" ? null : decoded(id) };
}

export const hashOf = (route: Route): string =>
  `#${route.section}${route.id === null ? "" : `/${encodeURIComponent(route.id)}`}`;

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
