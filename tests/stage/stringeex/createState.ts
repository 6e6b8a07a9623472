import { AGENTS, ONLINE_AT_START } from "./agents";
import { CONTACTS, CUSTOM_FIELDS, GROUPS, PORTALS, QUEUES } from "./fixture";
import type { FieldValue, State } from "./state";

function contactValues(now: number): FieldValue[] {
  return CONTACTS.flatMap(({ id, phone, email }) =>
    Object.entries({ phone, email }).flatMap(([key, value]): FieldValue[] =>
      value === undefined
        ? []
        : [
            {
              id: `fv_${id.slice(-6).toLowerCase()}${key}`,
              portal: PORTALS.main.id,
              objectId: id,
              object: "contact",
              system: true,
              fieldId: "-1",
              key,
              value,
              created: now,
            },
          ],
    ),
  );
}

/** The stage before anything happened. */
export function createState(now: number): State {
  return {
    portals: Object.values(PORTALS),
    agents: AGENTS.map((agent, position) => ({
      id: agent.id,
      pccId: agent.pccId,
      portal: agent.portal,
      name: agent.name,
      email: agent.email,
      role: position === 0 ? "admin" : position === 1 ? "supervisor" : "agent",
      manualStatus: "AVAILABLE",
      systemStatus: 1,
      online: ONLINE_AT_START.includes(agent.id),
    })),
    groups: Object.values(GROUPS).map((group) => ({
      ...group,
      members: AGENTS.filter((agent) => agent.group === group.id).map((agent) => agent.id),
    })),
    queues: QUEUES.map(({ id, portal, name, group }, position) => ({
      id,
      portal,
      name,
      groups: [{ routing: `GR_RO_767XB0XBNTX6Z75${position}`, group, primary: 1 }],
    })),
    contacts: CONTACTS.map(({ id, name }) => ({
      id,
      name,
      portal: PORTALS.main.id,
      jobTitle: "",
      about: "",
      company: null,
      created: now,
      lastModified: now,
    })),
    tickets: [],
    notes: [],
    fields: CUSTOM_FIELDS.map((field, position) => ({
      portal: PORTALS.main.id,
      number: position + 1,
      id: `CF9FE3GI0${position}`,
      object: field.object,
      key: field.key,
      name: field.name,
      type: field.type,
      required: false,
      options: field.options,
    })),
    fieldValues: contactValues(now),
    sessions: [],
    requests: [],
  };
}
