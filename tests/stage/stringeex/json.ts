/** A JSON object of unknown content: what arrives is looked at key by key. */
export type Json = Record<string, unknown>;

export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The parsed text, or undefined where it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The body as an object: JSON under any content type, or a form. Anything else is an empty object. */
export function parseBody(text: string, contentType: string | undefined): Json {
  const parsed = parseJson(text);
  if (isJson(parsed)) return parsed;
  if (contentType?.includes("application/x-www-form-urlencoded")) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  return {};
}

/** The text under a key; a number counts as its digits, everything else as missing. */
export function textOf(source: Json, key: string): string | undefined {
  const value = source[key];
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  return undefined;
}

/** The finite number under a key, also when it was written as text. */
export function numberOf(source: Json, key: string): number | undefined {
  const value = source[key];
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value)))
    return Number(value);
  return undefined;
}

/** The list under a key; anything else is an empty list. */
export function listOf(source: Json, key: string): readonly unknown[] {
  const value = source[key];
  return Array.isArray(value) ? value : [];
}
