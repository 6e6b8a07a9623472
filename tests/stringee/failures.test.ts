// @vitest-environment node
import { describe, expect, it } from "vitest";
import { DeskError } from "@/lib/domain/desk";
import type { Client } from "@/lib/stringee/client";
import { searchBy } from "@/lib/stringee/wire/contact";
import { clientOf, html, json, type Respond } from "./server";

/** Every method of the client that needs the token, and whether it changes something at the server. */
const methods: readonly (readonly [string, "read" | "write", (client: Client) => Promise<unknown>])[] = [
  ["listAgents", "read", (c) => c.listAgents({ page: 1, limit: 100 })],
  ["listOnline", "read", (c) => c.listOnline()],
  [
    "createTicket",
    "write",
    (c) =>
      c.createTicket({
        create_reason: 0,
        subject: "Hỏi giá [#AB12CD]",
        assigneeGroup: "GRW9E5OS",
        status: 0,
        contact: "CTA83A3GLY",
        type: 1,
        priority: 2,
      }),
  ],
  [
    "createNote",
    "write",
    (c) =>
      c.createNote({ ticket_id: "tk_1", note: "lời", is_internal_note: true, note_type: 0, task_type: 0 }),
  ],
  ["listNotes", "read", (c) => c.listNotes("tk_1", 1)],
  ["createContact", "write", (c) => c.createContact({ name: "Lan", systemField: [] })],
  ["searchContact", "read", (c) => c.searchContact(searchBy("contact", "facebook", "1000", 1, 20))],
  ["contactFields", "read", (c) => c.contactFields("CT1")],
  ["listFields", "read", (c) => c.listFields("ticket")],
  [
    "createField",
    "write",
    (c) =>
      c.createField({
        field_type: "text",
        field_name: "a",
        field_key: "a",
        field_required: false,
        object_type: "ticket",
      }),
  ],
  ["getTicket", "read", (c) => c.getTicket("tk_1")],
  ["putTicket", "write", (c) => c.putTicket("tk_1", 3)],
  ["searchTicket", "read", (c) => c.searchTicket(searchBy("ticket", "subject", "AB12CD", 1, 20))],
  [
    "askContactCentre",
    "read",
    (c) => c.askContactCentre({ uri: "v1/group", method: "GET", body: {} }, "groups"),
  ],
];

type Doubt = "always-none" | "write";
interface Expected {
  readonly code: string;
  readonly again: DeskError["again"];
  readonly doubt: Doubt;
  readonly waitMs?: number | null;
}

const token: Expected = { code: "token-expired", again: "after-sign-in", doubt: "always-none" };
const refused: Expected = { code: "refused", again: "never", doubt: "always-none" };
const absent: Expected = { code: "not-offered", again: "never", doubt: "always-none" };
const broken: Expected = { code: "server-error", again: "later", doubt: "write" };
const unreadable: Expected = { code: "unreadable-answer", again: "later", doubt: "write" };
const limited: Expected = { code: "rate-limited", again: "later", doubt: "always-none", waitMs: null };

const answers: readonly (readonly [string, Respond, Expected])[] = [
  ["401 with JSON", () => json({ r: 7, msg: "x" }, 401), token],
  ["401 with a page", () => html(401), token],
  ["403 with nothing", () => new Response("", { status: 403 }), token],
  ["403 for what this account may not do", () => json({ r: 7, msg: "Permission denied" }, 403), refused],
  ["200 and r: token expired", () => json({ r: 4, msg: "Token expired" }), token],
  ["200 and r: message in the other key", () => json({ r: "4", message: "Access token is invalid" }), token],
  ["200 and r: in Vietnamese", () => json({ r: -3, msg: "Phiên đăng nhập đã hết hạn" }), token],
  ["429 without a wait", () => json({ r: 1, msg: "slow down" }, 429), limited],
  ["429 in seconds", () => json({}, 429, { "Retry-After": "7" }), { ...limited, waitMs: 7000 }],
  ["429 with a date", () => html2("Mon, 02 Nov 2026 08:00:30 GMT"), { ...limited, waitMs: 30_000 }],
  ["429 with a past date", () => html2("Mon, 02 Nov 2026 07:00:00 GMT"), { ...limited, waitMs: 0 }],
  ["429 with rubbish", () => html2("soon"), limited],
  ["500 with JSON", () => json({ r: 9, msg: "oops" }, 500), broken],
  ["502 with a page", () => html(502), broken],
  ["503 with a wait", () => json({}, 503, { "Retry-After": "5" }), { ...broken, waitMs: 5000 }],
  ["504 with nothing", () => new Response("", { status: 504 }), broken],
  ["200 with a page", () => html(200), unreadable],
  ["200 with nothing", () => new Response("", { status: 200 }), unreadable],
  ["204", () => new Response(null, { status: 204 }), unreadable],
  ["200 with half a JSON", () => new Response('{"r":0,"msg":"Suc'), unreadable],
  ["200 with a JSON list", () => json([1]), unreadable],
  ["200 with null", () => json(null), unreadable],
  ["200 with {}", () => json({}), unreadable],
  ["200 with words alone", () => json({ msg: "Success" }), unreadable],
  ["r with words", () => json({ r: 5, msg: "Something went wrong" }), refused],
  ["r in text", () => json({ r: "12", message: "Something went wrong" }), refused],
  ["r without words", () => json({ r: 77 }), refused],
  ["400 with JSON", () => json({ r: 5, msg: "Something went wrong" }, 400), refused],
  ["422 with a page", () => html(422), refused],
  ["404 with a page", () => html(404), absent],
  ["404 with JSON", () => json({ r: 404, msg: "Cannot handle" }, 404), absent],
  ["405", () => html(405), absent],
  ["501", () => html(501), absent],
];

