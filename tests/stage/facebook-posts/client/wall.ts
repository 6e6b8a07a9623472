import type { Root } from "../../facebook/client/reconciler.ts";
import { shop } from "../../facebook/people.ts";
import type { StagePost } from "../story.ts";
import type { WallVariant } from "../variant.ts";
import type { Item, Wall, WallDeeds } from "./model.ts";

/** The page's wall as it is when it was just loaded. */
export function createWall(variant: WallVariant, posts: StagePost[]): Wall {
  const now = Date.now();
  return {
    ...{ variant, screen: "timeline", tab: "posts", page: shop, posts, open: null, loadedAt: now, now },
    ...{ loading: false, hovered: null, expanded: new Set(), original: new Set(), unfolded: new Set() },
    ...{ firstUnit: 0, epoch: { feed: 0, open: 0 }, renders: 0 },
  };
}

/** What presses in the text of an item do, whichever screen it stands on. */
export const textDeeds = (
  wall: Wall,
  draw: () => void,
): Pick<WallDeeds, "expand" | "toggleOriginal" | "unfold"> => ({
  expand(item) {
    wall.expanded.add(item);
    draw();
  },
  toggleOriginal(item) {
    if (!wall.original.delete(item)) wall.original.add(item);
    draw();
  },
  unfold(what) {
    wall.unfolded.add(what);
    draw();
  },
});

const isItem = (data: unknown): data is Item => typeof data === "object" && data !== null && "spot" in data;

/** Every item that is drawn, with its node. */
export const drawnItems = (root: Root): { readonly node: Element; readonly item: Item }[] =>
  root.collect("item").flatMap(({ node, data }) => (isItem(data) ? [{ node, item: data }] : []));
