import { type Desk, DeskError } from "@/lib/domain/desk";
import { problem } from "@/lib/domain/problem";
import { onlineAgentIds } from "./agents";
import type { Capabilities } from "./capabilities";
import type { Client } from "./client";
import { createContact, findContact } from "./contacts";
import type { Effect } from "./failure";
import type { FieldMemory } from "./fields";
import { addNote, hasNote } from "./notes";
import { createKnowledge } from "./probe";
import { createTicket, fieldsFor, findTicket, readStatus, setStatus } from "./tickets";

export interface DeskOptions {
  /** Called with the whole record whenever an answer taught something, for the caller to keep per portal. */
  readonly onLearn?: (capabilities: Capabilities) => unknown;
  /** Where the portal's ticket fields are remembered; asked anew for each ticket without it. */
  readonly fields?: FieldMemory;
}

const NO_MEMORY: FieldMemory = { get: async () => null, set: async () => undefined };

/** StringeeX as the outbox's {@link Desk}. It holds no state but what it has learnt of the portal. */
export function createDesk(client: Client, capabilities: Capabilities, options: DeskOptions = {}): Desk {
  const memory = options.fields ?? NO_MEMORY;
  const knowledge = createKnowledge(capabilities, client.now, (known) => options.onLearn?.(known));
  return {
    findContact: (who, signal) => guarded("read", () => findContact(client, who, signal)),
    createContact: (who, signal) => guarded("write", () => createContact(client, who, signal)),
    onlineAgents: (signal) => guarded("read", () => onlineAgentIds(client, signal)),
    createTicket: async (request, signal) => {
      // Asked before, and apart: its failures are certainly no ticket.
      const fields = await guarded("read", () => fieldsFor(client, request, memory, signal));
      try {
        return await guarded("write", () => createTicket(client, knowledge, request, fields, signal));
      } catch (error) {
        // The fields may be what is wrong: the next ticket asks anew.
        if (error instanceof DeskError && error.again === "never")
          await memory.set(null).catch(() => undefined);
        throw error;
      }
    },
    findTicket: (reference, signal) =>
      guarded("read", () => findTicket(client, knowledge, reference, signal)),
    searches: () => knowledge.isWorthAsking("searchTicket"),
    addNote: (ticketId, text, signal) => guarded("write", () => addNote(client, ticketId, text, signal)),
    hasNote: (ticketId, reference, signal) =>
      guarded("read", () => hasNote(client, knowledge, ticketId, reference, signal)),
    readStatus: (ticketId, signal) => guarded("read", () => readStatus(client, knowledge, ticketId, signal)),
    setStatus: (ticketId, status, signal) =>
      guarded("write", () => setStatus(client, knowledge, ticketId, status, signal)),
  };
}

/** Keeps the port's promise: a DeskError and nothing else, and in doubt the doubt is told. */
async function guarded<T>(effect: Effect, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof DeskError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new DeskError(problem("internal", detail), effect === "write" ? "unknown" : "not-done", "never");
  }
}
