// @vitest-environment node
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { commentKey, postKey } from "@/lib/domain/key";
import type { Observed } from "@/lib/messages/facebook-protocol";
import { facebookHandlers } from "@/lib/worker/handlers";
import { A, B, type Judging, judgingWorld, NOBODY } from "./judging";
import { PAGE } from "./world";

let judging: Judging;
beforeAll(async () => {
  judging = await judgingWorld();
});
afterAll(() => judging.world.close());

/** What stands on Facebook: a post, who comments, and a comment by each person that every screen of the post shows. */
const people = [
  [A, "khach.thu.a"],
  [B, "khach.thu.b"],
] as const;
const texts = ["giá bn", "GIÁ?", "chào shop", "cho xin gia nha"];

interface Seen {
  /** Which of the post's names the screen uses, and which of the person's. */
  readonly postName: number;
  readonly personName: number;
  /** Which comments stand there besides the first ones, and how their words are now. */
  readonly comments: readonly { readonly person: number; readonly nth: number; readonly text: number }[];
  readonly newestFirst: boolean;
}
type Step =
  | { readonly does: "see"; readonly tabs: readonly Seen[] }
  | { readonly does: "press"; readonly on: Seen; readonly person: number }
  | { readonly does: "restart" | "wait" };

const seen: fc.Arbitrary<Seen> = fc.record({
  postName: fc.nat(2),
  personName: fc.nat(1),
  comments: fc.array(fc.record({ person: fc.nat(1), nth: fc.integer({ min: 1, max: 3 }), text: fc.nat(3) }), {
    maxLength: 3,
  }),
  newestFirst: fc.boolean(),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant("see" as const),
      tabs: fc.array(seen, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("press" as const), on: seen, person: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom("restart" as const, "wait" as const) }) },
);

let story = 0;

it("no order of arrival, tab, name, edit, reload, restart or press makes a second ticket, and each customer gets the first", async () => {
  const { world, settings, comment, visitorPost, see, tickets } = judging;
  await settings({ postsAndComments: "everything" });
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 6 }),
      fc.boolean(),
      async (steps, visitors) => {
        story += 1;
        const before = tickets().length;
        const posts = [
          `7000${String(story).padStart(8, "0")}`,
          `pfbid0A${story}xxxxxx`,
          `pfbid0B${story}xxxxxx`,
        ];
        const postOf = ({ postName }: Seen): string => posts[postName] ?? "";
        const commentOf = (screen: Seen, person: number, nth: number, text: number): Observed =>
          comment(`${story}00${person}${nth}`, texts[text] ?? "", {
            post: postOf(screen),
            person: people[person]?.[screen.personName] ?? A,
            postOwner: visitors ? "visitor" : "page",
          });
        const onScreen = (screen: Seen): Observed[] => {
          const items = [0, 1].map((person) => commentOf(screen, person, 0, 2));
          for (const { person, nth, text } of screen.comments)
            items.push(commentOf(screen, person, nth, text));
          if (visitors) items.push(visitorPost(postOf(screen), `Shop ơi ${story}`));
          return screen.newestFirst ? items.reverse() : items;
        };
        let facebook = facebookHandlers(world.deps);
        for (const each of steps) {
          if (each.does === "see") {
            await Promise.all(each.tabs.map((tab) => facebook.observed({ items: onScreen(tab) }, NOBODY)));
            await see();
          } else if (each.does === "press") {
            // A person presses what a screen has shown.
            await facebook.observed({ items: onScreen(each.on) }, NOBODY);
            const { snapshot } = commentOf(each.on, each.person, 0, 2);
            const post = postOf(each.on);
            const key = visitors
              ? postKey(PAGE, post)
              : commentKey(PAGE, post, people[each.person]?.[each.on.personName] ?? A);
            await facebook.create({ ...snapshot, key, activityIds: [`${story}00${each.person}0`] }, NOBODY);
            await see();
          } else if (each.does === "restart") facebook = facebookHandlers(world.deps);
          else world.clock.now += 60_000;
        }
        await see();
        const shown = steps.some(({ does }) => does === "see" || does === "press");
        expect(tickets().length - before).toBe(shown ? (visitors ? 1 : 2) : 0);
      },
    ),
    { numRuns: 25 },
  );
  expect(world.reported).toEqual([]);
});
