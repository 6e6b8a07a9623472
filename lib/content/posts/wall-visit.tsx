import type { Activity } from "@/lib/domain/activity";
import type { Health } from "@/lib/facebook/health";
import type { WallItem } from "@/lib/facebook/posts/wall";
import type { ReadPosts } from "@/lib/facebook/posts/wall-health";
import type { WallMemory } from "@/lib/facebook/posts/wall-memory";
import { type Surface, watchWall } from "@/lib/facebook/posts/watch-wall";
import { badgeWords } from "@/lib/language/badge";
import type { Observed } from "@/lib/messages/facebook-protocol";
import { BadgeBook } from "../badge-book";
import type { Bridge } from "../bridge";
import { Corner } from "../corner";
import { followShortcuts } from "../discreet";
import { Reporter } from "../reporter";
import type { Surroundings } from "../surroundings";
import { TicketActions } from "../ticket-actions";
import { ItemBadges } from "./item-badges";
import { RehearsalView } from "./rehearsal";

export interface WallParts {
  readonly window: Window;
  readonly bridge: Bridge;
  readonly surroundings: Surroundings;
  readonly surfaces: readonly Surface[];
  readonly memory: WallMemory;
  /** Takes everything of ours out of the page. */
  end(): void;
  /** The page has stirred: the address may have changed. */
  stirred(): void;
  /** Whether the page that the address names was added; an address that names none is none of a stranger's. */
  isAdded(): boolean;
  /** Whether the screen is one that the readers know, by what they have read of it. */
  health(posts: ReadPosts): Health;
  /** A screen has proven that a page's id and a name in addresses are one. */
  proven(pageId: string, username: string): void;
}

export interface WallVisit {
  navigated(): void;
  /** Settings, pages or the language changed. */
  refresh(): void;
}

/** Posts and comments on screen: badges, reports to the rules, rehearsals. Until the signal ends. */
export function startWall(parts: WallParts, signal: AbortSignal): WallVisit {
  const { window, bridge, surroundings } = parts;
  const book = new BadgeBook(bridge, (keys) => badges.redraw(keys), signal);
  const corner = new Corner(window, bridge, () => badgeWords(surroundings.language()), parts.end, signal);
  const actions = new TicketActions(bridge, book, surroundings, () => corner.withdraw());
  const badges = new ItemBadges(window, bridge, book, surroundings, actions, signal);
  followShortcuts(
    window,
    bridge,
    () => surroundings.language(),
    () => false,
    signal,
  );
  const reporter = new Reporter(window, bridge, () => surroundings.turn(), signal);
  const rehearsal = new RehearsalView(
    window,
    bridge,
    surroundings,
    {
      activities: () =>
        badges.items().flatMap(({ element, activity }) => (activity === null ? [] : [[element, activity]])),
      mark: (marks) => badges.rehearse(marks),
    },
    signal,
  );
  const posts = new Map<Element, number>();
  const judge = (): void => {
    if (signal.aborted) return;
    if (parts.isAdded()) corner.watchHealth(() => parts.health(posts));
    else corner.showNotAdded();
  };
  const watches = parts.surfaces.map((surface) =>
    watchWall(
      window.document,
      surface,
      parts.memory,
      {
        post(element, items, facts) {
          badges.show(element, items);
          if (facts === null) posts.delete(element);
          else posts.set(element, items.filter(({ kind }) => kind === "comment").length);
          for (const item of items) report(reporter, item);
          if (facts?.username != null) parts.proven(facts.page.id, facts.username);
          rehearsal.look();
        },
        stirred() {
          parts.stirred();
          judge();
        },
      },
      signal,
    ),
  );
  judge();
  return {
    navigated() {
      for (const each of watches) each.navigated();
      judge();
    },
    refresh() {
      for (const each of watches) each.refresh();
      badges.redraw(null);
      judge();
    },
  };
}

/** What is certain goes to the rules; what is not identified is made by hand only. */
function report(reporter: Reporter, item: WallItem): void {
  const { activity, activityId, covers, postNames, key, element } = item;
  if (activity === null || activityId === null || key === null) return;
  reporter.see(activityId, `${wordsOf(activity)} ${postNames.join(" ")}`, (): Observed | null => {
    const snapshot = element.isConnected && isDrawn(element) ? item.snapshot(Date.now()) : null;
    return snapshot === null
      ? null
      : { activity, activityId, snapshot, covers: [...covers], postNames: [...postNames] };
  });
}

/** What of an item makes it worth judging again. */
const wordsOf = ({ key, text, partial, author, postOwner, time }: Activity): string =>
  `${key} ${author.role} ${postOwner ?? ""} ${partial} ${time === null} ${text}`;

/** Facebook keeps copies that are not drawn: they are not on screen. */
const isDrawn = (element: Element): boolean =>
  typeof element.checkVisibility !== "function" || element.checkVisibility();
