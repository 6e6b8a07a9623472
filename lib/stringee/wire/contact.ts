import * as z from "zod/mini";
import { asJson, type Json, layersOf, looseId, looseText, pick, pickFirst } from "./value";

const fieldValue = z.strictObject({ field_key: z.string().check(z.minLength(1)), field_value: z.string() });

/** POST /v1/contact. */
export const newContactSchema = z.strictObject({
  name: z.string().check(z.minLength(1)),
  about: z.optional(z.string()),
  systemField: z.array(fieldValue),
});
export type NewContact = z.infer<typeof newContactSchema>;

/** POST /v1/filter/…: parallel arrays, index i of each is one condition. Only `like` is documented. */
export const searchSchema = z.strictObject({
  field_choose: z.array(z.string()),
  field_condition: z.array(z.literal("like")),
  field_value: z.array(z.string()),
  field_and: z.array(z.string()),
  field_type: z.array(z.literal("text")),
  type: z.enum(["contact", "ticket"]),
  page: z.int().check(z.positive()),
  limit: z.int().check(z.positive()),
  name: z.string(),
});
export type Search = z.infer<typeof searchSchema>;

/** One condition on one field. */
export const searchBy = (
  type: Search["type"],
  field: string,
  value: string,
  page: number,
  limit: number,
): Search => ({
  field_choose: [field],
  field_condition: ["like"],
  field_value: [value],
  field_and: [],
  field_type: ["text"],
  type,
  page,
  limit,
  name: "",
});

/** The id of an object just made, at the top or inside `data`. */
export function createdId(body: Json, ...names: readonly string[]): string | null {
  for (const layer of layersOf(body)) {
    const id = pickFirst(layer, ["id", ...names], looseId);
    if (id !== null) return id;
  }
  return asJson(body.data) === null ? pick(body, "data", looseId) : null;
}

export interface ContactRow {
  readonly id: string;
  readonly name: string | null;
  /** Every value of the contact's facebook field; empty where the row has none to show. Phones are not read: masked. */
  readonly facebooks: readonly string[];
}

export function contactRowOf(row: Json): ContactRow | null {
  const id = pickFirst(row, ["id", "contact_id"], looseId);
  if (id === null) return null;
  const several = Array.isArray(row.facebooks) ? row.facebooks : [row.facebooks];
  const facebooks = [row.facebook, ...several].map(fieldValueIn).filter((value) => value !== null);
  return { id, name: pick(row, "name", looseText), facebooks: [...new Set(facebooks)] };
}

function fieldValueIn(entry: unknown): string | null {
  const inside = asJson(entry);
  return pickFirst(inside ?? { value: entry }, ["value", "field_value"], looseText);
}

/** GET /v1/fieldvalue: the values that stand under one field's key of one contact. */
export function contactValuesOf(body: Json): ReadonlyMap<string, readonly string[]> | null {
  const holder = layersOf(body)
    .map((layer) => asJson(layer.contact))
    .find((found) => found !== null);
  if (!holder) return null;
  const values = new Map<string, readonly string[]>();
  for (const [key, entries] of Object.entries(holder)) {
    const list = Array.isArray(entries) ? entries : [entries];
    values.set(
      key,
      list.map(fieldValueIn).filter((value) => value !== null),
    );
  }
  return values;
}
