import { flag, oneOf, variantQuery, whole } from "../replica/query.ts";

/** What the replica of www.facebook.com/messages looks like; every field is a query parameter. README.md tells what each does. */
export interface MessagesVariant {
  /** a: a grid of rows. b: a log of articles, under the addresses of encrypted chats. */
  markup: "a" | "b";
  lang: "vi" | "en";
  dir: "ltr" | "rtl";
  theme: "light" | "dark";
  seed: number;
  /** Whose chats these are: the address is the same. */
  viewer: "page" | "person";
  /** How the screen proves who is looking: by a link with an id, with a username, or not at all. */
  proof: "id" | "username" | "none";
  people: number;
  noise: boolean;
  pagelets: boolean;
  b2: number;
  b3: number;
  b6: number;
  b7: number;
  b8: boolean;
  b11: number;
  b19: boolean;
  b20: boolean;
  b24: boolean;
  watch: boolean;
}

export const plainMessages: MessagesVariant = {
  ...{
    markup: "a",
    lang: "vi",
    dir: "ltr",
    theme: "light",
    seed: 1,
    viewer: "page",
    proof: "id",
    people: 16,
  },
  ...{ noise: true, pagelets: true, b2: 0, b3: 0, b6: 0, b7: 0, b8: true, b11: 0 },
  ...{ b19: false, b20: false, b24: false, watch: true },
};

export const {
  params: messagesParams,
  parse: parseMessages,
  format: formatMessages,
} = variantQuery(plainMessages, {
  markup: oneOf("a", "b"),
  lang: oneOf("vi", "en"),
  dir: oneOf("ltr", "rtl"),
  theme: oneOf("light", "dark"),
  seed: whole,
  viewer: oneOf("page", "person"),
  proof: oneOf("id", "username", "none"),
  people: whole,
  noise: flag,
  pagelets: flag,
  b2: whole,
  b3: whole,
  b6: whole,
  b7: whole,
  b8: flag,
  b11: whole,
  b19: flag,
  b20: flag,
  b24: flag,
  watch: flag,
});
