// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Activity } from "@/lib/domain/activity";
import { commentKey, type ItemKey } from "@/lib/domain/key";
import { badgeSchema, mirrorKeyOf } from "@/lib/domain/mirror";
import type { PageSettings } from "@/lib/domain/settings";
import type { Observed } from "@/lib/messages/facebook-protocol";
import { CARE_AGENTS, GROUPS, USERS } from "../stage/stringeex";
import { PAGE, type WorkerWorld, workerWorld } from "./world";

const POST = "700000000000001";
const A = "100000000001111";
const B = "61550000002222";
const NOBODY = {};
let world: WorkerWorld;

beforeEach(async () => {
  world = await workerWorld();
  await world.own.signIn(
    {
      email: USERS.onePortal.email,
      password: USERS.onePortal.password,
      baseUrl: "https://api.stringeex.com",
    },
    NOBODY,
  );
  const agents = CARE_AGENTS.slice(0, 2).map(({ id, name }) => ({ id, name }));
  await world.own.saveQueue({ id: "q1", name: "CSKH", groupId: GROUPS.care.id, agents }, NOBODY);
  await world.own.addPage({ id: PAGE, username: "cuahangmau.demo", name: "Cửa Hàng Mẫu" }, NOBODY);
});
afterEach(async () => {
  expect(world.reported).toEqual([]);
  await world.close();
});

async function settings(change: Partial<PageSettings>): Promise<void> {
  const [page] = (await world.own.settings(undefined, NOBODY)).pages;
  if (page === undefined) throw new Error("no page");
  const rules: Partial<PageSettings> = {
    creation: "automatic",
    postsAndComments: "relevant",
    keywords: ["giá"],
  };
  await world.own.savePage({ ...page, queueId: "q1", ...rules, ...change }, NOBODY);
  world.clock.now += 60_000;
}

function comment(
  id: string,
  text: string,
  more: Partial<Activity> & { person?: string; post?: string } = {},
): Observed {
  const { person = A, post = POST, ...rest } = more;
  const key: ItemKey = commentKey(PAGE, post, person);
  const customer = { id: person, name: "Khách Thử A", profileUrl: null };
  const activity: Activity = {
    key,
    kind: "comment",
    pageId: PAGE,
    author: { ...customer, role: "customer" },
    postOwner: "page",
    text,
    partial: false,
    translated: false,
    time: { from: world.clock.now, to: world.clock.now },
    url: null,
    ...rest,
  };
  return {
    activity,
    activityId: id,
    snapshot: {
      key,
      kind: "comment",
      pageId: PAGE,
      customer,
      url: null,
      words: [{ role: "customer", name: customer.name, text, partial: false, shownTime: "" }],
      partial: false,
      translated: false,
      post: { url: null, text: "Áo mới về" },
      seenAt: world.clock.now,
    },
  };
}

async function see(...items: Observed[]): Promise<void> {
  await world.facebook.observed({ items }, NOBODY);
  await world.rest();
}
const tickets = () => world.emulator.state.tickets;
const badge = (key: string) => {
  const stored = world.mirrored().get(mirrorKeyOf(key));
  return stored === undefined ? null : badgeSchema.parse(stored).state;
};

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
  const { decision, history } = await world.facebook.explain({ activity, activityId: "c2" }, NOBODY);
  expect(decision).toMatchObject({ action: "ignore", reason: { gate: "keywords", code: "not-found" } });
  expect(history.map((line) => line.action)).toEqual(["ignore"]);
});
