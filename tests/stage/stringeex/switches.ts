import { isJson } from "./json";
import { ROUTE_NAMES, type RouteName } from "./route";

/** Standing trouble, for a person at the portal page; tests rather say `failNext`. */
export const OUTAGES = [
  "none",
  "refused",
  "429",
  "429-seconds",
  "429-date",
  "500",
  "503",
  "html-200",
  "html-502",
  "empty-200",
  "lost-before",
  "lost-after",
] as const;
export type Outage = (typeof OUTAGES)[number];

/** How the emulator behaves. The defaults are what the vendor's pages show; what they do not show is off. */
export interface Switches {
  // What the vendor does not document, each off until a test turns it on.
  /** The answer of POST ticket carries the ticket's `id`. */
  ticketIdInAnswer: boolean;
  /** The answer of POST ticket carries the ticket's `serial`. */
  ticketSerialInAnswer: boolean;
  /** GET /v1/ticket/{id} exists. */
  ticketRead: boolean;
  /** PUT /v1/ticket/{id} exists. */
  ticketUpdate: boolean;
  /** GET /v1/ticket?contact=&status=&page=&limit= exists. */
  ticketList: boolean;
  /** POST /v1/filter/searchticket exists. */
  ticketSearch: boolean;
  /** POST /v1/pccconfig forwards groups, queues, routing, members and agents under the log-in token. */
  pccconfig: boolean;
  /** The contact-centre host answers at all. */
  pccHost: boolean;
  /** `Access-Control-*` headers are sent. Off: a page's own fetch must fail, the extension's worker must not. */
  cors: boolean;

  // Signing in.
  /** Where the log-in's answer puts the token; the documentation's sample and its table disagree. */
  tokenPlace: "portals" | "top-level";
  /** How a missing, expired or bad token is turned away. */
  badToken: "401" | "403" | "refused";
  /** A new token's life, in seconds. Nothing is documented; a client caches for 23 hours. */
  tokenLifetime: number;
  /** Tokens are not JWTs: nothing can be read from them. */
  opaqueTokens: boolean;

  // Quirks as documented.
  /** POST ticket without `assigneeGroup` is refused, as the table says; the vendor's own sample leaves it out. */
  groupRequired: boolean;
  /** Who gets a ticket that names a group and no assignee: not described. */
  groupOnlyAssignment: "nobody" | "member";
  /** The `r` of a good GET field/list. */
  fieldListCode: -1 | 0;
  /** Totals of lists are text. */
  totalsAsText: boolean;
  /** The `limit` that agent/list claims to have used, whatever was asked; `asked` tells the truth. */
  agentListLimitEcho: 50 | "asked";
  /** The only filter token for available agents is the misspelt `AVAIABLED`; `both` also takes `AVAILABLE`. */
  manualStatusFilter: "misspelt" | "both";
  /** The key of the text in answers of agent routes. */
  agentTextKey: "message" | "msg";
  /** Phone numbers of contacts are masked in search and list. */
  phonesMasked: boolean;
  /** Rows of contacts carry their facebook value; off, as in the sample, `facebook` and `facebooks` are null. */
  facebookInContactRows: boolean;

  // What is unknown: the answer that hurts more is the default where a client may live in either world.
  /** A second contact with the same facebook, phone or e-mail value: made, refused, or answered with the first one's id. */
  contactDuplicates: "created" | "refused" | "first";
  /** A search condition on `facebook`: finds, is ignored (everybody is found), or is refused. */
  searchByFacebook: "works" | "ignored" | "refused";
  /** POST ticket checks that contact, group and assignee exist. */
  referencesChecked: boolean;
  /** POST ticket insists on required custom fields. */
  requiredFieldsChecked: boolean;
  /** A custom field that does not exist: dropped without a word, or refused. */
  unknownFields: "dropped" | "refused";
  /** The token's owner may make custom fields. */
  fieldCreation: "allowed" | "refused";
  /** HTTP status of a refusal (`r` ≠ 0). */
  refusalStatus: 200 | 400;

