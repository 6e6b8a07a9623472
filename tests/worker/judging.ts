import type { Activity } from "@/lib/domain/activity";
import { commentKey, type ItemKey, postKey } from "@/lib/domain/key";
import { badgeSchema } from "@/lib/domain/mirror";
import { mirrorKeyOf } from "@/lib/domain/mirror-names";
import type { PageSettings } from "@/lib/domain/settings";
import type { Observed } from "@/lib/messages/facebook-protocol";
import { addPage, openShop, saveQueue, signIn } from "./shop";
import { PAGE, type WorkerWorld, workerWorld } from "./world";

export const POST = "700000000000001";
export const A = "100000000001111";
export const B = "61550000002222";
export const NOBODY = {};

type More = Partial<Activity> & { person?: string; post?: string };

export interface Judging {
  readonly world: WorkerWorld;
  /** Saves the page's rules: automatic, only comments with “giá” unless told otherwise. */
  settings(change: Partial<PageSettings>): Promise<void>;
  /** What a tab shows, told to the worker, and everything that follows from it. */
  see(...items: Observed[]): Promise<void>;
  comment(id: string, text: string, more?: More): Observed;
  visitorPost(id: string, text: string, more?: More): Observed;
  tickets(): WorkerWorld["emulator"]["state"]["tickets"];
  badge(key: string): string | null;
}

/** A worker that is signed in, with a page and a queue: what comes on screen is judged. */
export async function judgingWorld(): Promise<Judging> {
  const world = await workerWorld();
  await signIn(world.own);
  await saveQueue(world.own);
  await addPage(world.own, "cuahangmau.demo");
  const observed = (kind: "comment" | "post", key: ItemKey, id: string, text: string, more: More) => {
    const { person = A, post: _, ...rest } = more;
    const customer = { id: person, name: "Khách Thử A", profileUrl: null };
    const activity: Activity = {
      ...{ key, kind, pageId: PAGE, text, partial: false, translated: false, url: null },
      author: { ...customer, role: "customer" },
      postOwner: kind === "post" ? "visitor" : "page",
      time: { from: world.clock.now, to: world.clock.now },
      ...rest,
    };
    const words = [{ role: "customer" as const, name: customer.name, text, partial: false, shownTime: "" }];
    const shown = { key, kind, pageId: PAGE, customer, words, url: null, partial: false, translated: false };
    const post = { url: null, text: "Áo mới về" };
    return { activity, activityId: id, snapshot: { ...shown, post, seenAt: world.clock.now } };
  };
  return {
    world,
    async settings(change) {
      const rules: Partial<PageSettings> = {
        creation: "automatic",
        postsAndComments: "relevant",
        keywords: ["giá"],
      };
      await openShop(world.own, { ...rules, ...change });
      world.clock.now += 60_000;
    },
    async see(...items) {
      await world.facebook.observed({ items }, NOBODY);
      await world.rest();
      // Two tickets of one customer go one after the other: the second is due a moment later.
      for (let round = 0; round < 20; round += 1) {
        const { grant } = await world.deps.store.session.get();
        const next = grant === null ? null : await world.deps.outbox.nextDue(grant.portalId);
        if (next === null || next - world.clock.now > 10_000) return;
        world.clock.now = Math.max(world.clock.now + 1, next);
        await world.rest();
      }
    },
    comment: (id, text, more = {}) =>
      observed("comment", commentKey(PAGE, more.post ?? POST, more.person ?? A), id, text, more),
    visitorPost: (id, text, more = {}) => observed("post", postKey(PAGE, id), id, text, more),
    tickets: () => world.emulator.state.tickets,
    badge: (key) => {
      const stored = world.mirrored().get(mirrorKeyOf(key));
      return stored === undefined ? null : badgeSchema.parse(stored).state;
    },
  };
}
