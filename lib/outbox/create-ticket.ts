import { noteOf, subjectOf, wordsOf } from "@/lib/domain/compose";
import { DeskError, type TicketReceipt } from "@/lib/domain/desk";
import { type Entry, NEVER } from "@/lib/domain/entry";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { Ticket } from "@/lib/domain/ticket";
import type { Change } from "./outbox";
import { keep, type Path, STEP_LIMIT } from "./path";
import { writeNote } from "./write-note";

/** How often StringeeX may turn a chosen agent down before the ticket goes to the group with no assignee. */
const AGENTS_TO_TRY = 2;

/**
 * One ticket's path: contact → assignee → ticket → note. Each finished step is stored before the next begins. Throws
 * the {@link DeskError} of a step that certainly was not done; a ticket whose answer never came ends as uncertain.
 */
export async function createTicket(path: Path, start: Entry): Promise<void> {
  let entry = start;
  if (entry.receipt === null) {
    // Found on its way without an end: the worker died between the request and its answer.
    if (entry.inFlight === "ticket") {
      await keep(path, entry.id, uncertain(path.now(), "the browser stopped"));
      return;
    }
    for (;;) {
      if (entry.contactId === null) entry = await contactStep(path, entry);
      if (entry.assignment === null) entry = await assignStep(path, entry);
      const after = await ticketStep(path, entry);
      if (after === "again") {
        entry = await keep(path, entry.id, (same) => ({ entry: same }));
        continue;
      }
      if (after === null) return;
      entry = after;
      break;
    }
  }
  await writeNote(path, entry, (language) => noteText(path, entry, language));
}

async function noteText(path: Path, entry: Entry, language: "vi" | "en"): Promise<string> {
  const { page } = await path.pageOf(entry.snapshot.pageId);
  return noteOf(
    entry.snapshot,
    { name: page?.name ?? "", id: entry.snapshot.pageId },
    entry.reference,
    language,
  );
}

/**
 * Looking first makes creating safe to repeat: a contact whose answer was lost is found the next time, by its
 * Facebook identity.
 */
async function contactStep(path: Path, entry: Entry): Promise<Entry> {
  const { customer } = entry.snapshot;
  const signal = AbortSignal.timeout(STEP_LIMIT);
  await keep(path, entry.id, (same) => ({ entry: { ...same, inFlight: "contact" } }));
  const identified = customer.id !== null || customer.profileUrl !== null;
  const found = identified ? await path.desk.findContact(customer, signal) : null;
  const contact = found ?? (await path.desk.createContact(customer, signal));
  return keep(path, entry.id, (same) => ({ entry: { ...same, contactId: contact.id, inFlight: null } }));
}

async function assignStep(path: Path, entry: Entry): Promise<Entry> {
  const { page, queue } = await path.pageOf(entry.snapshot.pageId);
  if (page === null) throw new ProblemError(problem("page-not-added"));
  if (queue === null) throw new ProblemError(problem("page-without-queue", page.name));
  if (queue.groupId === "") throw new ProblemError(problem("queue-without-group", queue.name));
  const toGroup = entry.refusedAgents.length >= AGENTS_TO_TRY;
  const assignee = toGroup ? null : await path.assign(queue, page, entry.refusedAgents);
  const assignment = { groupId: queue.groupId, queueName: queue.name, assignee };
  return keep(path, entry.id, (same) => ({ entry: { ...same, assignment } }));
}

/** The entry with its receipt, `again` when another agent or contact must be taken, null when it became uncertain. */
async function ticketStep(path: Path, entry: Entry): Promise<Entry | "again" | null> {
  const { page } = await path.pageOf(entry.snapshot.pageId);
  const named = { name: page?.name ?? "", id: entry.snapshot.pageId };
  const subject = subjectOf(entry.snapshot, named, entry.reference);
  const { contactId, assignment } = entry;
  if (contactId === null || assignment === null) throw new RangeError("the ticket step came too early");
  // From here on the request may be at StringeeX: whoever finds this entry after a crash must not send it again.
  await keep(path, entry.id, (same) => ({ entry: { ...same, inFlight: "ticket", subject } }));
  let receipt: TicketReceipt;
  try {
    receipt = await path.desk.createTicket(
      {
        subject,
        contactId,
        groupId: assignment.groupId,
        assigneeId: assignment.assignee?.id ?? null,
        content: wordsOf(entry.snapshot),
        emailNotification: page?.emailNotification ?? false,
      },
      AbortSignal.timeout(STEP_LIMIT),
    );
  } catch (error) {
    if (error instanceof DeskError && error.outcome === "not-done") return refusedStep(path, entry, error);
    const why = error instanceof DeskError ? error.problem.code : "internal";
    await keep(path, entry.id, uncertain(path.now(), why));
    return null;
  }
  return keep(path, entry.id, (same) => withReceipt(same, receipt, path.now()));
}

/** StringeeX certainly made no ticket: what it would not take is taken out, and the step is tried again or given up. */
async function refusedStep(path: Path, entry: Entry, error: DeskError): Promise<"again"> {
  const agent = entry.assignment?.assignee ?? null;
  const otherAgent = error.problem.code === "unknown-assignee" && agent !== null;
  const otherContact = error.problem.code === "unknown-contact" && entry.attempts === 0;
  await keep(path, entry.id, (same) => ({
    entry: {
      ...same,
      inFlight: null,
      assignment: otherAgent ? null : same.assignment,
      refusedAgents: otherAgent ? [...same.refusedAgents, agent.id] : same.refusedAgents,
      contactId: otherContact ? null : same.contactId,
      attempts: otherContact ? same.attempts + 1 : same.attempts,
    },
  }));
  if (otherAgent || otherContact) return "again";
  throw error;
}

/** The entry as it stands once the ticket exists, and the ticket to keep with it in the same transaction. */
export function withReceipt(entry: Entry, receipt: TicketReceipt, now: number): Change {
  const ticket: Ticket = {
    key: entry.key,
    pageId: entry.snapshot.pageId,
    portalId: entry.portalId,
    ticketId: receipt.ticketId,
    serial: receipt.serial,
    status: "new",
    statusAt: now,
    createdAt: now,
    lastActivityAt: entry.snapshot.seenAt,
    subject: entry.subject ?? "",
    customer: entry.snapshot.customer,
    url: entry.snapshot.url,
    contactId: entry.contactId,
    assignee: entry.assignment?.assignee ?? null,
    groupId: entry.assignment?.groupId ?? "",
    queueName: entry.assignment?.queueName ?? "",
    reference: entry.reference,
    note: "waiting",
    follows: entry.follows,
  };
  return {
    entry: {
      ...entry,
      state: "waiting",
      receipt,
      inFlight: null,
      problem: null,
      attempts: 0,
      notBefore: now,
    },
    ticket,
  };
}

/** The answer never came: it is looked for at once where the portal can search, and otherwise a person is asked. */
export const uncertain =
  (now: number, why: string) =>
  (entry: Entry): Change => ({
    entry: {
      ...entry,
      state: "uncertain",
      inFlight: null,
      lookups: 0,
      notBefore: now,
      problem: problem("answer-lost", why),
    },
  });

/** When an uncertain ticket is looked for again after looking in vain, in ms; then it is left to a person. */
const LOOKUPS = [15_000, 120_000, 900_000];
export const nextLookup = (lookups: number, now: number): number => {
  const wait = LOOKUPS[lookups];
  return wait === undefined ? NEVER : now + wait;
};
