// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOpen } from "@/lib/domain/entry";
import { messageKey } from "@/lib/domain/key";
import { ProblemError, problem } from "@/lib/domain/problem";
import { discarded, left, linked, resent, restored } from "@/lib/outbox/by-hand";
import { drain } from "@/lib/outbox/drain";
import { entryId, type Outbox } from "@/lib/outbox/outbox";
import { type DeskCall, deskCalls, type Fault, faults, MemoryDesk } from "./bench-desk";
import { liveUntil } from "./death";
import { entryOf, locks, PAGE, World } from "./world";

const THREADS = ["1111", "2222"] as const;
const PORTALS = ["PTA", "PTB"] as const;
type Thread = (typeof THREADS)[number];

/** What a person knows: what they asked for, and what they threw away. Everything else the real outbox must tell. */
interface Model {
  portal: (typeof PORTALS)[number];
  asked: Set<string>;
}
const nameOf = (portal: string, thread: string): string => `${portal}/${thread}`;

/** The real outbox over a real database, with a desk per portal that may have stored what it never answered. */
class Real {
  readonly world = new World();
  readonly desks = new Map(PORTALS.map((portal) => [portal, new MemoryDesk()]));

  constructor(searches: boolean) {
    for (const desk of this.desks.values()) desk.searches = searches;
    this.signIn("PTA");
  }

  signIn(portal: (typeof PORTALS)[number]): void {
    this.world.portalId = portal;
    this.world.desk = this.desks.get(portal) ?? new MemoryDesk();
    this.world.signedIn = true;
  }

  idOf = (thread: Thread): string => entryId(this.world.portalId, messageKey(PAGE, thread), "create");

  made(portal: (typeof PORTALS)[number], thread: Thread): string[] {
    const tickets = this.desks.get(portal)?.tickets ?? [];
    return tickets.filter(({ subject }) => subject.includes(`PT-${thread}`)).map(({ ticketId }) => ticketId);
  }
}

/** What must hold after every single step. */
async function expectHonest(model: Model, real: Real): Promise<void> {
  for (const portal of PORTALS) {
    for (const thread of THREADS) {
      const made = real.made(portal, thread).length;
      expect(made, `tickets of ${thread} at ${portal}`).toBeLessThanOrEqual(1);
      if (!model.asked.has(nameOf(portal, thread)))
        expect(made, `nobody asked for ${thread} at ${portal}`).toBe(0);
    }
  }
  for (const thread of THREADS) {
    const name = nameOf(model.portal, thread);
    const [entry] = await real.world.outbox.of(model.portal, messageKey(PAGE, thread));
    const badge = await real.world.badge(thread);
    const made = real.made(model.portal, thread).length;
    if (badge.state === "created") expect(made, `a badge of ${name} says created`).toBe(1);
    if (badge.state === "refused" && entry?.mayExist !== true) expect(made, `${name} was refused`).toBe(0);
    if (model.asked.has(name)) expect(entry, `${name} is not lost`).toBeDefined();
    if (badge.state === "none" && made === 1) expect(entry?.state, name).toBe("discarded");
  }
}

type Step = fc.AsyncCommand<Model, Real>;
const step = (text: string, run: (model: Model, real: Real) => Promise<void>): Step => ({
  check: () => true,
  async run(model, real) {
    await run(model, real);
    await expectHonest(model, real);
  },
  toString: () => text,
});

const quiet = (): void => undefined;

/** The outbox whose writes find no room from one moment on, for a while. */
function full(outbox: Outbox, at: number, times: number): Outbox {
  let writes = 0;
  return {
    ...outbox,
    change: async (id, change) => {
      writes += 1;
      if (writes > at && writes <= at + times) throw new ProblemError(problem("storage-full"));
      return outbox.change(id, change);
    },
  };
}

const click = (thread: Thread): Step =>
  step(`click(${thread})`, async (model, { world }) => {
    await world.outbox.put(entryOf(thread, world.now, model.portal));
    model.asked.add(nameOf(model.portal, thread));
  });
const run = (times: number): Step =>
  step(`run(${times})`, async (_, { world }) => {
    const exclusive = locks();
    await Promise.all(Array.from({ length: times }, () => drain(world.path(), { exclusive, report: quiet })));
  });
const fault = (call: DeskCall, what: Fault): Step =>
  step(`fault(${call}, ${what})`, async (_, { world }) => world.desk.plan(call, what));
const kill = (at: number): Step =>
  step(`kill(${at})`, async (_, { world }) => void (await liveUntil(world, at)));
