import { businessId, pages, type StagePage } from "../people.ts";
import { variantParams } from "../variant.ts";
import type { Model } from "./model.ts";

/** What the URL says, wherever the screen is. */
export interface Address {
  readonly screen: "inbox" | "home";
  readonly channel: string;
  readonly pageId: string | null;
  readonly itemId: string | null;
}

export function readAddress(): Address {
  const url = new URL(location.href);
  const inbox = url.pathname.match(/^\/latest\/inbox(?:\/([a-z_]+))?/);
  return {
    screen: inbox && inbox[1] !== "settings" ? "inbox" : "home",
    channel: inbox?.[1] ?? "all",
    pageId: url.searchParams.get("asset_id"),
    itemId: url.searchParams.get("selected_item_id"),
  };
}

export function pageOf(id: string | null): StagePage | undefined {
  return pages.find((page) => page.id === id);
}

// The stage's own parameters stay in the URL, so that a reload shows the same variant.
function withStage(path: string, params: [string, string][]): string {
  const url = new URL(path, location.origin);
  for (const [name, value] of [...params, ...variantParams(new URLSearchParams(location.search))]) {
    url.searchParams.append(name, value);
  }
  return url.pathname + url.search;
}

/** The inbox's URL for what is asked; without an item the URL names only page and channel. */
export function inboxPath(model: Model, pageId: string, item: { id: string; type: string } | null): string {
  return withStage(`/latest/inbox/${model.channel}`, [
    ["asset_id", pageId],
    ["business_id", businessId],
    ["mailbox_id", model.variant.seed % 2 === 0 ? pageId : ""],
    ...(item
      ? ([
          ["selected_item_id", item.id],
          ["thread_type", item.type],
        ] satisfies [string, string][])
      : []),
  ]);
}

export function homePath(pageId: string): string {
  return withStage("/latest/home", [
    ["asset_id", pageId],
    ["business_id", businessId],
  ]);
}
