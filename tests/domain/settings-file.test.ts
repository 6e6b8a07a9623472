import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutDoubles } from "@/lib/domain/keywords/list";
import { freshPage } from "@/lib/domain/page-defaults";
import {
  conversions,
  creationModes,
  emptySettings,
  reopenChoices,
  type Settings,
} from "@/lib/domain/settings";
import { FILE_LIMIT, parseSettingsFile, writeSettingsFile } from "@/lib/domain/settings-file";

/** The example that the file's format is documented by. */
const example = {
  schema: "page-tickets/settings",
  version: 1,
  queues: [{ id: "q1", name: "CSKH", groupId: "GRW9E5OS", agents: [{ id: "ACKZYGJQ6Y", name: "Lan" }] }],
  pages: [
    {
      id: "100000000000901",
      username: "cuahangmau.demo",
      name: "Cửa Hàng Mẫu",
      active: true,
      activeSince: "2026-11-01T00:00:00Z",
      preferOnlineAgents: true,
      emailNotification: false,
      queueId: "q1",
      ownerCreatesTickets: false,
      postsAndComments: "relevant",
      visitorPosts: true,
      commentsWithKeywords: true,
      keywords: ["giá", "ship"],
      matchMarksExactly: false,
      messages: true,
      creation: "suggest",
      reopenWithinHours: 24,
    },
  ],
};
const page = example.pages[0];
const withPage = (changes: object) => JSON.stringify({ ...example, pages: [{ ...page, ...changes }] });
const refusal = (text: string): string => {
  const file = parseSettingsFile(text);
  return file.ok ? "taken" : `${file.problem.code} ${file.problem.detail}`;
};

describe("reading", () => {
  test("the documented example, with a byte order mark and CRLF too", () => {
    const text = JSON.stringify(example, null, 2);
    expect(parseSettingsFile(text)).toEqual({ ok: true, settings: example });
    expect(parseSettingsFile(`\ufeff${text.replaceAll("\n", "\r\n")}\r\n`)).toEqual({
      ok: true,
      settings: example,
    });
  });
  test("what is missing takes its default", () => {
    const file = parseSettingsFile('{"schema":"page-tickets/settings","version":1,"pages":[{"id":"42"}]}');
    const { activeSince: _, ...fresh } = freshPage({ id: "42" }, 0);
    expect(file).toEqual({ ok: true, settings: { ...emptySettings(), pages: [fresh] } });
  });
  test("keywords that mean the same are merged into the first", () => {
    const file = parseSettingsFile(withPage({ keywords: ["giá", "GIA\u0301", "hòa", "hoà", "gia"] }));
    expect(file.ok && file.settings.pages[0]?.keywords).toEqual(["giá", "hòa", "gia"]);
  });

  test.each<[string, string]>([
    [withPage({ colour: "red" }), "pages[0].colour"],
    [withPage({ "a b": 1 }), 'pages[0]["a b"]'],
    [withPage({ keywords: ["giá", "ship", 5] }), "pages[0].keywords[2]"],
    [withPage({ keywords: ["giá", " "] }), "pages[0].keywords[1]"],
    [withPage({ keywords: ["giá, ship"] }), "pages[0].keywords[0]"],
    [withPage({ keywords: ["x".repeat(201)] }), "pages[0].keywords[0]"],
    [withPage({ keywords: "giá" }), "pages[0].keywords"],
    [withPage({ creation: "auto" }), "pages[0].creation"],
    [withPage({ reopenWithinHours: 5 }), "pages[0].reopenWithinHours"],
    [withPage({ reopenWithinHours: "24" }), "pages[0].reopenWithinHours"],
    [withPage({ active: "yes" }), "pages[0].active"],
    [withPage({ active: null }), "pages[0].active"],
    [withPage({ activeSince: "yesterday" }), "pages[0].activeSince"],
    [withPage({ activeSince: "2026-13-45T00:00:00Z" }), "pages[0].activeSince"],
    [withPage({ activeSince: null }), "pages[0].activeSince"],
    [withPage({ queueId: "q2" }), "pages[0].queueId"],
    [withPage({ id: "abc" }), "pages[0].id"],
    [withPage({ id: 100000000000901 }), "pages[0].id"],
    [JSON.stringify({ ...example, pages: [page, page] }), "pages[1].id, pages[1].username"],
    [
      JSON.stringify({ ...example, pages: [page, { ...page, id: "7", username: "CuaHangMau.demo" }] }),
      "pages[1].username",
    ],
    [JSON.stringify({ ...example, queues: [...example.queues, ...example.queues] }), "queues[1].id"],
    [JSON.stringify({ ...example, queues: [{ id: "q1" }] }), "queues[0].name"],
    [
      JSON.stringify({
        ...example,
        queues: [
          {
            id: "q1",
            name: "A",
            agents: [
              { id: "a", name: "" },
              { id: "a", name: "" },
            ],
          },
        ],
      }),
      "queues[0].agents[1].id",
    ],
    [
      JSON.stringify({ ...example, queues: [{ id: "q1", name: "A", agents: [{ id: "", name: "" }] }] }),
      "queues[0].agents[0].id",
    ],
    [
      JSON.stringify({
        ...example,
        queues: [{ id: "q1", name: "A", agents: [{ id: "a", name: "L", token: "x" }] }],
      }),
      "queues[0].agents[0].token",
    ],
    [JSON.stringify({ ...example, version: 2 }), "version"],
    [JSON.stringify({ ...example, schema: "other" }), "schema"],
    [JSON.stringify({ pages: [] }), "schema, version"],
    [JSON.stringify({ ...example, token: "secret" }), "token"],
    ['{"schema":"page-tickets/settings","version":1,"__proto__":{"pages":[]}}', "__proto__"],
    ["[]", "$"],
    ["null", "$"],
    ['"text"', "$"],
    [`"${"x".repeat(FILE_LIMIT)}"`, `> ${FILE_LIMIT}`],
  ])("refused whole: %#", (text, path) => {
    expect(refusal(text)).toBe(`import-invalid ${path}`);
  });
  test.each(["", "{", "{'schema':1}", "<html></html>", "\ufeff"])("not JSON: %j", (text) => {
    expect(refusal(text)).toMatch(/^import-not-json /);
  });
  test("any text at all is either taken or refused with a reason", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(refusal(text)).toMatch(/^import-(not-json|invalid) ./);
      }),
    );
  });
});