function html2(retryAfter: string): Response {
  return new Response("<p>slow", { status: 429, headers: { "Retry-After": retryAfter } });
}

async function failureOf(promise: Promise<unknown>): Promise<DeskError> {
  const error = await promise.then(
    (value) => new Error(`succeeded with ${JSON.stringify(value)}`),
    (thrown: unknown) => thrown,
  );
  if (error instanceof DeskError) return error;
  throw error;
}

describe.each(methods)("%s (%s)", (_name, effect, ask) => {
  it.each(answers)("%s", async (_answer, respond, expected) => {
    const failure = await failureOf(ask(clientOf(respond).client));
    expect(failure.problem.code).toBe(expected.code);
    expect(failure.again).toBe(expected.again);
    expect(failure.outcome).toBe(expected.doubt === "write" && effect === "write" ? "unknown" : "not-done");
    expect(failure.waitMs).toBe(expected.waitMs ?? null);
  });

  it("a lost connection leaves a write in doubt", async () => {
    const { client } = clientOf(() => Promise.reject(new TypeError("Failed to fetch")));
    const failure = await failureOf(ask(client));
    expect(failure).toMatchObject({
      outcome: effect === "write" ? "unknown" : "not-done",
      again: "later",
      problem: { code: effect === "write" ? "answer-lost" : "offline" },
    });
  });

  it("a connection lost within the answer leaves a write in doubt", async () => {
    const body = new ReadableStream({
      start: (stream) => {
        stream.enqueue(new TextEncoder().encode('{"r":0,"id":"tk'));
        stream.error(new TypeError("terminated"));
      },
    });
    const failure = await failureOf(ask(clientOf(() => new Response(body)).client));
    expect(failure).toMatchObject({ outcome: effect === "write" ? "unknown" : "not-done", again: "later" });
  });

  it("no connection at all sends nothing and leaves no doubt", async () => {
    const { client, asked } = clientOf(() => json({ r: 0 }), { online: () => false });
    const failure = await failureOf(ask(client));
    expect(failure).toMatchObject({ outcome: "not-done", again: "later", problem: { code: "offline" } });
    expect(asked).toEqual([]);
  });

  it("a silent server is given up on at the deadline", async () => {
    const deadline = new AbortController();
    const { client } = clientOf(
      ({ init }) =>
        new Promise((_resolve, reject) => {
          init.signal?.addEventListener("abort", () => reject(new DOMException("timed out", "TimeoutError")));
          deadline.abort();
        }),
      { deadline: () => deadline.signal },
    );
    expect(await failureOf(ask(client))).toMatchObject({
      outcome: effect === "write" ? "unknown" : "not-done",
      again: "later",
      problem: { code: "timeout" },
    });
  });

  it("without a token asks for signing in and sends nothing", async () => {
    const { client, asked } = clientOf(() => json({ r: 0 }), { token: null });
    expect(await failureOf(ask(client))).toMatchObject({ outcome: "not-done", again: "after-sign-in" });
    expect(asked).toEqual([]);
  });
});

describe("what leaves the browser", () => {
  it.each(methods)(
    "%s carries the token in the header alone, and no cookies",
    async (_name, _effect, ask) => {
      const { client, asked } = clientOf(() => html());
      await failureOf(ask(client));
      const [request] = asked;
      expect(request?.headers.get("X-STRINGEE-AUTH")).toBe("opaque-token-1234");
      expect(JSON.stringify([request?.path, request?.query, request?.body])).not.toContain(
        "opaque-token-1234",
      );
      expect(request?.init).toMatchObject({
        credentials: "omit",
        cache: "no-store",
        redirect: "manual",
        referrerPolicy: "no-referrer",
      });
    },
  );

  it("a stopped caller sends nothing", async () => {
    const { client, asked } = clientOf(() => json({ r: 0 }));
    const failure = await failureOf(
      client.createContact({ name: "Lan", systemField: [] }, AbortSignal.abort()),
    );
    expect(failure.outcome).toBe("not-done");
    expect(asked).toEqual([]);
  });

  it("what the API does not take is not sent", async () => {
    const { client, asked } = clientOf(() => json({ r: 0 }));
    const failure = await failureOf(client.createContact({ name: "", systemField: [] }));
    expect(failure).toMatchObject({ outcome: "not-done", again: "never", problem: { code: "internal" } });
    expect(asked).toEqual([]);
  });

  it.each(["http://api.stringeex.com", "https://stringeex.com.evil.example", "https://evil.example", ""])(
    "no client for %j",
    (baseUrl) => {
      expect(() => clientOf(() => json({}), { baseUrl })).toThrow("base-url-not-allowed");
    },
  );
});
