import { noteOf, subjectOf, takenBackNote, wordsOf } from "@/lib/domain/compose";
import { DeskError, type TicketReceipt } from "@/lib/domain/desk";
import { type Entry, NEVER } from "@/lib/domain/entry";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { Change } from "./change";
import { contactStep } from "./contact-step";
import { madeElsewhere } from "./other-tickets";
import { begin, Gone, Halted, keep, type Path, type Place, STEP_LIMIT, type Walk } from "./path";
import { withReceipt } from "./receipt";
import { inStatusTurn } from "./set-status";
import { identified, noteReferenceOf, writeNote } from "./write-note";

/** How often StringeeX may turn a chosen agent down before the ticket goes to the group with no assignee. */
const AGENTS_TO_TRY = 2;

/**
 * One ticket's path: contact → assignee → ticket → note. Each finished step is stored before the next begins. Throws
 * the {@link DeskError} of a step that certainly was not done; a ticket whose answer never came ends as uncertain.
 */
export async function createTicket(path: Walk, start: Entry): Promise<void> {
  let entry = start;
  if (entry.receipt === null) {
    // Found on its way without an end: the worker died between the request and its answer.
    if (entry.inFlight === "ticket") {
      await keep(path, entry.id, uncertain(path.now()));
      return;
    }
    for (;;) {
      const reading = path.pageOf(entry.snapshot.pageId);
      reading.catch(() => undefined);
      // Neither needs the other: who is online is asked while the contact is looked for, at a first try.
      if (entry.contactId === null && entry.assignment === null && entry.attempts === 0)
        path.lookAround?.(reading);
      if (entry.contactId === null) {
        const known = await contactStep(path, entry);
        if (known === null) return;
        entry = known;
      }
      const place = await reading;
      entry = await assignStep(path, entry, place);
      const after = await ticketStep(path, entry, place);
      if (after === "again") {
        entry = await keep(path, entry.id, (same) => ({ entry: same }));
        continue;
      }
      if (after === null) return;
      entry = after;
      break;
    }
  }
  if (entry.takenBack === true) {
    const made = entry;
    const closed = await inStatusTurn(path, made, () => close(path, made));
    if (closed === null) return;
    entry = closed.value;
  }
  await writeNote(path, entry, (language) => noteText(path, entry, language));
}

/** A ticket that was asked for by mistake is closed; where the API can't, a person must do it and is told. */
async function close(path: Path, start: Entry): Promise<Entry> {
  const entry = await identified(path, start);
  const ticketId = entry.receipt?.ticketId ?? null;
  if (!(await path.goesOn())) throw new Halted();
  const closed =
    ticketId === null
      ? "cannot"
      : await path.desk.setStatus(ticketId, "solved", AbortSignal.timeout(STEP_LIMIT));
  if (closed === "cannot") throw new ProblemError(problem("close-in-portal"));
  return keep(path, entry.id, (same, ticket) => ({
    entry: same,
    ticket: ticket && { ...ticket, status: "solved", statusAt: path.now() },
  }));
}

async function noteText(path: Path, entry: Entry, language: "vi" | "en"): Promise<string> {
  if (entry.takenBack === true) return takenBackNote(entry.reference, language);
  const { page } = await path.pageOf(entry.snapshot.pageId);
  return noteOf(
    entry.snapshot,
    { name: page?.name ?? "", id: entry.snapshot.pageId },
    noteReferenceOf(entry),
    language,
  );
}

/**
 * The entry with somebody chosen. Choosing leaves nothing at the desk, so it is stored with the beginning of the
 * ticket's request, in one change; before that only where the desk is asked something else in between.
 */
async function assignStep(path: Path, entry: Entry, { page, queue }: Place): Promise<Entry> {
  if (entry.assignment !== null) return entry;
  if (page === null) throw new ProblemError(problem("page-not-added"));
  if (queue === null) throw new ProblemError(problem("page-without-queue", page.name));
  if (queue.groupId === "") throw new ProblemError(problem("queue-without-group", queue.name));
  const toGroup = entry.refusedAgents.length >= AGENTS_TO_TRY;
  const assignee = toGroup ? null : await path.assign(queue, page, entry.refusedAgents);
  const assignment = { groupId: queue.groupId, queueName: queue.name, assignee };
  if (entry.mayExist !== true && !path.desk.searches()) return { ...entry, assignment };
  return keep(path, entry.id, (same) => ({ entry: { ...same, assignment } }), "relaxed");
}

/** The entry with its receipt, `again` when another agent or contact must be taken, null when it became uncertain. */
async function ticketStep(path: Path, entry: Entry, { page }: Place): Promise<Entry | "again" | null> {
  const named = { name: page?.name ?? "", id: entry.snapshot.pageId };
  const subject = subjectOf(entry.snapshot, named, entry.reference);
  const { contactId, assignment } = entry;
  if (contactId === null || assignment === null) throw new RangeError("the ticket step came too early");
  const there = await (entry.mayExist === true ? foundAfterAll(path, entry) : madeElsewhere(path, entry));
  if (there !== null) return there;
  // From here on the request may be at StringeeX: whoever finds this entry after a crash must not send it again.
  await begin(path, entry.id, "ticket", { subject, assignment, mayExist: true });
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
    const said = error instanceof DeskError ? error.problem.detail : "";
    await keep(path, entry.id, uncertain(path.now(), said));
    return null;
  }
  return keep(path, entry.id, (same) => withReceipt(same, receipt, path.now()));
}

/** A person said that an uncertain ticket is not there: where the portal can search, it is asked once more before sending. */
async function foundAfterAll(path: Path, entry: Entry): Promise<Entry | null> {
  const found = await path.desk.findTicket(entry.reference, AbortSignal.timeout(STEP_LIMIT));
  if (found === null || found === "cannot") return null;
  return keep(path, entry.id, (same) => {
    if (same.state !== "waiting") throw new Gone();
    return withReceipt(same, found, path.now(), found.status);
  });
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
      // Only what this very request did is certain: an earlier one may have made a ticket all the same.
      mayExist: entry.mayExist === true,
      assignment: otherAgent ? null : same.assignment,
      refusedAgents: otherAgent ? [...same.refusedAgents, agent.id] : same.refusedAgents,
      contactId: otherContact ? null : same.contactId,
      attempts: otherContact ? same.attempts + 1 : same.attempts,
    },
  }));
  if (otherAgent || otherContact) return "again";
  throw error;
}

/** The answer never came: it is looked for at once where the portal can search, and otherwise a person is asked. */
export const uncertain =
  (now: number, said = "") =>
  (entry: Entry): Change => ({
    entry: {
      ...entry,
      state: "uncertain",
      inFlight: null,
      mayExist: true,
      lookups: 0,
      notBefore: now,
      problem: problem("answer-lost", said),
    },
  });

/** When an uncertain ticket is looked for again after looking in vain, in ms; then it is left to a person. */
const LOOKUPS = [15_000, 120_000, 900_000];
export const nextLookup = (lookups: number, now: number): number => {
  const wait = LOOKUPS[lookups];
  return wait === undefined ? NEVER : now + wait;
};
