import { people as known, shop } from "../facebook/people.ts";
import type { Writer } from "./words.ts";

/** Who writes on the wall, in the link form that each of them usually has. All invented. */
const a = { id: known.a.id, name: known.a.name.vi, username: known.a.username, link: "username" } as const;

export const writers = {
  a,
  /** The same person, linked by id. */
  aById: { ...a, link: "id" },
  /** Another person with the same name. */
  b: { id: known.b.id, name: known.b.name.vi, link: "id" },
  /** Deleted: the shown name is nobody's and leads nowhere. */
  c: { id: known.c.id, name: known.c.name.vi, link: "none" },
  d: { id: known.d.id, name: known.d.name.vi, username: known.d.username, link: "username" },
  e: { id: known.e.id, name: known.e.name.vi, link: "people" },
  f: { id: "100000000006611", name: "Trần Bảo Châu", link: "number" },
  g: { id: "100000000006622", name: "Lê Thu Hà", username: "lethuha.demo", link: "id" },
  /** A customer who calls herself as the page does. */
  impostor: { id: "100000000006633", name: shop.name.vi, link: "id" },
  unlinked: { id: "100000000006644", name: "Phạm Kín Tiếng", link: "none" },
  markup: { id: known.markup.id, name: known.markup.name.vi, link: "id" },
  /** A name with a keyword in it. */
  cheap: { id: "100000000006655", name: "Nguyễn Giá Rẻ", link: "id" },
  page: { id: shop.id, name: shop.name.vi, username: shop.slug, link: "username" },
  pageById: { id: shop.id, name: shop.name.vi, username: shop.slug, link: "id" },
  /** Another page, none of ours. */
  stranger: { id: "100000000000999", name: "Tạp Chí Mẫu", username: "tapchimau.demo", link: "username" },
} as const satisfies Record<string, Writer>;
