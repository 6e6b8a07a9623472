import type { Draw } from "../../facebook/client/draw.ts";
import type { StagePage } from "../../facebook/people.ts";
import { roundTime, type ShownTime, type WallLabels, wallLabels } from "../labels.ts";
import type { StageComment, StagePost } from "../story.ts";
import type { WallVariant } from "../variant.ts";

/** Where an item is drawn. The same post may stand in the covered timeline and in the dialog above it. */
export type Spot = "feed" | "permalink" | "dialog" | "viewer" | "inbox";

export interface Opened {
  readonly post: StagePost;
  readonly as: "permalink" | "dialog" | "viewer" | "inbox";
}

/** Everything a screen of posts and comments is drawn from. */
export interface Wall {
  variant: WallVariant;
  screen: "timeline" | "home" | "unavailable" | "gone";
  tab: "posts" | "reviews" | "mentions" | "about";
  page: StagePage;
  /** The timeline's posts, and those which are reached from it. */
  posts: StagePost[];
  open: Opened | null;
  /** When the page was loaded, ms; what is written later has its own time. */
  readonly loadedAt: number;
  now: number;
  loading: boolean;
  hovered: string | null;
  /** Texts whose "See more" was pressed, by their item. */
  expanded: Set<string>;
  /** Translated texts whose original is shown. */
  original: Set<string>;
  /** Comments whose replies are folded out, and posts whose later comments are. */
  unfolded: Set<string>;
  /** Comments whose post in the dialog or feed is live. */
  firstUnit: number;
  epoch: { feed: number; open: number };
  renders: number;
}

export interface Item {
  readonly post: StagePost;
  readonly comment: StageComment | null;
  readonly spot: Spot;
}

export interface WallDeeds {
  openPost(post: StagePost): void;
  close(): void;
  hover(post: string | null): void;
  expand(item: string): void;
  toggleOriginal(item: string): void;
  unfold(what: string): void;
  follow(event: Event, href: string): "stop" | undefined;
}

/** What all views of a wall share. */
export interface Pen {
  readonly wall: Wall;
  readonly draw: Draw;
  readonly label: WallLabels;
  readonly deeds: WallDeeds;
}

export const labelsFor = (wall: Wall): WallLabels => wallLabels[wall.variant.lang];

/** The page's name in the language of the screen stays what its owner gave it. */
export const pageName = (wall: Wall): string => wall.page.name.vi;

export function timeOf(wall: Wall, item: { minutesAgo: number; at?: number }): number {
  return item.at ?? wall.loadedAt - item.minutesAgo * 60_000;
}

export const shownTime = (wall: Wall, item: { minutesAgo: number; at?: number }): ShownTime =>
  roundTime(wall.now - timeOf(wall, item), labelsFor(wall));

/** The comments of a post that are on screen at a spot, each after the one it answers. */
export function shownComments(wall: Wall, post: StagePost, spot: Spot): StageComment[] {
  const every = spot !== "feed";
  const tops = post.comments.filter(
    ({ parent, later }) => parent === null && (!later || wall.unfolded.has(`more ${post.id}`)),
  );
  const some = every || wall.unfolded.has(`more ${post.id}`) ? tops : tops.slice(-4);
  return some.flatMap((top) => [top, ...(every || wall.unfolded.has(top.id) ? repliesTo(post, top) : [])]);
}

export const repliesTo = (post: StagePost, top: StageComment): StageComment[] =>
  post.comments.filter(({ parent }) => parent === top.id);

/** The timeline of the tab that is shown. */
export function listedPosts(wall: Wall): StagePost[] {
  if (wall.screen === "home") return wall.posts.filter(({ kind }) => kind === "elsewhere" || kind === "ad");
  if (wall.tab === "about") return [];
  if (wall.tab === "reviews") return wall.posts.filter(({ kind }) => kind === "review");
  if (wall.tab === "mentions") return wall.posts.filter(({ kind }) => kind === "tagged");
  return wall.posts.filter(({ kind }) => kind !== "elsewhere");
}

/** The units that live: all, or a window of them. */
export function liveUnits(wall: Wall): StagePost[] {
  const all = listedPosts(wall);
  const { recycle } = wall.variant;
  return recycle === 0 ? all : all.slice(wall.firstUnit, wall.firstUnit + recycle);
}