const quota = (at: number, times: number): Step =>
  step(`quota(${at}, ${times})`, async (_, { world }) => {
    await drain(world.path(full(world.outbox, at, times)), { exclusive: locks(), report: quiet });
  });
/** Something that a person does while the work is under way. */
const meanwhile = (each: Thread, call: DeskCall, text: string, how: Parameters<Outbox["change"]>[1]): Step =>
  step(`meanwhile(${each}, ${call}, ${text})`, async (_, real) => {
    const { world } = real;
    const said: Promise<unknown>[] = [];
    world.desk.around = (name, moment) => {
      if (name !== call || moment !== "before" || said.length > 0) return;
      said.push(world.outbox.change(real.idOf(each), how).catch(quiet));
    };
    await drain(world.path(), { exclusive: locks(), report: quiet });
    await Promise.all(said);
    world.desk.around = quiet;
  });
const wait = (ms: number): Step =>
  step(`wait(${ms})`, async (_, { world }) => {
    world.now += ms;
  });
/** A person looks in the portal and says what is true: only the truth is asked for, so only the truth is played. */
const look = (thread: Thread): Step =>
  step(`look(${thread})`, async (model, real) => {
    const { world } = real;
    const id = real.idOf(thread);
    const entry = await world.outbox.get(id);
    if (entry?.state !== "uncertain" && entry?.state !== "left") return;
    const [ticketId] = real.made(model.portal, thread);
    const said = ticketId === undefined ? resent(world.now) : linked({ ticketId, serial: null }, world.now);
    await world.outbox.change(id, said);
  });
const byHand = (text: string, thread: Thread, how: (real: Real) => Parameters<Outbox["change"]>[1]): Step =>
  step(`${text}(${thread})`, async (_, real) => {
    await real.world.outbox.change(real.idOf(thread), how(real)).catch((error: unknown) => {
      // What is on its way this moment can't be thrown away: that is the one answer allowed.
      if (!(error instanceof ProblemError) || error.problem.code !== "under-way") throw error;
    });
  });
const retry = (thread: Thread): Step =>
  byHand(
    "retry",
    thread,
    ({ world }) =>
      (entry, ticket) =>
        entry.state === "refused" && ticket === null ? resent(world.now)(entry) : { entry },
  );
const signIn = (portal: (typeof PORTALS)[number]): Step =>
  step(`signIn(${portal})`, async (model, real) => {
    real.signIn(portal);
    model.portal = portal;
  });

const thread = fc.constantFrom(...THREADS);
const commands = [
  thread.map(click),
  fc.integer({ min: 1, max: 3 }).map(run),
  fc
    .tuple(fc.constantFrom(...deskCalls), fc.constantFrom(...faults))
    .map(([call, what]) => fault(call, what)),
  fc.integer({ min: 0, max: 30 }).map(kill),
  fc.tuple(fc.nat(8), fc.constantFrom(1, 2, 1000)).map(([at, times]) => quota(at, times)),
  fc.constantFrom(1_000, 60_000, 7_200_000).map(wait),
  fc
    .tuple(thread, fc.constantFrom(...deskCalls), fc.constantFrom("discard", "leave"))
    .map(([each, call, what]) => meanwhile(each, call, what, what === "discard" ? discarded : left)),
  thread.map(look),
  thread.map((each) => byHand("leave", each, () => left)),
  thread.map((each) => byHand("discard", each, () => discarded)),
  thread.map((each) => byHand("restore", each, ({ world }) => restored(world.now))),
  thread.map(retry),
  fc.constantFrom(...PORTALS).map(signIn),
];

describe.each([
  { name: "can search", searches: true },
  { name: "cannot search", searches: false },
])("a portal that $name, whatever happens in whatever order", ({ searches }) => {
  it("loses nothing, doubles nothing, and never says created of what is not", {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 30 }), async (story) => {
        const real = new Real(searches);
        const model: Model = { portal: "PTA", asked: new Set() };
        await fc.asyncModelRun(() => ({ model, real }), story);
        // Nothing fails any more: what still waits by itself comes to its end.
        for (const portal of PORTALS) {
          real.signIn(portal);
          model.portal = portal;
          real.world.desk.planned.clear();
          await real.world.settle();
          await expectHonest(model, real);
          for (const each of THREADS) {
            const [entry] = await real.world.outbox.of(portal, messageKey(PAGE, each));
            expect(entry?.state, "nothing waits for ever").not.toBe("waiting");
            if (entry !== undefined && !isOpen(entry) && entry.state === "done")
              expect(real.made(portal, each)).toHaveLength(1);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
