import { flag, oneOf, variantQuery, whole } from "../replica/query.ts";

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

export const {
  params: wallParams,
  parse: parseWall,
  format: formatWall,
} = variantQuery(plainWall, {
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
});
