/**
 * What a replica of posts and comments looks like and how it misbehaves. Every field is a query parameter of the page's real
 * URL and may be changed at run time; README.md tells what each does. Times are milliseconds, 0 is off.
 */
export interface WallVariant {
  /** a: units and comments are articles. b: units are plain children of the feed. c: the classic markup. */
  markup: "a" | "b" | "c";
  lang: "vi" | "en";
  dir: "ltr" | "rtl";
  theme: "light" | "dark";
  seed: number;
  /** Who is using Facebook: the page (an admin in the page's profile) or a person who manages it. */
  viewer: "page" | "person";
  /** Where a post's time leads: as each post has it, always to the post, or nowhere until the mouse is over it. */
  links: "mixed" | "real" | "hover";
  /** How the time is drawn. */
  times: "mixed" | "text" | "svg" | "shuffled";
  /** How many posts the timeline has. */
  posts: number;
  /** How many feed units live at once, in nodes that are used again; 0: all. */
  recycle: number;
  /** Split texts, duplicates, dust, decoys. */
  noise: boolean;
  pagelets: boolean;
  /** Vietnamese in its decomposed form, labels and texts. */
  nfd: boolean;
  /** The dialog opens before the URL changes. */
  b2: number;
  /** The URL changes before what is shown does. */
  b3: number;
  b6: number;
  b7: number;
  b8: boolean;
  /** Long texts are cut. */
  b10: boolean;
  b11: number;
  b19: boolean;
  b20: boolean;
  b24: boolean;
  watch: boolean;
}

export const plainWall: WallVariant = {
  markup: "a",
  lang: "vi",
  dir: "ltr",
  theme: "light",
  seed: 1,
  viewer: "page",
  links: "mixed",
  times: "mixed",
  posts: 20,
  recycle: 0,
  noise: true,
  pagelets: true,
  nfd: false,
  b2: 0,
  b3: 0,
  b6: 0,
  b7: 0,
  b8: true,
  b10: true,
  b11: 0,
  b19: false,
  b20: false,
  b24: false,
  watch: true,
};

const oneOf =
  <T extends string>(...choices: T[]) =>
  (text: string): T | undefined =>
    choices.find((choice) => choice === text);
const whole = (text: string): number | undefined => (/^\d{1,6}$/.test(text) ? Number(text) : undefined);
const flag = (text: string): boolean | undefined => (text === "1" || text === "0" ? text === "1" : undefined);

const parsers: { [K in keyof WallVariant]: (text: string) => WallVariant[K] | undefined } = {
  markup: oneOf("a", "b", "c"),
  lang: oneOf("vi", "en"),
  dir: oneOf("ltr", "rtl"),
  theme: oneOf("light", "dark"),
  seed: whole,
  viewer: oneOf("page", "person"),
  links: oneOf("mixed", "real", "hover"),
  times: oneOf("mixed", "text", "svg", "shuffled"),
  posts: whole,
  recycle: whole,
  noise: flag,
  pagelets: flag,
  nfd: flag,
  b2: whole,
  b3: whole,
  b6: whole,
  b7: whole,
  b8: flag,
  b10: flag,
  b11: whole,
  b19: flag,
  b20: flag,
  b24: flag,
  watch: flag,
};

function isKey(name: string): name is keyof WallVariant {
  return Object.hasOwn(parsers, name);
}

/** The parameters of a query string that belong to the stage. */
export function wallParams(params: URLSearchParams): [keyof WallVariant, string][] {
  const found: [keyof WallVariant, string][] = [];
  for (const [name, value] of params) if (isKey(name)) found.push([name, value]);
  return found;
}

/** @throws on a value that means nothing, so that a test with a typing mistake does not pass by accident. */
export function parseWall(params: URLSearchParams, base: WallVariant = plainWall): WallVariant {
  const variant = { ...base };
  const set = <K extends keyof WallVariant>(name: K, text: string) => {
    const value = parsers[name](text);
    if (value === undefined) throw new Error(`The stage does not know ${name}=${text}.`);
    variant[name] = value;
  };
  for (const [name, text] of wallParams(params)) set(name, text);
  return variant;
}

/** The query parameters that stand for a variant's differences. */
export function formatWall(changes: Partial<WallVariant>): [string, string][] {
  return Object.entries(changes).map(([name, value]) => [
    name,
    typeof value === "boolean" ? (value ? "1" : "0") : String(value),
  ]);
}
