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

const oneOf =
  <T extends string>(...choices: T[]) =>
  (text: string): T | undefined =>
    choices.find((choice) => choice === text);
const whole = (text: string): number | undefined => (/^\d{1,6}$/.test(text) ? Number(text) : undefined);
const flag = (text: string): boolean | undefined => (text === "1" || text === "0" ? text === "1" : undefined);

const parsers: { [K in keyof MessagesVariant]: (text: string) => MessagesVariant[K] | undefined } = {
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
};

const isKey = (name: string): name is keyof MessagesVariant => Object.hasOwn(parsers, name);

/** The parameters of a query string that belong to the stage. */
export function messagesParams(params: URLSearchParams): [keyof MessagesVariant, string][] {
  const found: [keyof MessagesVariant, string][] = [];
  for (const [name, value] of params) if (isKey(name)) found.push([name, value]);
  return found;
}

/** @throws on a value that means nothing, so that a test with a typing mistake does not pass by accident. */
export function parseMessages(
  params: URLSearchParams,
  base: MessagesVariant = plainMessages,
): MessagesVariant {
  const variant = { ...base };
  const set = <K extends keyof MessagesVariant>(name: K, text: string) => {
    const value = parsers[name](text);
    if (value === undefined) throw new Error(`The stage does not know ${name}=${text}.`);
    variant[name] = value;
  };
  for (const [name, text] of messagesParams(params)) set(name, text);
  return variant;
}

export const formatMessages = (changes: Partial<MessagesVariant>): [string, string][] =>
  Object.entries(changes).map(([name, value]) => [
    name,
    typeof value === "boolean" ? (value ? "1" : "0") : String(value),
  ]);