  /**
   * Connections are lost without one byte of an answer. As real as it gets, but a browser may then send the request a second
   * time on its own: Chrome and Firefox do so for a POST on a connection they had used before, and two tickets come of one
   * click.
   */
  silentLosses: boolean;

  // Standing trouble.
  outage: Outage;
  /** The route that the outage strikes, or all of them. */
  outageRoute: RouteName | "*";
}

export const DEFAULT_SWITCHES: Readonly<Switches> = {
  ticketIdInAnswer: false,
  ticketSerialInAnswer: false,
  ticketRead: false,
  ticketUpdate: false,
  ticketList: false,
  ticketSearch: false,
  pccconfig: false,
  pccHost: false,
  cors: false,
  tokenPlace: "portals",
  badToken: "401",
  tokenLifetime: 23 * 60 * 60,
  opaqueTokens: false,
  groupRequired: true,
  groupOnlyAssignment: "nobody",
  fieldListCode: -1,
  totalsAsText: true,
  agentListLimitEcho: 50,
  manualStatusFilter: "misspelt",
  agentTextKey: "message",
  phonesMasked: true,
  facebookInContactRows: false,
  contactDuplicates: "created",
  searchByFacebook: "works",
  referencesChecked: true,
  requiredFieldsChecked: true,
  unknownFields: "dropped",
  fieldCreation: "allowed",
  refusalStatus: 200,
  silentLosses: false,
  outage: "none",
  outageRoute: "*",
};

const BOOLEAN = [true, false] as const;

/** The values a switch may take; `number` for any positive number. */
const CHOICES: { readonly [Name in keyof Switches]: readonly Switches[Name][] | "number" } = {
  ticketIdInAnswer: BOOLEAN,
  ticketSerialInAnswer: BOOLEAN,
  ticketRead: BOOLEAN,
  ticketUpdate: BOOLEAN,
  ticketList: BOOLEAN,
  ticketSearch: BOOLEAN,
  pccconfig: BOOLEAN,
  pccHost: BOOLEAN,
  cors: BOOLEAN,
  tokenPlace: ["portals", "top-level"],
  badToken: ["401", "403", "refused"],
  tokenLifetime: "number",
  opaqueTokens: BOOLEAN,
  groupRequired: BOOLEAN,
  groupOnlyAssignment: ["nobody", "member"],
  fieldListCode: [-1, 0],
  totalsAsText: BOOLEAN,
  agentListLimitEcho: [50, "asked"],
  manualStatusFilter: ["misspelt", "both"],
  agentTextKey: ["message", "msg"],
  phonesMasked: BOOLEAN,
  facebookInContactRows: BOOLEAN,
  contactDuplicates: ["created", "refused", "first"],
  searchByFacebook: ["works", "ignored", "refused"],
  referencesChecked: BOOLEAN,
  requiredFieldsChecked: BOOLEAN,
  unknownFields: ["dropped", "refused"],
  fieldCreation: ["allowed", "refused"],
  refusalStatus: [200, 400],
  silentLosses: BOOLEAN,
  outage: OUTAGES,
  outageRoute: ["*", ...ROUTE_NAMES],
};

/** Applies what another process sent. Returns what was wrong with it, and then changes nothing. */
export function flipSwitches(switches: Switches, sent: unknown): string | undefined {
  if (!isJson(sent)) return "an object of switches is expected";
  const choices: Readonly<Record<string, readonly unknown[] | "number">> = CHOICES;
  for (const [name, value] of Object.entries(sent)) {
    const allowed = choices[name];
    if (allowed === undefined) return `no switch ${name}`;
    const good =
      allowed === "number" ? typeof value === "number" && Number.isFinite(value) : allowed.includes(value);
    if (!good) return `switch ${name} cannot be ${JSON.stringify(value)}`;
  }
  Object.assign(switches, sent);
  return undefined;
}
