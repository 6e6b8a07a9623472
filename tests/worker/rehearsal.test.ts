// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Activity } from "@/lib/domain/activity";
import { commentKey, messageKey } from "@/lib/domain/key";
import type { LoggedDecision } from "@/lib/domain/logged-decision";
import { REHEARSAL_MIRROR, REHEARSED_MIRROR } from "@/lib/domain/mirror-names";
import { type PageSettings, pageSettingsSchema } from "@/lib/domain/settings";
import { createAsk } from "@/lib/messages/ask";
import { type OwnMessages, ownProtocol } from "@/lib/messages/own-protocol";
import { parsed } from "@/lib/messages/parse";
import { createServer } from "@/lib/messages/serve";
import { endLeftRehearsal } from "@/lib/worker/rehearsal";
import { PAGE, type WorkerWorld, workerWorld } from "./world";

const NOBODY = {};
const tab = (id: number, frameId = 0) => ({ tab: { id }, frameId });
let world: WorkerWorld;

beforeEach(async () => {
  world = await workerWorld();
});
afterEach(async () => {
  expect(world.reported).toEqual([]);
  await world.close();
});

const draft = (change: Partial<PageSettings> = {}): PageSettings => ({
  ...pageSettingsSchema.parse({ id: PAGE, postsAndComments: "relevant", keywords: ["giá"] }),
  ...change,
});
const comment = (text: string, person = text.length, pageId = PAGE): Activity => ({
  key: commentKey(pageId, "9001", String(person)),
  kind: "comment",
  pageId,
  author: { id: String(person), name: "Khách", profileUrl: null, role: "customer" },
  postOwner: "page",
  text,
  partial: false,
  translated: false,
  time: null,
  url: null,
});
const say = (from: object, ...texts: string[]) =>
  world.facebook.rehearse({ activities: texts.map((text, at) => comment(text, at + 1)) }, from);

describe("a rehearsal", () => {
  it("counts over the open tabs, saves nothing, and makes nothing", async () => {
    await world.own.addPage({ id: PAGE, username: "", name: "" }, NOBODY);
    await world.own.startRehearsal(draft(), NOBODY);
    expect(await world.own.rehearsalCounts(undefined, NOBODY)).toBeNull();
    expect((await say(tab(1), "giá bao nhiêu", "giao chưa")).chosen).toEqual([true, false]);
    await say(tab(2), "gia bn");
    expect(await world.own.rehearsalCounts(undefined, NOBODY)).toEqual({ chosen: 2, all: 3 });
    expect((await world.own.settings(undefined, NOBODY)).pages[0]?.keywords).toEqual([]);
    expect(await world.own.decisions({ limit: 10 }, NOBODY)).toEqual([]);
    expect(await world.own.work(undefined, NOBODY)).toEqual({ waiting: 0, needsPerson: 0 });
  });

  it("counts once what two tabs show, and twice what one person wrote twice", async () => {
    const message = (text: string): Activity => ({
      ...comment(text, 7),
      key: messageKey(PAGE, "7"),
      kind: "message",
    });
    await world.own.startRehearsal(draft({ messages: true }), NOBODY);
    await say(tab(1), "giá bao nhiêu", "giao chưa");
    await say(tab(2), "giá bao nhiêu");
    await world.facebook.rehearse({ activities: [message("")] }, tab(3));
    await world.facebook.rehearse(
      { activities: [message("shop ơi"), comment("giá", 9), comment("giá", 9)] },
      tab(4),
    );
    expect(await world.own.rehearsalCounts(undefined, NOBODY)).toEqual({ chosen: 4, all: 5 });
  });

  it("counts no tab that was closed without a word, nor lets the coach see its texts", async () => {
    await world.own.startRehearsal(draft(), NOBODY);
    await say(tab(1), "giá bao nhiêu");
    await say(tab(2), "gia bn", "chào");
    const still = { id: 2, index: 0, highlighted: false, active: false, pinned: false, incognito: false };
    vi.mocked(world.deps.browser.tabs.query).mockResolvedValue([still]);
    expect(await world.own.rehearsalCounts(undefined, NOBODY)).toEqual({ chosen: 1, all: 2 });
    expect(await world.own.rehearsalTexts(undefined, NOBODY)).toEqual(["gia bn", "chào"]);
  });

  it("takes a frame's last word, and leaves other pages' items out", async () => {
    await world.own.startRehearsal(draft(), NOBODY);
    await say(tab(1), "giá", "giá nhé", "ship");
    await say(tab(1), "giá");
    await world.facebook.rehearse({ activities: [comment("giá", 1, "100000000000999")] }, tab(1, 7));
    expect(await world.own.rehearsalCounts(undefined, NOBODY)).toEqual({ chosen: 1, all: 1 });
  });

  it("tells our own pages of every answer, and tabs of every draft", async () => {
    await world.own.startRehearsal(draft(), NOBODY);
    const turn = world.mirrored().get(REHEARSAL_MIRROR);
    await say(tab(1), "giá");
    const first = world.mirrored().get(REHEARSED_MIRROR);
    await say(tab(1), "giá", "ship");
    expect(world.mirrored().get(REHEARSED_MIRROR)).not.toEqual(first);
    await world.own.startRehearsal(draft({ keywords: ["ship"] }), NOBODY);
    expect(world.mirrored().get(REHEARSAL_MIRROR)).not.toEqual(turn);
    expect(await world.own.rehearsalCounts(undefined, NOBODY)).toBeNull();
  });

  it("keeps the words on screen for the coach, each once and bounded, only while it lasts", async () => {
    await world.own.startRehearsal(draft(), NOBODY);
    await say(tab(1), "giá", "giá", "", "x".repeat(5_000));
    expect(await world.own.rehearsalTexts(undefined, NOBODY)).toEqual(["giá", "x".repeat(1_000)]);
    await say(tab(2), ...Array.from({ length: 400 }, (_, at) => `bình luận ${at}`));
    expect(await world.own.rehearsalTexts(undefined, NOBODY)).toHaveLength(300);
    await world.own.startRehearsal(null, NOBODY);
    expect(await world.own.rehearsalTexts(undefined, NOBODY)).toEqual([]);
    expect(JSON.stringify(await world.deps.store.rehearsal.get())).not.toContain("giá");
  });

  it("that nobody ended is over after an hour, and at the browser's next start", async () => {
    await world.own.startRehearsal(draft(), NOBODY);
    world.clock.now += 2 * 60 * 60_000;
    expect((await say(tab(1), "giá")).chosen).toEqual([false]);
    expect(world.mirrored().get(REHEARSAL_MIRROR)).toBeNull();
    await world.own.startRehearsal(draft(), NOBODY);
    await endLeftRehearsal(world.deps);
    expect(world.mirrored().get(REHEARSAL_MIRROR)).toBeNull();
  });
});

