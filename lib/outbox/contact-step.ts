import type { Entry } from "@/lib/domain/entry";
import { ProblemError, problem } from "@/lib/domain/problem";
import { begin, keep, STEP_LIMIT, underName, type Walk } from "./path";

/** A contact whose answer was lost is looked for again after this many ms: a slow desk may still be storing it. */
const SETTLES = 15_000;
/** So many times is one looked for whose answer was lost, and made anew at every second; then a person is asked. */
const MOST_DOUBTS = 3;
/** Another ticket of the same person is finding or making the contact: looked at again after this many ms. */
const TURN = 1_000;

/**
 * The entry with its contact; null when it is to be tried again later. Looking first makes creating safe to repeat: a
 * contact whose answer was lost is found the next time, by its Facebook identity. Two tickets of one person at once take
 * turns, so that the second finds what the first has made.
 */
export async function contactStep(path: Walk, entry: Entry): Promise<Entry | null> {
  const { customer } = entry.snapshot;
  const who = customer.id ?? customer.profileUrl;
  if (who === null) return make(path, entry);
  const name = `page-tickets/contact/${path.portalId}/${who}`;
  const step = await underName(path, name, () => findOrMake(path, entry));
  return step === null ? later(path, entry, TURN, {}) : step.value;
}

async function findOrMake(path: Walk, entry: Entry): Promise<Entry | null> {
  const { customer } = entry.snapshot;
  const found = await path.desk.findContact(customer, AbortSignal.timeout(STEP_LIMIT));
  if (found !== null) return taken(path, entry, found.id);
  if (entry.inFlight === "contact") {
    // Made again and again where no answer can be read and no search finds them, they would be very many.
    if (entry.lookups > MOST_DOUBTS) throw new ProblemError(entry.problem ?? problem("answer-lost"));
    if (entry.lookups % 2 === 0) return later(path, entry, SETTLES, { lookups: entry.lookups + 1 });
  }
  return make(path, entry);
}

async function make(path: Walk, entry: Entry): Promise<Entry> {
  await begin(path, entry.id, "contact", { lookups: entry.inFlight === "contact" ? entry.lookups + 1 : 0 });
  const made = await path.desk.createContact(entry.snapshot.customer, AbortSignal.timeout(STEP_LIMIT));
  return taken(path, entry, made.id);
}

/** Forgotten with the machine's power, it is found again as it was found now, or as after a lost answer. */
const taken = (path: Walk, entry: Entry, contactId: string): Promise<Entry> =>
  keep(path, entry.id, (same) => ({ entry: { ...same, contactId, inFlight: null, lookups: 0 } }), "relaxed");

async function later(path: Walk, entry: Entry, ms: number, more: Partial<Entry>): Promise<null> {
  const notBefore = path.now() + ms;
  await keep(path, entry.id, (same) => ({ entry: { ...same, ...more, notBefore } }));
  return null;
}
