import type { KnownPages } from "@/lib/domain/mirror";
import type { ActorLink } from "./actor-link";

export type OurPage = KnownPages[number];
type Named = Pick<ActorLink, "id" | "username">;

/**
 * Whether a link leads to a page of ours: by number, or by the name in addresses, never by the shown name. "unknown"
 * where only the name is given and the page's is not known.
 */
export function isPage(actor: Named, page: Pick<OurPage, "id" | "username">): "yes" | "no" | "unknown" {
  if (actor.id !== null) return actor.id === page.id ? "yes" : "no";
  if (page.username === "") return "unknown";
  return actor.username === page.username.toLowerCase() ? "yes" : "no";
}

/** The page of ours that a link leads to. */
export const ourPage = (actor: Named, pages: KnownPages): OurPage | null =>
  pages.find((page) => isPage(actor, page) === "yes") ?? null;