describe("over the wire", () => {
  /** As the browser carries messages: JSON drops what is undefined, and keeps null. */
  const wire = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

  it("a rehearsal ends as it began, and nobody's answer is null, not a failure", async () => {
    const serve = createServer<OwnMessages>(ownProtocol, world.own, () => true, world.deps.report);
    const ask = createAsk(parsed<OwnMessages>(ownProtocol), () => ({
      sendMessage: async (message) => wire(await serve(wire(message), NOBODY)),
    }));
    await ask("startRehearsal", draft());
    expect(await ask("rehearsalCounts", undefined)).toBeNull();
    await ask("startRehearsal", null);
    expect(world.mirrored().get(REHEARSAL_MIRROR)).toBeNull();
  });
});

describe("settings versions", () => {
  it("are counted only when something changed, and say what", async () => {
    const page = await world.own.addPage({ id: PAGE, username: "", name: "Cửa Hàng" }, NOBODY);
    await world.own.savePage({ ...page, keywords: ["giá", "GIÁ", "ship"] }, NOBODY);
    await world.own.savePage({ ...page, keywords: ["giá", "ship"] }, NOBODY);
    const history = await world.own.settingsHistory(undefined, NOBODY);
    expect(history.map(({ revision, changes }) => [revision, changes])).toEqual([
      [2, [{ what: "keywords", id: PAGE, name: "Cửa Hàng", added: ["giá", "ship"], removed: [] }]],
      [1, [{ what: "page-added", id: PAGE, name: "Cửa Hàng" }]],
    ]);
    expect((await world.deps.store.settings.get()).revision).toBe(2);
  });

  it("are saved even where the history lies damaged", async () => {
    const page = await world.own.addPage({ id: PAGE, username: "", name: "" }, NOBODY);
    await (await world.deps.store.door.get()).put("values", { not: "a list" }, "settings-history");
    await world.own.savePage({ ...page, messages: !page.messages }, NOBODY);
    expect(await world.own.settingsHistory(undefined, NOBODY)).toHaveLength(1);
    expect((await world.own.settings(undefined, NOBODY)).pages[0]?.messages).toBe(!page.messages);
  });
});

describe("the log", () => {
  const line = (at: number, id: string): LoggedDecision => ({
    id,
    portalId: "P",
    key: commentKey(PAGE, "9001", "1"),
    kind: "comment",
    pageId: PAGE,
    at,
    settingsVersion: 1,
    action: "ignore",
    path: [{ gate: "active", code: "inactive" }],
    author: "Khách",
    excerpt: "giá",
  });

  it("is read in parts, newest first, without losing or doubling lines of the same instant", async () => {
    const lines = [1, 2, 2, 2, 2, 3, 3].map((at, index) => line(at, `line-${index}`));
    await world.deps.store.decisions.log(lines);
    const read: LoggedDecision[] = [];
    for (;;) {
      const before = read.at(-1);
      const part = await world.own.decisions({ limit: 2, ...(before && { before }) }, NOBODY);
      if (part.length === 0) break;
      read.push(...part);
    }
    expect(read.map(({ id }) => id)).toEqual([6, 5, 4, 3, 2, 1, 0].map((index) => `line-${index}`));
  });

  it("is empty once cleared", async () => {
    await world.deps.store.decisions.log([line(1, "a")]);
    await world.own.clearDecisions(undefined, NOBODY);
    expect(await world.own.decisions({ limit: 10 }, NOBODY)).toEqual([]);
  });
});
