// @vitest-environment node
import { describe, expect, it } from "vitest";
import { unknownCapabilities } from "@/lib/stringee/capabilities";
import { createDesk } from "@/lib/stringee/desk";
import type { FieldMemory, KnownFields } from "@/lib/stringee/fields";
import { clientOf, good, html, json, NOW, type Respond } from "./server";

const HOUR = 3_600_000;
const signal = new AbortController().signal;
const request = {
  subject: "[PT-1] Khách",
  contactId: "CT1",
  groupId: "GR1",
  assigneeId: null,
  content: "giá bao nhiêu",
  emailNotification: true,
};
const fields = (...keys: string[]) =>
  json({ r: -1, msg: "", customFields: keys.map((key) => ({ field_key: key, field_type: "text" })) });

/** A desk with a memory, over a server that lists fields as `list` says and takes tickets as `take` says. */
function deskOf(list: () => Response, take: () => Response = () => good({ id: "tk_1" })) {
  const clock = { now: NOW };
  let kept: KnownFields | null = null;
  const memory: FieldMemory = {
    get: async () => kept,
    set: async (known) => {
      kept = known;
    },
  };
  const respond: Respond = ({ path }) => (path === "/v1/field/list" ? list() : take());
  const { client, asked } = clientOf(respond, { now: () => clock.now });
  const desk = createDesk(client, unknownCapabilities(), { fields: memory });
  return {
    clock,
    memory,
    create: () => desk.createTicket(request, signal),
    lists: () => asked.filter(({ path }) => path === "/v1/field/list").length,
    sent: () => asked.filter(({ path }) => path === "/v1/ticket").map(({ body }) => body.fieldvalues),
  };
}

describe("the portal's ticket fields", () => {
  it("are asked for once an hour, however many tickets there are", async () => {
    const world = deskOf(() => fields("page-tickets-email", "page-tickets-content", "other"));
    for (let n = 0; n < 5; n += 1) await world.create();
    expect(world.lists()).toBe(1);
    expect(world.sent()[4]).toEqual([
      { field_key: "page-tickets-email", field_value: "1" },
      { field_key: "page-tickets-content", field_value: "giá bao nhiêu" },
    ]);
    world.clock.now += HOUR;
    await world.create();
    expect(world.lists()).toBe(2);
    world.clock.now -= 30 * HOUR;
    await world.create();
    expect(world.lists(), "a clock set back keeps nothing for ever").toBe(3);
  });

  it("are asked for again after a ticket was refused", async () => {
    let refuses = false;
    const world = deskOf(
      () => fields("page-tickets-email"),
      () => (refuses ? json({ r: 4, msg: "Field x is required" }) : good({ id: "tk_1" })),
    );
    await world.create();
    refuses = true;
    await expect(world.create()).rejects.toMatchObject({ outcome: "not-done" });
    refuses = false;
    await world.create();
    expect(world.lists()).toBe(2);
  });

  it("that could not be read are not remembered, and never keep a ticket from being made", async () => {
    let readable = false;
    const world = deskOf(() => (readable ? fields("page-tickets-email") : html(200)));
    await world.create();
    expect(world.sent()).toEqual([undefined]);
    readable = true;
    await world.create();
    expect(world.sent()[1]).toEqual([{ field_key: "page-tickets-email", field_value: "1" }]);
  });

  it("that were known an hour ago are filled while the list can't be had; unknown ones are waited for", async () => {
    let failing = true;
    const world = deskOf(() => (failing ? html(503) : fields("page-tickets-email")));
    await expect(world.create()).rejects.toMatchObject({ outcome: "not-done", again: "later" });
    failing = false;
    await world.create();
    failing = true;
    world.clock.now += 2 * HOUR;
    await world.create();
    expect(world.sent()[1]).toEqual([{ field_key: "page-tickets-email", field_value: "1" }]);
  });

  it("are asked for each time where the memory fails", async () => {
    const world = deskOf(() => fields("page-tickets-email"));
    world.memory.get = () => Promise.reject(new Error("no storage"));
    world.memory.set = () => Promise.reject(new Error("no storage"));
    await world.create();
    await world.create();
    expect(world.lists()).toBe(2);
    expect(world.sent()).toHaveLength(2);
  });
});

describe("an answer that is no answer", () => {
  const stream = (start: (controller: ReadableStreamDefaultController<Uint8Array>) => void) =>
    new Response(new ReadableStream({ start }), { status: 200 });
  const bytes = (text: string) => new TextEncoder().encode(text);
  const odd: Record<string, (init: RequestInit) => Response> = {
    "twenty megabytes": () =>
      stream((controller) => {
        for (let n = 0; n < 20; n += 1) controller.enqueue(new Uint8Array(1024 * 1024).fill(32));
        controller.enqueue(bytes('{"r":0,"id":"tk_9"}'));
        controller.close();
      }),
    "a body that breaks off": () =>
      stream((controller) => {
        controller.enqueue(bytes('{"r":0,"id":"tk'));
        controller.error(new TypeError("network error"));
      }),
    "a body without end": ({ signal: ends }) =>
      stream((controller) => {
        controller.enqueue(bytes('{"r":0,'));
        ends?.addEventListener("abort", () => controller.error(new DOMException("aborted", "AbortError")));
      }),
    "half of the JSON": () => new Response('{"r":0,"id":"tk_1"', { status: 200 }),
    "a page": () => html(200),
    nothing: () => new Response(null, { status: 204 }),
    "a list": () => json([{ r: 0 }]),
    "a request time-out told by something on the way": () => new Response("", { status: 408 }),
    "r as a word": () => json({ r: "ok" }),
    "r as nothing": () => json({ r: null, msg: "" }),
    "a redirect that was not followed": () => new Response(null, { status: 302 }),
    "503 with a date to come back": () =>
      new Response("", { status: 503, headers: { "Retry-After": "Wed, 21 Oct 2099 07:28:00 GMT" } }),
  };

  it.each(Object.keys(odd))("leaves the ticket in doubt: %s", async (name) => {
    const respond: Respond = ({ path, init }) =>
      path === "/v1/field/list" ? fields() : (odd[name]?.(init) ?? html(500));
    const { client } = clientOf(respond, { deadline: () => AbortSignal.timeout(50) });
    const desk = createDesk(client, unknownCapabilities());
    await expect(desk.createTicket(request, signal)).rejects.toMatchObject({ outcome: "unknown" });
  });

  it.each(["0", 0, "00"])("with r as %j is a success", async (r) => {
    const { client } = clientOf(() => json({ r, msg: "Success" }));
    const desk = createDesk(client, unknownCapabilities());
    await expect(
      desk.createTicket({ ...request, content: "", emailNotification: false }, signal),
    ).resolves.toEqual({
      ticketId: null,
      serial: null,
    });
  });
});
