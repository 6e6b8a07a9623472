import { type Desk, DeskError, type TicketRequest } from "@/lib/domain/desk";
import { problem } from "@/lib/domain/problem";
import type { TicketStatus } from "@/lib/domain/ticket";

/** What a call to the desk meets. `lost-after` is the one that doubles tickets in lesser tools. */
export const faults = [
  "offline",
  "rate-limited",
  "server-error",
  "token",
  "refused",
  "lost-before",
  "lost-after",
  "unreadable-after",
] as const;
export type Fault = (typeof faults)[number];

export const deskCalls = [
  "findContact",
  "createContact",
  "onlineAgents",
  "createTicket",
  "findTicket",
  "addNote",
  "hasNote",
  "setStatus",
] as const;
export type DeskCall = (typeof deskCalls)[number];

export interface StoredTicket extends TicketRequest {
  ticketId: string;
  notes: string[];
  status: TicketStatus;
}

/** A ticket desk in memory that never forgets and never refuses a double, like the real one. */
export class MemoryDesk {
  readonly contacts = new Map<string, string>();
  readonly tickets: StoredTicket[] = [];
  readonly calls: DeskCall[] = [];
  /** What the next call of a kind meets; used up in order. */
  readonly planned = new Map<DeskCall, Fault[]>();
  givesIds = true;
  searches = false;
  listsNotes = true;
  setsStatus = false;
  online: string[] = [];
  /** Runs around every call: where a killed worker is imitated. */
  around: (call: DeskCall, moment: "before" | "after") => void = () => undefined;

  plan(call: DeskCall, ...what: Fault[]): void {
    this.planned.set(call, what);
  }

  async #call<R>(call: DeskCall, write: boolean, work: () => R): Promise<R> {
    this.around(call, "before");
    this.calls.push(call);
    const fault = this.planned.get(call)?.shift();
    if (fault === undefined) {
      const result = work();
      await Promise.resolve();
      this.around(call, "after");
      return result;
    }
    if (fault === "lost-after" || fault === "unreadable-after") work();
    this.around(call, "after");
    throw errorOf(fault, write);
  }

  asDesk(): Desk {
    return {
      findContact: (who) =>
        this.#call("findContact", false, () => {
          const id = this.contacts.get(who.id ?? "");
          return id === undefined ? null : { id };
        }),
      createContact: (who) =>
        this.#call("createContact", true, () => {
          const id = `CT${this.contacts.size + 1}`;
          this.contacts.set(who.id ?? `nobody-${id}`, id);
          return { id };
        }),
      onlineAgents: () => this.#call("onlineAgents", false, () => this.online),
      createTicket: (request) =>
        this.#call("createTicket", true, () => {
          const ticketId = `tk_${this.tickets.length + 1}`;
          this.tickets.push({ ...request, ticketId, notes: [], status: "new" });
          return this.givesIds ? { ticketId, serial: null } : { ticketId: null, serial: null };
        }),
      findTicket: (reference) =>
        this.#call("findTicket", false, () => {
          if (!this.searches) return "cannot";
          const about = this.tickets.filter((ticket) => ticket.subject.includes(reference));
          const open = about.filter(({ status }) => status !== "solved");
          const found = open[0] ?? about[0];
          return found === undefined
            ? null
            : {
                ticketId: found.ticketId,
                serial: null,
                status: found.status,
                open: open.map(({ ticketId }) => ticketId),
              };
        }),
      searches: () => this.searches,
      addNote: (ticketId, text) =>
        this.#call("addNote", true, () => {
          this.tickets.find((ticket) => ticket.ticketId === ticketId)?.notes.push(text);
        }),
      hasNote: (ticketId, reference) =>
        this.#call("hasNote", false, () => {
          if (!this.listsNotes) return "cannot";
          const ticket = this.tickets.find((each) => each.ticketId === ticketId);
          return ticket?.notes.some((note) => note.includes(reference)) ?? false;
        }),
      readStatus: async () => "cannot",
      setStatus: (ticketId, status) =>
        this.#call("setStatus", true, () => {
          if (!this.setsStatus) return "cannot";
          for (const ticket of this.tickets) if (ticket.ticketId === ticketId) ticket.status = status;
          return "done";
        }),
    };
  }
}

function errorOf(fault: Fault, write: boolean): DeskError {
  const doubt = write ? "unknown" : "not-done";
  switch (fault) {
    case "offline":
      return new DeskError(problem("offline"), "not-done", "later");
    case "rate-limited":
      return new DeskError(problem("rate-limited"), "not-done", "later", 5_000);
    case "server-error":
      return new DeskError(problem("server-error"), doubt, "later");
    case "token":
      return new DeskError(problem("token-expired"), "not-done", "after-sign-in");
    case "refused":
      return new DeskError(problem("refused", "không được"), "not-done", "never");
    case "lost-before":
    case "lost-after":
      return new DeskError(problem("answer-lost"), doubt, "later");
    case "unreadable-after":
      return new DeskError(problem("unreadable-answer"), doubt, "later");
  }
}
