import type { Json } from "./json";
import type { Context } from "./route";
import type { Contact } from "./state";

/** `84332145830` → `84332xxx830`. */
export function maskPhone(phone: string): string {
  return phone.length < 9 ? phone : `${phone.slice(0, 5)}xxx${phone.slice(-3)}`;
}

/** Seconds, as contact routes print times. */
export const seconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

/** The texts a contact has under a field key. */
export function valuesOf(context: Context, contact: Contact, key: string): string[] {
  return context.state.fieldValues
    .filter((value) => value.objectId === contact.id && value.object === "contact" && value.key === key)
    .map((value) => String(value.value));
}

/** A contact as search and list print it. */
export function contactRow(context: Context, contact: Contact): Json {
  const { state, switches } = context;
  const values = state.fieldValues.filter(
    (value) => value.objectId === contact.id && value.object === "contact",
  );
  const of = (key: string) => values.filter((value) => value.system && value.key === key);
  const phone = (value: unknown): string =>
    switches.phonesMasked ? maskPhone(String(value)) : String(value);

  const row: Json = {};
  for (const value of values) {
    if (!value.system) row[`${contact.portal}_${value.key}`] = value.value;
  }
  const plain = (key: string): Json => {
    const found = of(key);
    const list = found.map((value) => ({ fieldvalue_id: value.id, value: value.value }));
    return { [key]: found[0]?.value ?? null, [`${key}s`]: list.length > 0 ? list : null };
  };
  return {
    ...row,
    contact_type: 1,
    created: seconds(contact.created),
    last_modified: seconds(contact.lastModified),
    name: contact.name,
    id: contact.id,
    portal: contact.portal,
    job_title: contact.jobTitle,
    about: contact.about,
    account_manager_name: null,
    company_name: contact.company,
    phone: of("phone")[0] ? phone(of("phone")[0]?.value) : null,
    phone_encrypted: switches.phonesMasked,
    phones: of("phone").map((value) => ({
      fieldvalue_id: value.id,
      value: phone(value.value),
      encrypted_value: Buffer.from(`stage:${String(value.value)}`).toString("base64"),
    })),
    ...plain("email"),
    ...(switches.facebookInContactRows ? plain("facebook") : { facebook: null, facebooks: null }),
  };
}
