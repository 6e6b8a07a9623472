// @vitest-environment node
import { describe, expect, it } from "vitest";
import { messageKey } from "@/lib/domain/key";
import { problemWords } from "@/lib/language/problems";
import { ready, signIn } from "./shop";
import { PAGE, snapshotOf, type WorkerWorld, workerWorld } from "./world";

const A = "100000000001111";
const KEY = messageKey(PAGE, A);
const NOBODY = {};
const routes = [
  "/v1/filter/searchcontact",
  "/v1/agent/listonline",
  "/v1/contact",
  "/v1/filter/searchticket",
  "/v1/field/list",
  "/v1/ticket",
  "/v1/ticketNote",
] as const;
type Route = (typeof routes)[number];
const writes: readonly Route[] = ["/v1/contact", "/v1/ticket", "/v1/ticketNote"];

const json = { "content-type": "application/json" };
const body = (text: string, init: ResponseInit = {}) => new Response(text, { headers: json, ...init });
const cutOff = (status = 200): Response =>
  new Response(
    new ReadableStream({
      start: (stream) => {
        stream.enqueue(new TextEncoder().encode('{"r":0,"msg":"Succ'));
        stream.error(new TypeError("terminated"));
      },
    }),
    { status, headers: json },
  );
const limited = (retryAfter: string) =>
  body('{"r":1,"msg":"slow down"}', { status: 429, headers: { ...json, "retry-after": retryAfter } });

/** What comes in place of the answer: nothing of it says whether something was done. */
const answers: Readonly<Record<string, () => Response>> = {
  "a log-in page with 200": () => new Response("<!doctype html><form>Log in</form>"),
  "a page of words with 503 and a good body": () => body('{"r":0,"msg":"Success","id":"x"}', { status: 503 }),
  "nothing with 200": () => body(""),
  "204": () => new Response(null, { status: 204 }),
  "half a JSON": () => body('{"r":0,"msg":"Suc'),
  "a list": () => body("[]"),
  "a number": () => body("0"),
  "a redirect to a log-in": () => new Response("", { status: 302, headers: { location: "/login" } }),
  "a connection closed in the middle": () => cutOff(),
  "nine megabytes": () => body(`{"r":0,"x":"${"x".repeat(9_000_000)}"}`),
};
/** What comes in place of an answer and says that nothing was done. */
const refusals: Readonly<Record<string, () => Response>> = {
  "429 for ten years": () => limited("315360000"),
  "429 until a date in ten years": () => limited("Sun, 22 Nov 2036 06:00:00 GMT"),
  "429 for less than nothing": () => limited("-1"),
  "401 in a connection closed in the middle": () => cutOff(401),
  "a refusal in Unicode of all kinds": () =>
    body(JSON.stringify({ r: "7", msg: "\u202eHỏng\u200b 😀\ud83d \u0000<b>x</b>" })),
  "422 with a page": () => new Response("<p>", { status: 422 }),
};
/** Good answers in an unusual dress: the work goes on as if nothing were. */
const dresses: Readonly<Record<string, (text: string) => Response>> = {
  "as text/html": (text) => new Response(text, { headers: { "content-type": "text/html" } }),
  "with a byte order mark and white space": (text) => body(`\ufeff \n${text}\n`),
  "with its code as text": (text) => body(text.replace('"r":0', '"r":"0"')),
  "with 201": (text) => body(text, { status: 201 }),
};

/** The world at a portal whose next answer on a route is another; `done`: after it did what it was asked. */
async function strange(route: Route, other: (text: string) => Response, done: boolean): Promise<WorkerWorld> {
  const world = await workerWorld();
  Object.assign(world.emulator.switches, { ticketIdInAnswer: true, ticketUpdate: true });
  await ready(world.own);
  const { fetch } = world.deps;
  let met = false;
  const through: typeof fetch = async (input, init) => {
    if (met || new URL(String(input)).pathname !== route) return fetch(input, init);
    met = true;
    return other(done ? await (await fetch(input, init)).text() : "");
  };
  Object.assign(world.deps, { fetch: through });
  return world;
}

async function hours(world: WorkerWorld): Promise<void> {
  for (const wait of [16_000, 61_000, 3_600_000]) {
    world.clock.now += wait;
    await world.rest();
  }
}
const made = ({ emulator }: WorkerWorld) => emulator.ticketsOf(A);
const notes = ({ emulator }: WorkerWorld) =>
  emulator.state.notes.filter(({ text }) => text.includes("giá bao nhiêu shop")).length;

