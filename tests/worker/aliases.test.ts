// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commentKey, postKey } from "@/lib/domain/key";
import { A, B, type Judging, judgingWorld, NOBODY, POST } from "./judging";
import { PAGE } from "./world";

const OPAQUE = "pfbid0DEMOxyz";
const LATER = "pfbid0DEMOlater";
const NAME = "khach.thu.a";
const MINUTE = 60_000;
let it1: Judging;

beforeEach(async () => {
  it1 = await judgingWorld();
  await it1.settings({});
});
afterEach(async () => {
  expect(it1.world.reported).toEqual([]);
  await it1.world.close();
});

describe("one post under two names", () => {
  it("met in two tabs at the same instant makes one ticket, and both tabs show it", async () => {
    const { see, comment, tickets, badge } = it1;
    await Promise.all([
      see(comment("c1", "giá bn")),
      see(comment("c1", "giá bn", { post: OPAQUE })),
      see(comment("c1", "giá bn", { post: OPAQUE, person: NAME })),
    ]);
    expect(tickets()).toHaveLength(1);
    await see(comment("c1", "giá bn", { post: OPAQUE, person: NAME }));
    expect(badge(commentKey(PAGE, POST, A))).toBe("created");
    expect(badge(commentKey(PAGE, OPAQUE, A))).toBe("created");
    expect(badge(commentKey(PAGE, OPAQUE, NAME))).toBe("created");
  });

  it("is one for the customer's next comment too, once any comment was met under both", async () => {
    const { see, comment, tickets, world } = it1;
    world.emulator.switches.ticketIdInAnswer = true;
    await see(comment("c1", "giá bn"), comment("c9", "hóng", { person: B }));
    // Another tab, another name, the next comment; somebody else's comment proves that it is the same post.
    await see(
      comment("c2", "xin giá nữa", { post: OPAQUE }),
      comment("c9", "hóng", { person: B, post: OPAQUE }),
    );
    expect(tickets()).toHaveLength(1);
    expect(world.emulator.state.notes.filter(({ text }) => text.includes("xin giá nữa"))).toHaveLength(1);
    // Facebook changes the opaque name in time.
    await see(comment("c9", "hóng", { person: B, post: LATER }), comment("c3", "giá sỉ?", { post: LATER }));
    expect(tickets()).toHaveLength(1);
  });

  it("finds the ticket that was made under the opaque name first", async () => {
    const { see, comment, tickets } = it1;
    await see(comment("c1", "giá bn", { post: OPAQUE }));
    await see(comment("c2", "giá đỏ?"), comment("c1", "giá bn"));
    expect(tickets()).toHaveLength(1);
  });

  it("is one for a person's press too, also at the same instant", async () => {
    const { see, comment, tickets, world } = it1;
    const there = comment("c1", "giá bn", { post: OPAQUE });
    await Promise.all([
      see(comment("c1", "giá bn")),
      world.facebook.create({ ...there.snapshot, activityIds: ["c1"] }, NOBODY),
    ]);
    await world.rest();
    expect(tickets()).toHaveLength(1);
    const { ticket } = await world.facebook.details({ key: there.activity.key }, NOBODY);
    expect(ticket).not.toBeNull();
  });
});

describe("one screen that shows both names of a post", () => {
  const bothNames = (item: ReturnType<Judging["comment"]>) => ({ ...item, postNames: [OPAQUE] });

  it("is proof enough: the customer's comments under either go into one ticket, whichever came first", async () => {
    const { see, comment, tickets } = it1;
    await see(comment("c1", "giá bn", { post: OPAQUE }));
    await see(bothNames(comment("c9", "hóng", { person: B })));
    await see(comment("c2", "giá sỉ?"), comment("c3", "xin giá", { post: OPAQUE }));
    expect(tickets()).toHaveLength(1);
  });

  it("makes no second ticket of a visitor's post", async () => {
    const { see, visitorPost, comment, tickets } = it1;
    await see(visitorPost(OPAQUE, "Shop còn hàng không"));
    await see(
      { ...visitorPost(POST, "Shop còn hàng không ạ"), postNames: [OPAQUE] },
      comment("c1", "hóng", { person: B, postOwner: "visitor" }),
    );
    expect(tickets()).toHaveLength(1);
  });

  it("is believed no more once another shows the name for another number", async () => {
    const { see, comment, tickets } = it1;
    const other = "700000000000002";
    await see(bothNames(comment("c1", "x")), bothNames(comment("c2", "x", { post: other })));
    await see(comment("c3", "giá bn"), comment("c4", "giá bn", { post: OPAQUE }));
    expect(tickets()).toHaveLength(2);
  });
});

describe("two posts", () => {
  it("with the same words of the same customer stay two, whatever their names", async () => {
    const { see, comment, tickets } = it1;
    const other = "700000000000002";
    await see(
      comment("c1", "giá bn"),
      comment("c2", "giá bn", { post: other }),
      comment("c3", "giá bn", { post: OPAQUE }),
    );
    expect(tickets()).toHaveLength(3);
  });

  it("whose name led to two numbers are joined by it no more", async () => {
    const { see, comment, tickets } = it1;
    const other = "700000000000002";
    await see(comment("c1", "x"), comment("c2", "x", { post: other }));
    await see(comment("c1", "x", { post: OPAQUE }));
    await see(comment("c2", "x", { post: OPAQUE }));
    await see(comment("c3", "giá bn"), comment("c4", "giá bn", { post: OPAQUE }));
    expect(tickets()).toHaveLength(2);
  });
});

describe("a visitor's post that comes under another name", () => {
  it("is only suggested, as nothing proves that it is another one; a press decides", async () => {
    const { see, visitorPost, tickets, badge, world } = it1;
    const again = visitorPost(OPAQUE, "Shop còn hàng không?");
    await Promise.all([see(visitorPost("700000000000005", "Shop còn hàng không")), see(again)]);
    expect(tickets()).toHaveLength(1);
    const suggested = [postKey(PAGE, "700000000000005"), postKey(PAGE, OPAQUE)].map(badge).sort();
    expect(suggested).toEqual(["created", "suggested"]);
    const why = await world.facebook.explain(
      { activity: again.activity, activityId: OPAQUE, language: "en" },
      NOBODY,
    );
    expect(why.action).toBe("A ticket is suggested");
    expect(why.sentences.at(-1)).toContain("It may have a ticket already");
    await world.facebook.create({ ...again.snapshot, activityIds: [OPAQUE] }, NOBODY);
    await world.rest();
    expect(tickets()).toHaveLength(2);
  });

  it("is the same once a comment below it was met under both names", async () => {
    const { see, visitorPost, comment, tickets } = it1;
    const below = (post: string) => comment("c1", "hóng", { person: B, post, postOwner: "visitor" });
    await see(visitorPost("700000000000005", "Shop còn hàng không"), below("700000000000005"));
    await see(visitorPost(OPAQUE, "Shop còn hàng không"), below(OPAQUE));
    expect(tickets()).toHaveLength(1);
  });

  it("two numbers, another time, other words or another author are another post", async () => {
    const { see, visitorPost, tickets, world } = it1;
    await see(visitorPost("700000000000005", "Shop còn hàng không"));
    await see(visitorPost("700000000000006", "Shop còn hàng không"));
    world.clock.now += 5 * MINUTE;
    await see(
      visitorPost(OPAQUE, "Shop còn hàng không"),
      visitorPost("pfbid0DEMOtwo", "Shop ơi"),
      visitorPost("pfbid0DEMOthree", "Shop còn hàng không", { person: B }),
    );
    expect(tickets()).toHaveLength(5);
  });
});
