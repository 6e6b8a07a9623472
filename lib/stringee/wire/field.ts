import * as z from "zod/mini";
import { asJson, type Json, layersOf, looseText, pick } from "./value";

export const fieldObjects = ["company", "contact", "ticket"] as const;
export type FieldObject = (typeof fieldObjects)[number];

/** POST /v1/field/custom. */
export const newFieldSchema = z.strictObject({
  field_type: z.literal("text"),
  field_name: z.string().check(z.minLength(1)),
  field_key: z.string().check(z.minLength(1)),
  field_required: z.literal(false),
  object_type: z.enum(fieldObjects),
});
export type NewField = z.infer<typeof newFieldSchema>;

export interface FieldRow {
  readonly key: string;
  /** "text", "drop_down", …; empty where the row does not say. */
  readonly type: string;
}

/** GET /v1/field/list: known good by its two lists, never by its `r`. */
export function fieldsIn(body: Json): readonly FieldRow[] | null {
  const lists = layersOf(body)
    .flatMap((layer) => [layer.systemFields, layer.customFields])
    .filter((list) => Array.isArray(list));
  if (lists.length === 0) return null;
  return lists
    .flat()
    .map(asJson)
    .flatMap((row) => {
      const key = row === null ? null : pick(row, "field_key", looseText);
      return row === null || key === null ? [] : [{ key, type: pick(row, "field_type", looseText) ?? "" }];
    });
}
