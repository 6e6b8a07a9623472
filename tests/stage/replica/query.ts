/** Reads the text of one parameter; `undefined` is a text that means nothing. */
type Read<T> = (text: string) => T | undefined;

/** How each field of a replica's variant is read from a query. */
export type Fields<V> = { readonly [K in keyof V]: Read<V[K]> };

export const oneOf =
  <T extends string>(...choices: readonly T[]): Read<T> =>
  (text) =>
    choices.find((choice) => choice === text);
export const whole: Read<number> = (text) => (/^\d{1,6}$/.test(text) ? Number(text) : undefined);
export const flag: Read<boolean> = (text) => (text === "1" || text === "0" ? text === "1" : undefined);

export interface VariantQuery<V> {
  /** The parameters of a query string that belong to the stage, in their order. */
  readonly params: (params: URLSearchParams) => [keyof V & string, string][];
  /** @throws on a value that means nothing, so that a test with a typing mistake does not pass by accident. */
  readonly parse: (params: URLSearchParams, base?: V) => V;
  /** The query parameters that stand for a variant's differences. */
  readonly format: (changes: Partial<V>) => [string, string][];
}

/** A replica's variant as parameters of the page's real URL. `plain` is what a URL without any of them shows. */
export function variantQuery<V extends object>(plain: V, fields: Fields<V>): VariantQuery<V> {
  const isField = (name: string): name is keyof V & string => Object.hasOwn(fields, name);
  const params = (query: URLSearchParams) => {
    const found: [keyof V & string, string][] = [];
    for (const [name, value] of query) if (isField(name)) found.push([name, value]);
    return found;
  };
  return {
    params,
    parse(query, base = plain) {
      const variant = { ...base };
      const set = <K extends keyof V & string>(name: K, text: string) => {
        const value = fields[name](text);
        if (value === undefined) throw new Error(`The stage does not know ${name}=${text}.`);
        variant[name] = value;
      };
      for (const [name, text] of params(query)) set(name, text);
      return variant;
    },
    format: (changes) =>
      Object.entries(changes).map(([name, value]) => [
        name,
        typeof value === "boolean" ? (value ? "1" : "0") : String(value),
      ]),
  };
}
