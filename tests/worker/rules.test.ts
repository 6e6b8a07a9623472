// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { B, type Judging, judgingWorld, NOBODY } from "./judging";
import { PAGE, type WorkerWorld } from "./world";

let world: WorkerWorld;
let settings: Judging["settings"];
let see: Judging["see"];
let comment: Judging["comment"];
let tickets: Judging["tickets"];
let badge: Judging["badge"];

beforeEach(async () => {
  ({ world, settings, see, comment, tickets, badge } = await judgingWorld());
});
afterEach(async () => {
  expect(world.reported).toEqual([]);
  await world.close();
});

describe("what the rules choose", () => {
  it("is created once, however often and in how many tabs it is seen, edited or reloaded", async () => {
    await settings({});
    const asked = comment("c1", "giá bn shop");
    await Promise.all([see(asked, asked), see(asked)]);
    await see(asked, comment("c1", "giá bao nhiêu vậy shop"));
    expect(tickets()).toHaveLength(1);
    expect(tickets()[0]?.subject).toContain("giá bn shop");
    expect(badge(asked.activity.key)).toBe("created");
  });

  it("is one ticket for each customer of a post, and the second comment of one joins hers", async () => {
    world.emulator.switches.ticketIdInAnswer = true;
    await settings({});
    await see(comment("c1", "giá?"), comment("c2", "xin giá", { person: B }));
    await see(comment("c3", "giá ship nữa"));
    await see(comment("c3", "giá ship nữa"));
    expect(tickets()).toHaveLength(2);
    const joined = world.emulator.state.notes.filter((note) => note.text.includes("giá ship nữa"));
    expect(joined).toHaveLength(1);
    expect(joined[0]).toMatchObject({ internal: true });
  });

  it("goes into no second ticket when the same post is met under another name", async () => {
    await settings({});
    await see(comment("c1", "giá bn"));
    await see(comment("c1", "giá bn", { post: "pfbid0DEMOxyz" }));
    expect(tickets()).toHaveLength(1);
  });

  it("is only marked where the page only suggests, and the mark goes when the rules change their mind", async () => {
    await settings({ creation: "suggest" });
    const asked = comment("c1", "giá bn");
    await see(asked);
    expect(badge(asked.activity.key)).toBe("suggested");
    expect(tickets()).toEqual([]);
    await settings({ creation: "suggest", postsAndComments: "nothing" });
    await see(asked);
    expect(badge(asked.activity.key)).toBe("none");
    await world.facebook.create(asked.snapshot, NOBODY);
    await world.rest();
    expect(tickets()).toHaveLength(1);
  });
});

describe("a suggestion, once Facebook only rounds the time of its words", () => {
  const later = (more: Parameters<Judging["comment"]>[2]) => comment("c1", more?.text ?? "giá bn", more);
  it.each([
    ["a time that may be older by now", { time: { from: 0, to: Date.UTC(2030, 0) } }, "suggested"],
    ["no time at all any more", { time: null }, "suggested"],
    ["other words", { time: null, text: "thôi khỏi" }, "none"],
  ] as const)("%s", async (_what, more, left) => {
    await settings({ creation: "suggest" });
    const asked = comment("c1", "giá bn");
    await see(asked);
    expect(badge(asked.activity.key)).toBe("suggested");
    await see(later(more));
    expect(badge(asked.activity.key)).toBe(left);
    // Under other settings the words are judged anew: nothing certain is known of them.
    await settings({ creation: "suggest", keywords: ["giá", "ship"] });
    await see(later(more));
    expect(badge(asked.activity.key)).toBe("none");
    expect(tickets()).toEqual([]);
  });
});

describe("what the rules leave", () => {
  it.each([
    ["no keyword", "giao hàng chưa", {}],
    [
      "the page's own words",
      "Dạ giá 200k",
      { author: { id: PAGE, name: "Cửa Hàng Mẫu", profileUrl: null, role: "page" } },
    ],
    [
      "an author nobody can tell",
      "giá bn",
      { author: { id: null, name: "?", profileUrl: null, role: "unknown" } },
    ],
    ["a time that may be older than the activation", "giá bn", { time: { from: 0, to: Date.UTC(2030, 0) } }],
    ["no time at all", "giá bn", { time: null }],
  ] as const)("%s makes nothing", async (_why, text, more) => {
    await settings({});
    await see(comment("c1", text, more));
    expect(tickets()).toEqual([]);
  });

  it("is nothing at all without a portal, or on a page that is off", async () => {
    await settings({ active: false });
    await see(comment("c1", "giá"));
    await settings({});
    await world.own.signOut(undefined, NOBODY);
    await see(comment("c2", "giá"));
    expect(tickets()).toEqual([]);
  });
});

it("each yes and no is logged once with its reason, and explained the same", async () => {
  await settings({});
  await see(comment("c1", "giá bn"), comment("c2", "chào shop", { person: B }));
  await see(comment("c2", "chào shop", { person: B }));
  const lines = await world.own.decisions({ limit: 100 }, NOBODY);
  expect(lines.map((line) => [line.action, line.excerpt]).sort()).toEqual([
    ["create", "giá bn"],
    ["ignore", "chào shop"],
  ]);
  const { activity } = comment("c2", "chào shop", { person: B });
  const why = await world.facebook.explain({ activity, activityId: "c2", language: "en" }, NOBODY);
  expect(why).toMatchObject({ action: "No ticket", match: null });
  expect(why.sentences.at(-1)).toContain("None of 1 keyword");
  expect(why.history).toEqual([expect.stringContaining(": No ticket – None of 1 keyword")]);
  const vi = await world.facebook.explain({ activity, activityId: "c2", language: "vi" }, NOBODY);
  expect(vi).toMatchObject({ action: "Không tạo phiếu ghi" });
  expect(vi.sentences).toHaveLength(why.sentences.length);
});

it("the log is that of the portal one is signed in to; clearing it leaves another's, and can be taken back", async () => {
  await settings({});
  await see(comment("c1", "giá bn"));
  const [line] = await world.own.decisions({ limit: 10 }, NOBODY);
  if (line === undefined) throw new Error("no line");
  const others = { ...line, id: line.id.replace(line.portalId, "OTHER"), portalId: "OTHER" };
  await world.deps.store.decisions.log([others]);
  expect(await world.own.decisions({ limit: 10 }, NOBODY)).toEqual([line]);
  await world.own.clearDecisions(undefined, NOBODY);
  expect(await world.own.decisions({ limit: 10 }, NOBODY)).toEqual([]);
  expect(await world.deps.store.decisions.of("OTHER", line.key)).toEqual([others]);
  await world.own.restoreDecisions({ lines: [line] }, NOBODY);
  expect(await world.own.decisions({ limit: 10 }, NOBODY)).toEqual([line]);
});
