import type { Emulator } from "./emulator";
import type { Faults } from "./faults";
import type { Json } from "./json";
import { ROUTE_NAMES } from "./route";
import { OUTAGES } from "./switches";

/** The whole stage as JSON: what the portal's page draws, and what another process may look at. */
export function stageView(emulator: Emulator, faults: Faults, portal: string | undefined): Json {
  const { state, switches } = emulator;
  const here = (one: { readonly portal: string }): boolean => portal === undefined || one.portal === portal;
  const valuesOf = (id: string, key: string): string[] =>
    state.fieldValues
      .filter((value) => value.objectId === id && value.key === key)
      .map((value) => String(value.value));

  return {
    portal: state.portals.find((one) => one.id === portal)?.name ?? null,
    tickets: state.tickets.filter(here).map((ticket) => {
      const contact = state.contacts.find((one) => one.id === ticket.contact);
      return {
        ...ticket,
        assignee: ticket.assignee ?? null,
        assigneeName: state.agents.find((agent) => agent.id === ticket.assignee)?.name ?? null,
        assigneeGroup: ticket.assigneeGroup ?? null,
        groupName: state.groups.find((group) => group.id === ticket.assigneeGroup)?.name ?? null,
        contactName: contact?.name ?? null,
        fieldNames: Object.fromEntries(
          state.fields.filter((field) => field.object === "ticket").map(({ key, name }) => [key, name]),
        ),
        facebook: valuesOf(ticket.contact, "facebook")[0] ?? null,
        notes: state.notes.filter((note) => note.ticket === ticket.id),
      };
    }),
    agents: state.agents.filter(here),
    groups: state.groups.filter(here),
    queues: state.queues.filter(here),
    contacts: state.contacts.filter(here),
    fields: state.fields.filter(here),
    fieldValues: state.fieldValues.filter(here),
    requests: state.requests.length,
    waiting: faults.holds.reduce((sum, hold) => sum + hold.waiting, 0),
    holding: faults.holds.length > 0,
    switches,
    outages: OUTAGES,
    routes: ROUTE_NAMES,
  };
}
