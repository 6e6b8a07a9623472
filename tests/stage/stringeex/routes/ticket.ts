import { refusal, success } from "../answer";
import { isJson, type Json, listOf, numberOf, textOf } from "../json";
import type { Call, Run, Runs } from "../route";
import type { TicketStatus } from "../state";

const REQUIRED = [
  "create_reason",
  "subject",
  "assigneeGroup",
  "status",
  "contact",
  "type",
  "priority",
] as const;

export function isTicketStatus(value: unknown): value is TicketStatus {
  return value === 0 || value === 1 || value === 2 || value === 3;
}

/** What stands between this body and a ticket, in words, or undefined. */
function objection({ body, context, session }: Call): string | undefined {
  const { state, switches } = context;
  for (const key of REQUIRED) {
    if (key === "assigneeGroup" && !switches.groupRequired) continue;
    if ((textOf(body, key) ?? "") === "") return `${key} is required`;
  }
  if (!isTicketStatus(numberOf(body, "status"))) return "status is invalid";
  if (!switches.referencesChecked) return undefined;

  const here = (list: readonly { id: string; portal: string }[], id: string | undefined): boolean =>
    list.some((one) => one.id === id && one.portal === session.portal);
  if (!here(state.contacts, textOf(body, "contact"))) return "contact does not exist";
  const group = textOf(body, "assigneeGroup");
  if (group && !here(state.groups, group)) return "group does not exist";
  const assignee = textOf(body, "assignee");
  if (assignee && !here(state.agents, assignee)) return "assignee does not exist";
  return undefined;
}

/** The custom fields of the body by key, or what is wrong with them. */
function fieldsOf({ body, context, session }: Call): Json | string {
  const { state, switches } = context;
  const known = state.fields.filter((field) => field.object === "ticket" && field.portal === session.portal);
  const fields: Json = {};
  for (const item of listOf(body, "fieldvalues")) {
    const key = isJson(item) ? textOf(item, "field_key") : undefined;
    if (!isJson(item) || key === undefined) return "fieldvalues is invalid";
    if (known.some((field) => field.key === key)) fields[key] = item.field_value;
    else if (switches.unknownFields === "refused") return `field ${key} does not exist`;
  }
  const missing = known.find((field) => field.required && (fields[field.key] ?? "") === "");
  if (missing && switches.requiredFieldsChecked) return `${missing.name} is required`;
  return fields;
}

const createTicket: Run = (call) => {
  const { body, context, session } = call;
  const { ids, state, switches } = context;
  const wrong = objection(call);
  if (wrong) return refusal(context, wrong);
  const fields = fieldsOf(call);
  if (typeof fields === "string") return refusal(context, fields);
  const status = numberOf(body, "status");
  if (!isTicketStatus(status)) return refusal(context, "status is invalid");

  const assigneeGroup = textOf(body, "assigneeGroup") || undefined;
  const members = state.groups.find((group) => group.id === assigneeGroup)?.members ?? [];
  const member =
    switches.groupOnlyAssignment === "member" ? members[state.tickets.length % members.length] : undefined;
  const ticket = {
    id: ids.long("tk"),
    serial: ids.serial(),
    portal: session.portal,
    createReason: numberOf(body, "create_reason") ?? 0,
    subject: textOf(body, "subject") ?? "",
    assignee: textOf(body, "assignee") || member,
    assigneeGroup,
    status,
    contact: textOf(body, "contact") ?? "",
    type: numberOf(body, "type") ?? 1,
    priority: numberOf(body, "priority") ?? 2,
    fields,
    createdBy: session.account,
    created: context.now(),
    lastModified: context.now(),
  };
  state.tickets.push(ticket);
  for (const [key, value] of Object.entries(fields)) {
    const field = state.fields.find((one) => one.key === key && one.object === "ticket");
    state.fieldValues.push({
      id: ids.long("fv"),
      portal: session.portal,
      objectId: ticket.id,
      object: "ticket",
      system: false,
      fieldId: field?.id ?? "-1",
      key,
      value,
      created: context.now(),
    });
  }
  return success({
    ...(switches.ticketIdInAnswer && { id: ticket.id }),
    ...(switches.ticketSerialInAnswer && { serial: ticket.serial }),
  });
};

export const ticketRuns: Runs<"POST /v1/ticket"> = { "POST /v1/ticket": createTicket };
