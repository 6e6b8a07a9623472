import { refusal, success } from "../answer";
import { contactRow, valuesOf } from "../contactRow";
import { isJson, listOf, textOf } from "../json";
import type { Call, Run, Runs } from "../route";
import type { Contact } from "../state";

interface Sent {
  readonly key: string;
  readonly value: string;
  readonly system: boolean;
}

/** The field values of a contact's body. */
function sentValues({ body }: Call): Sent[] {
  const read = (name: "systemField" | "customField"): Sent[] =>
    listOf(body, name).flatMap((item) => {
      const key = isJson(item) ? textOf(item, "field_key") : undefined;
      const value = isJson(item) ? textOf(item, "field_value") : undefined;
      return key && value ? { key, value, system: name === "systemField" } : [];
    });
  return [...read("systemField"), ...read("customField")];
}

const createContact: Run = (call) => {
  const { body, context, session } = call;
  const { ids, state, switches } = context;
  const name = textOf(body, "name")?.trim();
  if (!name) return refusal(context, "name is required");
  const values = sentValues(call);

  const first = state.contacts.find(
    (contact) =>
      contact.portal === session.portal &&
      values.some(({ key, value, system }) => system && valuesOf(context, contact, key).includes(value)),
  );
  if (first && switches.contactDuplicates === "refused") return refusal(context, "contact already exists");
  if (first && switches.contactDuplicates === "first") return success({ id: first.id });

  const contact: Contact = {
    id: ids.either("CT"),
    portal: session.portal,
    name,
    jobTitle: textOf(body, "job_title") ?? "",
    about: textOf(body, "about") ?? "",
    company: textOf(body, "company") ?? null,
    created: context.now(),
    lastModified: context.now(),
  };
  state.contacts.push(contact);
  for (const { key, value, system } of values) {
    const field = state.fields.find((one) => one.object === "contact" && one.key === key);
    // A custom field that does not exist keeps nothing, as in a ticket.
    if (!system && !field) continue;
    state.fieldValues.push({
      id: ids.long("fv"),
      portal: session.portal,
      objectId: contact.id,
      object: "contact",
      system,
      fieldId: field?.id ?? "-1",
      key,
      value,
      created: context.now(),
    });
  }
  return success({ id: contact.id });
};

const contactOf = ({ context, session, id }: Call): Contact | undefined =>
  context.state.contacts.find((contact) => contact.id === id && contact.portal === session.portal);

const updateContact: Run = (call) => {
  const contact = contactOf(call);
  if (!contact) return refusal(call.context, "contact does not exist");
  contact.name = textOf(call.body, "name") ?? contact.name;
  contact.jobTitle = textOf(call.body, "job_title") ?? contact.jobTitle;
  contact.about = textOf(call.body, "about") ?? contact.about;
  contact.company = textOf(call.body, "company") ?? contact.company;
  contact.lastModified = call.context.now();
  return success();
};

const deleteContact: Run = (call) => {
  const { state } = call.context;
  const contact = contactOf(call);
  if (!contact) return refusal(call.context, "contact does not exist");
  state.contacts = state.contacts.filter((one) => one !== contact);
  state.fieldValues = state.fieldValues.filter((value) => value.objectId !== contact.id);
  return success({}, "Delete success");
};

/** Two versions: pages, or `version=2` with `search_after`. */
const listContacts: Run = ({ context, session, query }) => {
  const limit = Number(query.get("limit")) || 20;
  const all = context.state.contacts.filter((contact) => contact.portal === session.portal);
  if (query.get("sort_order") !== "asc") all.reverse();
  const row = (contact: Contact) => contactRow(context, contact);

  if (query.get("version") !== "2") {
    const start = ((Number(query.get("page")) || 1) - 1) * limit;
    return success({ data: { rows: all.slice(start, start + limit).map(row) } });
  }
  const after = query.get("search_after");
  const start = after === null ? 0 : all.findIndex((contact) => after.includes(contact.id)) + 1;
  const rows = all.slice(start, start + limit);
  const last = rows.at(-1);
  return success({
    data: { rows: rows.map(row), search_after: last ? [Math.floor(last.created / 1000), last.id] : [] },
  });
};

export const contactRuns: Runs<
  "POST /v1/contact" | "PUT /v1/contact/{id}" | "DELETE /v1/contact/{id}" | "GET /v1/contact"
> = {
  "POST /v1/contact": createContact,
  "PUT /v1/contact/{id}": updateContact,
  "DELETE /v1/contact/{id}": deleteContact,
  "GET /v1/contact": listContacts,
};
