import type { IncomingHttpHeaders } from "node:http";
import type { PortalFixture } from "./fixture";
import type { Json } from "./json";
import type { RouteName } from "./route";

export type ObjectType = "company" | "contact" | "ticket";
export type TicketStatus = 0 | 1 | 2 | 3;

export interface Agent {
  readonly id: string;
  readonly pccId: string;
  readonly portal: string;
  readonly name: string;
  readonly email: string;
  readonly role: "admin" | "supervisor" | "agent";
  manualStatus: "AVAILABLE" | "LUNCH BREAK" | "SHORT BREAK" | "NOT AVAILABLE" | "ACW";
  /** 0 in a call, 1 not in a call, 2 after-call work. */
  systemStatus: 0 | 1 | 2;
  online: boolean;
}

export interface Group {
  readonly id: string;
  readonly portal: string;
  readonly name: string;
  /** Agents' account ids. */
  members: string[];
}

export interface Queue {
  readonly id: string;
  readonly portal: string;
  readonly name: string;
  /** Groups that the queue is routed to, the primary ones first. */
  groups: { readonly routing: string; readonly group: string; readonly primary: 0 | 1 }[];
}

export interface Contact {
  readonly id: string;
  readonly portal: string;
  name: string;
  jobTitle: string;
  about: string;
  company: string | null;
  /** Milliseconds. */
  readonly created: number;
  lastModified: number;
}

export interface Ticket {
  readonly id: string;
  readonly serial: number;
  readonly portal: string;
  readonly createReason: number;
  subject: string;
  assignee: string | undefined;
  assigneeGroup: string | undefined;
  status: TicketStatus;
  contact: string;
  type: number;
  priority: number;
  /** Custom fields by key, as they were sent. */
  fields: Json;
  /** Account id of the token's owner. */
  readonly createdBy: string;
  /** Milliseconds. */
  readonly created: number;
  lastModified: number;
}

export interface Note {
  readonly id: string;
  readonly portal: string;
  readonly ticket: string;
  text: string;
  readonly internal: boolean;
  readonly noteType: number;
  readonly taskType: number;
  readonly reminder: number | undefined;
  readonly dueDate: number | undefined;
  readonly author: string;
  readonly created: number;
}

export interface Field {
  readonly portal: string;
  /** What the list prints. */
  readonly number: number;
  /** What the answer to its creation printed. */
  readonly id: string;
  readonly object: ObjectType;
  readonly key: string;
  readonly name: string;
  readonly type: string;
  required: boolean;
  readonly options: readonly string[];
}

export interface FieldValue {
  readonly id: string;
  readonly portal: string;
  readonly objectId: string;
  readonly object: ObjectType;
  readonly system: boolean;
  readonly fieldId: string;
  key: string;
  value: unknown;
  readonly created: number;
}

/** Whom a token stands for. */
export interface Session {
  readonly token: string;
  readonly portal: string;
  readonly account: string;
  /** Seconds. */
  readonly expires: number;
}

/** One request to an emulated API, as it came in. */
export interface SeenRequest {
  /** Milliseconds. */
  readonly at: number;
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body as an object; empty where it is none. */
  readonly body: Json;
  /** Undefined where the API has no such route, and for the contact-centre host. */
  readonly route: RouteName | undefined;
  /** Whether the server acted on it: stored, deleted, looked up. Stays false where a failure came first. */
  processed: boolean;
  /** HTTP status of the answer; undefined while it waits and where the connection was lost. */
  status: number | undefined;
}

export interface State {
  readonly portals: readonly PortalFixture[];
  agents: Agent[];
  groups: Group[];
  queues: Queue[];
  contacts: Contact[];
  /** In the order of arrival, of all portals. */
  tickets: Ticket[];
  notes: Note[];
  fields: Field[];
  fieldValues: FieldValue[];
  /** Every token that would be accepted now, if its time is not over. */
  sessions: Session[];
  /** Every request, in the order of arrival. The stage's own control routes are not among them. */
  requests: SeenRequest[];
}
