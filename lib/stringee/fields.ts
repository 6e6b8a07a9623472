import * as z from "zod/mini";
import { CONTENT_FIELD, EMAIL_FIELD, OWN_FIELDS, type OwnField } from "@/lib/domain/own-fields";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { Client } from "./client";
import { isOfKind, StringeeError } from "./failure";
import type { FieldRow } from "./wire/field";

/** What the portal's trigger has to compare the e-mail field with. */
export const EMAIL_VALUE = "1";

export interface FieldStatus extends OwnField {
  /** null when the portal's list of fields could not be read. */
  readonly present: boolean | null;
}

/** The extension's own fields as the portal had them at an instant, in ms; null where it does not show its fields. */
export const knownFieldsSchema = z.object({
  at: z.number(),
  rows: z.nullable(z.array(z.object({ key: z.string(), type: z.string() }))),
});
export type KnownFields = z.infer<typeof knownFieldsSchema>;

/** Where what is known of the fields is kept between two tickets. */
export interface FieldMemory {
  get(): Promise<KnownFields | null>;
  set(known: KnownFields | null): Promise<void>;
}

/** Fields change rarely: what was seen so long ago, in ms, still counts. */
const FIELDS_LIFE = 60 * 60_000;

/** The fields to fill, asked at most once an hour. A memory that fails is none. */
export async function rememberedFields(
  client: Client,
  memory: FieldMemory,
  signal?: AbortSignal,
): Promise<readonly FieldRow[] | null> {
  const known = await memory.get().catch(() => null);
  const age = known === null ? -1 : client.now() - known.at;
  if (known !== null && age >= 0 && age < FIELDS_LIFE) return known.rows;
  let all: readonly FieldRow[] | null;
  try {
    all = await ticketFields(client, signal);
  } catch (error) {
    // What was known an hour ago will do: a ticket does not wait for the list of its fields alone.
    if (known !== null && error instanceof StringeeError && error.again === "later") return known.rows;
    throw error;
  }
  const rows = all?.filter(({ key }) => OWN_FIELDS.some((own) => own.key === key)) ?? null;
  // A list that could not be read is asked for again: only a whole one is remembered.
  if (rows !== null) await memory.set({ at: client.now(), rows: [...rows] }).catch(() => undefined);
  return rows;
}

/** The portal's ticket fields, or null where it does not show them to this account. */
export async function ticketFields(
  client: Client,
  signal?: AbortSignal,
): Promise<readonly FieldRow[] | null> {
  try {
    return await client.listFields("ticket", signal);
  } catch (error) {
    if (isOfKind(error, "absent", "refused", "unreadable")) return null;
    throw error;
  }
}

/** Whether the portal has the extension's fields. Connection and token failures are thrown on. */
export async function fieldStatus(client: Client, signal?: AbortSignal): Promise<FieldStatus[]> {
  const fields = await ticketFields(client, signal);
  return OWN_FIELDS.map((own) => ({
    ...own,
    present: fields === null ? null : fields.some((field) => field.key === own.key),
  }));
}

/** Makes one of the extension's own fields at the portal. */
export async function createField(client: Client, key: string, signal?: AbortSignal): Promise<void> {
  const own = OWN_FIELDS.find((field) => field.key === key);
  if (own === undefined) throw new ProblemError(problem("not-offered", key));
  await client.createField(
    {
      field_type: "text",
      field_name: own.name,
      field_key: own.key,
      field_required: false,
      object_type: "ticket",
    },
    signal,
  );
}

/** The values a ticket can carry in the fields that exist, in the form their type takes. */
export function ownFieldValues(
  fields: readonly FieldRow[] | null,
  wanted: { readonly content: string; readonly emailNotification: boolean },
): { field_key: string; field_value: string }[] {
  const typeOf = (own: OwnField): string | undefined => fields?.find((field) => field.key === own.key)?.type;
  const values: { field_key: string; field_value: string }[] = [];
  const email = typeOf(EMAIL_FIELD);
  if (wanted.emailNotification && email !== undefined) {
    const value = /check/i.test(email) ? "true" : EMAIL_VALUE;
    values.push({ field_key: EMAIL_FIELD.key, field_value: value });
  }
  const content = typeOf(CONTENT_FIELD);
  const holdsText = content === "" || (content !== undefined && /text/i.test(content));
  if (holdsText && wanted.content !== "") {
    values.push({ field_key: CONTENT_FIELD.key, field_value: wanted.content });
  }
  return values;
}
