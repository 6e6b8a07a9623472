import type { Person } from "./activity";
import type { Problem } from "./problem";
import type { TicketStatus } from "./ticket";

/**
 * The ticket desk as the outbox needs it: what StringeeX does (lib/stringee), or what this browser does by itself.
 * Every method rejects with a {@link DeskError} and nothing else.
 */
export interface Desk {
  /** The contact that carries this Facebook identity, or null when there is certainly none to be found. */
  findContact(who: Person, signal: AbortSignal): Promise<{ id: string } | null>;
  createContact(who: Person, signal: AbortSignal): Promise<{ id: string }>;
  /** The ids of all agents who are online now. Asked afresh each time: caching is the caller's. */
  onlineAgents(signal: AbortSignal): Promise<readonly string[]>;
  createTicket(request: TicketRequest, signal: AbortSignal): Promise<TicketReceipt>;
  /**
   * The ticket whose subject carries the reference. `cannot` where the portal's API does not search, so that nothing
   * is concluded from not having found it.
   */
  findTicket(reference: string, signal: AbortSignal): Promise<FoundTicket | null | "cannot">;
  /** Whether looking for a ticket is worth a request now: the search is known to work, or was not tried lately. */
  searches(): boolean;
  addNote(ticketId: string, text: string, signal: AbortSignal): Promise<void>;
  /** Whether a note of the ticket carries the reference; `cannot` where notes can't be listed. */
  hasNote(ticketId: string, reference: string, signal: AbortSignal): Promise<boolean | "cannot">;
  /** The ticket's status now; `gone` where the desk says that it has no such ticket, `cannot` where nothing is to be learnt of it. */
  readStatus(ticketId: string, signal: AbortSignal): Promise<TicketStatus | "gone" | "cannot">;
  setStatus(ticketId: string, status: TicketStatus, signal: AbortSignal): Promise<"done" | "cannot">;
}

export interface TicketRequest {
  subject: string;
  contactId: string;
  groupId: string;
  /** null gives the ticket to the group. */
  assigneeId: string | null;
  /** The whole words, for a portal with a text field for them; the note carries them elsewhere. */
  content: string;
  /** The page asks for e-mail notices: sets the field that the portal's trigger acts on, where it exists. */
  emailNotification: boolean;
}

export interface TicketReceipt {
  ticketId: string | null;
  serial: string | null;
}

export interface FoundTicket extends TicketReceipt {
  status: TicketStatus | null;
  /** All that carry the reference and are not solved, as people name them: more than one was made twice. */
  open: readonly string[];
}

/**
 * Why a step did not end well. What matters most is `outcome`: `not-done` when the desk certainly did nothing,
 * `unknown` when it may have done it (the connection was lost, the answer could not be read).
 */
export class DeskError extends Error {
  readonly problem: Problem;
  readonly outcome: "not-done" | "unknown";
  /** Whether the same request may do better later by itself, or needs a person first. */
  readonly again: "later" | "after-sign-in" | "never";
  /** What the desk asked for (Retry-After), in ms from now; null when it said nothing. */
  readonly waitMs: number | null;
  constructor(
    problem: Problem,
    outcome: "not-done" | "unknown",
    again: "later" | "after-sign-in" | "never",
    waitMs: number | null = null,
  ) {
    super(problem.detail === "" ? problem.code : `${problem.code}: ${problem.detail}`);
    this.name = "DeskError";
    this.problem = problem;
    this.outcome = outcome;
    this.again = again;
    this.waitMs = waitMs;
  }
}
