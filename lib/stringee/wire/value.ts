import * as z from "zod/mini";
import { oneLine } from "@/lib/domain/plain-text";

/** Loose readers: the API writes numbers as text, wraps lists in changing names, and adds keys as it grows. */

const jsonSchema = z.record(z.string(), z.unknown());
/** A JSON object of which nothing is known yet. */
export type Json = z.infer<typeof jsonSchema>;

/** The value as a JSON object, or null where it is anything else. */
export function asJson(value: unknown): Json | null {
  const read = jsonSchema.safeParse(value);
  return read.success ? read.data : null;
}

/** The text as a JSON object, or null. A byte order mark and white space around it do no harm. */
export function parseJson(text: string): Json | null {
  try {
    return asJson(JSON.parse(text.replace(/^\uFEFF/, "").trim()));
  } catch {
    return null;
  }
}

const written = z.union([z.string(), z.number()]);
const NUMBER = /^-?\d+(\.\d+)?$/;
const ID = /^(?!null$|undefined$|0$|-)[^\s/?#]{1,200}$/;

/** Text, also from a number; null for what is missing, empty or of another type. */
export const looseText = loose((text) => (text === "" ? null : text));

/** A finite number, also written as text; null for everything else. */
export const looseNumber = loose((text) => (NUMBER.test(text) ? Number(text) : null));

/** Words for a person to read: one line, without what hides or turns the words beside it. */
export const looseName = loose((text) => oneLine(text) || null);

/**
 * An opaque id of at most 200 characters; a positive number counts as its digits. One so large that reading it has
 * changed it is none: it would be another's.
 */
export const looseId = loose((text) => (ID.test(text) ? text : null), z.union([z.string(), z.int()]));

function loose<T>(
  read: (text: string) => T | null,
  from: z.ZodMiniType<string | number> = written,
): z.ZodMiniType<T | null> {
  const reader = z.pipe(
    from,
    z.transform((value) => read(String(value).trim())),
  );
  return z.catch(reader, null);
}

/** The value under a key, read by one of the loose readers above. */
export const pick = <T>(source: Json, key: string, reader: z.ZodMiniType<T | null>): T | null => {
  const read = reader.safeParse(source[key]);
  return read.success ? read.data : null;
};

/** The first value that the reader takes among several keys. */
export function pickFirst<T>(
  source: Json,
  keys: readonly string[],
  reader: z.ZodMiniType<T | null>,
): T | null {
  for (const key of keys) {
    const found = pick(source, key, reader);
    if (found !== null) return found;
  }
  return null;
}

/** The answer's object and those it wraps in `data`, outermost first. */
export function layersOf(body: Json): readonly Json[] {
  const data = asJson(body.data);
  const inner = data === null ? null : asJson(data.data);
  return [body, data, inner].filter((layer) => layer !== null);
}