/** A state, a sentence and a way on; nothing is lost, nothing made twice, nothing said that is not so. */
async function expectHonest(world: WorkerWorld): Promise<void> {
  const badge = world.badge(A);
  expect(made(world).length).toBeLessThanOrEqual(1);
  expect(notes(world)).toBeLessThanOrEqual(1);
  expect(world.reported).toEqual([]);
  if (badge?.state === "created") expect(made(world)).toHaveLength(1);
  else {
    expect(["queued", "uncertain", "refused"]).toContain(badge?.state);
    const { sentence, way } = problemWords("vi", badge?.problem?.code ?? "internal");
    expect(badge?.problem).not.toBeNull();
    expect(sentence.length * way.length).toBeGreaterThan(0);
    for (const hidden of ["\u202e", "\u200b", "\u0000"]) expect(badge?.problem?.detail).not.toContain(hidden);
  }
  const { groups } = await world.own.workList({ limit: 10 }, NOBODY);
  expect(
    groups.flatMap(({ items }) => items),
    "it is in the list of work",
  ).toHaveLength(1);
}

/** What a person does about it, as the sentences say. */
async function mend(world: WorkerWorld): Promise<void> {
  if ((await world.own.session(undefined, NOBODY)).state !== "signed-in") await signIn(world.own);
  await world.deps.store.turns.update((turns) => ({ ...turns, pausedUntil: 0 }));
  const [ticket] = made(world);
  const { state } = world.badge(A) ?? {};
  if (state === "uncertain" && ticket !== undefined)
    await world.facebook.link({ key: KEY, ticket: ticket.id }, NOBODY);
  else if (state === "uncertain") await world.facebook.resend({ key: KEY }, NOBODY);
  else if (state === "refused") await world.facebook.create(snapshotOf(A), NOBODY);
  world.clock.now += 86_400_000;
  await signIn(world.own);
  await hours(world);
}

const cases = routes.flatMap((route) => [
  ...Object.entries({ ...answers, ...refusals }).map(([name, answer]) => ({
    route,
    name,
    answer,
    done: false,
  })),
  ...(writes.includes(route) ? Object.entries(answers) : []).map(([name, answer]) => ({
    route,
    name: `${name}, and it was done`,
    answer,
    done: true,
  })),
]);

describe("an answer that nobody expects", () => {
  it.each(cases)("$route: $name", async ({ route, answer, done }) => {
    const world = await strange(route, answer, done);
    try {
      await world.facebook.create(snapshotOf(A), NOBODY);
      await world.rest();
      await expectHonest(world);
      await hours(world);
      await expectHonest(world);
      await mend(world);
      await expectHonest(world);
      expect(world.badge(A)?.state).toBe("created");
      // A note that StringeeX will not take is told in the ticket's panel, and not forced on it.
      const { ticket } = await world.facebook.details({ key: KEY }, NOBODY);
      expect(notes(world)).toBe(ticket?.note === "refused" ? 0 : 1);
      if (ticket?.note === "refused") expect(route).toBe("/v1/ticketNote");
    } finally {
      await world.close();
    }
  });

  it.each(
    routes.flatMap((route) => Object.entries(dresses).map(([name, dress]) => ({ route, name, dress }))),
  )("$route: a good one $name", async ({ route, dress }) => {
    const world = await strange(route, dress, true);
    try {
      await world.facebook.create(snapshotOf(A), NOBODY);
      await world.rest();
      await expectHonest(world);
      expect(world.badge(A)).toMatchObject({ state: "created", problem: null });
      expect(notes(world)).toBe(1);
    } finally {
      await world.close();
    }
  });
});

it("a portal whose contacts are made, never answered for and never found does not fill with them: a person is asked", async () => {
  const world = await workerWorld();
  try {
    await ready(world.own);
    const { fetch } = world.deps;
    const through: typeof fetch = async (input, init) => {
      const { pathname } = new URL(String(input));
      if (pathname === "/v1/filter/searchcontact") return body('{"r":0,"data":{"rows":[]}}');
      const answer = await fetch(input, init);
      return pathname === "/v1/contact" ? new Response("<p>") : answer;
    };
    Object.assign(world.deps, { fetch: through });
    const before = world.emulator.state.contacts.length;
    await world.facebook.create(snapshotOf(A), NOBODY);
    for (let hour = 0; hour < 24; hour += 1) {
      world.clock.now += 3_600_000;
      if ((await world.own.session(undefined, NOBODY)).state !== "signed-in") await signIn(world.own);
      await world.rest();
    }
    expect(world.emulator.state.contacts.length - before).toBeLessThanOrEqual(3);
    expect(world.badge(A)).toMatchObject({ state: "refused", problem: { code: "unreadable-answer" } });
    Object.assign(world.deps, { fetch });
    await signIn(world.own);
    await world.facebook.create(snapshotOf(A), NOBODY);
    await hours(world);
    expect(world.badge(A)).toMatchObject({ state: "created" });
  } finally {
    await world.close();
  }
});