const word = fc.stringMatching(/^[a-zđáàảơ]{1,8}( [a-zđáàảơ]{1,8})?\*?$/);
const queue = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{1,8}$/),
  name: fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }).filter((name) => name.length <= 200),
  groupId: fc.stringMatching(/^[A-Z0-9]{0,10}$/),
  agents: fc.uniqueArray(
    fc.record({ id: fc.stringMatching(/^AC[A-Z0-9]{8}$/), name: fc.string({ maxLength: 20 }) }),
    { maxLength: 4, selector: (agent) => agent.id },
  ),
});
const settings: fc.Arbitrary<Settings> = fc
  .tuple(
    fc.uniqueArray(queue, { maxLength: 3, selector: (each) => each.id }),
    fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[1-9]\d{0,15}$/),
        name: fc.string({ maxLength: 50 }),
        active: fc.boolean(),
        activeSince: fc
          .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
          .map((date) => date.toISOString()),
        preferOnlineAgents: fc.boolean(),
        emailNotification: fc.boolean(),
        ownerCreatesTickets: fc.boolean(),
        postsAndComments: fc.constantFrom(...conversions),
        visitorPosts: fc.boolean(),
        commentsWithKeywords: fc.boolean(),
        keywords: fc.array(word, { maxLength: 6 }).map(withoutDoubles),
        matchMarksExactly: fc.boolean(),
        messages: fc.boolean(),
        creation: fc.constantFrom(...creationModes),
        reopenWithinHours: fc.constantFrom(...reopenChoices),
      }),
      { maxLength: 4, selector: (each) => each.id },
    ),
    fc.nat(),
  )
  .map(([queues, pages, pick]) => ({
    ...emptySettings(),
    queues,
    pages: pages.map((each, at) => ({
      ...each,
      username: at % 2 === 0 ? "" : `trang.${each.id}`,
      queueId: queues[(pick + at) % (queues.length + 1)]?.id ?? null,
    })),
  }));

describe("writing", () => {
  test("what is written is read back the same", () => {
    fc.assert(
      fc.property(settings, (all) => {
        const text = writeSettingsFile(all);
        expect(parseSettingsFile(text)).toEqual({ ok: true, settings: all });
        expect(text.endsWith("}\n")).toBe(true);
      }),
    );
  });
  test("a page whose queue was removed is written without one, so that the file can be taken again", () => {
    const gone: Settings = { ...emptySettings(), pages: [{ ...freshPage({ id: "42" }, 0), queueId: "q1" }] };
    const file = parseSettingsFile(writeSettingsFile(gone));
    expect(file.ok && file.settings.pages[0]?.queueId).toBeNull();
  });
});

describe("a fresh page", () => {
  test("suggests where the portal already makes tickets, and by default", () => {
    expect(freshPage({ id: "1" }, 0, true).creation).toBe("suggest");
    expect(freshPage({ id: "1" }, 0).creation).toBe("suggest");
    expect(freshPage({ id: "1" }, 0, false).creation).toBe("automatic");
  });
  test("is active from now on", () => {
    const fresh = freshPage({ id: "1", name: "A", username: "a.b" }, Date.UTC(2026, 10, 1));
    expect(fresh).toMatchObject({
      active: true,
      activeSince: "2026-11-01T00:00:00.000Z",
      name: "A",
      username: "a.b",
    });
  });
});
