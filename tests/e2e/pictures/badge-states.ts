import { isItemKey } from "../../../lib/domain/key.ts";
import type { LoggedDecision } from "../../../lib/domain/logged-decision.ts";
import type { Badge } from "../../../lib/domain/mirror.ts";
import { type ProblemCode, problem, problemCodes } from "../../../lib/domain/problem.ts";
import type { Ticket } from "../../../lib/domain/ticket.ts";
import { shop, type Thread, threadsOf } from "../../stage/facebook/people.ts";
import { keyOf } from "../inbox.ts";
import { LONG_QUEUE } from "./samples.ts";

/** One state of a badge: what its mirror says, and the ticket behind it where there is one. */
export interface BadgeState {
  readonly name: string;
  readonly badge: Omit<Badge, "at">;
  readonly ticket?: Partial<Ticket>;
}

const none = { status: null, ticket: "", problem: null } as const;
const made = (status: Ticket["status"], ticket: string) =>
  ({ state: "created", status, ticket, problem: null }) as const;
const SOON = 4 * 60_000;
const trouble = (code: ProblemCode, detail = "", retries = false) =>
  problem(code, detail, retries ? Date.now() + SOON : null);

/** Every state that a badge can show, with what is worst for its room. */
export const badgeStates: readonly BadgeState[] = [
  { name: "none", badge: { ...none, state: "none" } },
  { name: "suggested", badge: { ...none, state: "suggested" } },
  { name: "queued", badge: { ...none, state: "queued" } },
  { name: "queued-offline", badge: { ...none, state: "queued", problem: trouble("offline", "", true) } },
  { name: "sending", badge: { ...none, state: "sending" } },
  { name: "new", badge: made("new", "1763153"), ticket: { status: "new" } },
  { name: "processing", badge: made("processing", "1763154"), ticket: { status: "processing" } },
  {
    name: "pending",
    badge: made("pending", "1763155"),
    ticket: { status: "pending", assignee: null, note: "waiting" },
  },
  { name: "solved", badge: made("solved", "1763156"), ticket: { status: "solved", queueName: LONG_QUEUE } },
  {
    name: "created-nameless",
    badge: made("new", ""),
    ticket: { ticketId: null, serial: null, note: "waiting" },
  },
  {
    name: "created-gone",
    badge: { ...made("processing", "1763157"), problem: trouble("ticket-gone") },
    ticket: { status: "processing" },
  },
  {
    name: "local",
    badge: { ...made("new", "L1"), local: true },
    ticket: { ticketId: "local-00000001" },
  },
  { name: "uncertain", badge: { ...none, state: "uncertain", problem: trouble("answer-lost") } },
  {
    name: "refused",
    badge: {
      ...none,
      state: "refused",
      problem: trouble("field-required", "Trường “Nguồn khách hàng” là bắt buộc"),
    },
  },
];

/** In which state a problem of each kind stands. */
export const problemStates: readonly BadgeState[] = [
  ...problemCodes.map((code) => ({
    name: `problem-${code}`,
    badge: {
      ...none,
      state: stateWith(code),
      problem: trouble(code, code === "refused" ? "subject không hợp lệ" : "", waits(code)),
    },
  })),
  // What could not even be written down was never begun: it can be pressed again.
  { name: "none-storage-full", badge: { ...none, state: "none", problem: trouble("storage-full") } },
  {
    name: "suggested-storage-full",
    badge: { ...none, state: "suggested", problem: trouble("storage-full") },
  },
];

function stateWith(code: ProblemCode): Badge["state"] {
  if (code === "answer-lost" || code === "note-lost") return "uncertain";
  return waits(code) ? "queued" : "refused";
}

function waits(code: ProblemCode): boolean {
  return ["offline", "timeout", "rate-limited", "server-error", "unreadable-answer", "under-way"].includes(
    code,
  );
}

/** Customers whose rows and conversations are proven, in the order of the list. */
export const customers: readonly Thread[] = threadsOf(shop.id, 24).filter(
  ({ type, linkId, id, name }) => type === "FB_MESSAGE" && linkId === id && !name.vi.includes("<"),
);

/** A ticket as the database keeps it, of a customer. */
export function ticketOf(customer: Thread, portalId: string, label: string, change: Partial<Ticket>): Ticket {
  const key = keyOf(shop.id, customer.id);
  if (!isItemKey(key)) throw new Error(`${key} is no key.`);
  return {
    key,
    portalId,
    pageId: shop.id,
    ticketId: null,
    serial: label === "" ? null : label,
    status: "new",
    statusAt: Date.now(),
    createdAt: Date.now(),
    lastActivityAt: Date.now(),
    subject: `[PT-7K3QX9TM] ${shop.name.vi} · ${customer.name.vi}: Giá bao nhiêu shop ơi`,
    customer: { id: customer.id, name: customer.name.vi, profileUrl: null },
    url: null,
    contactId: "CTA83A3GLY",
    assignee: { id: "ACKZYGJQ6Y", name: "Nguyễn Thị Lan" },
    groupId: "GRW9E5OS",
    queueName: "CSKH",
    reference: "PT-7K3QX9TM",
    note: "added",
    follows: null,
    ...change,
  };
}

/** That words of a customer which are not on screen were suggested; its settings' version is told with its id. */
export function suggestionOf(customer: Thread, portalId: string): LoggedDecision {
  const key = keyOf(shop.id, customer.id);
  if (!isItemKey(key)) throw new Error(`${key} is no key.`);
  return {
    id: `${portalId}/${key}/earlier`,
    portalId,
    key,
    kind: "message",
    pageId: shop.id,
    at: Date.now(),
    settingsVersion: 0,
    action: "suggest",
    path: [{ gate: "creation", code: "suggest" }],
    author: customer.name.vi,
    excerpt: "Giá bao nhiêu shop ơi",
  };
}
