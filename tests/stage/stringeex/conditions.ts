import { type Json, listOf } from "./json";

export interface Condition {
  readonly key: string;
  readonly value: string;
}

/**
 * The conditions of a search: parallel lists, one condition at each index. Only `like` is shown in the documentation, so
 * every other word is turned away. Returns what is wrong as a text.
 */
export function conditionsOf(body: Json): Condition[] | string {
  const keys = listOf(body, "field_choose").map(String);
  const words = listOf(body, "field_condition").map(String);
  const values = listOf(body, "field_value").map(String);
  const types = listOf(body, "field_type");
  if (words.length !== keys.length || values.length !== keys.length || types.length !== keys.length) {
    return "field_choose, field_condition, field_value and field_type differ in length";
  }
  const strange = words.find((word) => word !== "like");
  if (strange !== undefined) return `field_condition ${strange} is invalid`;
  return keys.map((key, position) => ({ key, value: values[position] ?? "" }));
}

/** `like` finds the value anywhere in the text, whatever the case. */
export function isLike(texts: readonly string[], value: string): boolean {
  return texts.some((text) => text.toLowerCase().includes(value.toLowerCase()));
}
