import type { Activity } from "./activity";
import { commentKey, type ItemKey, partsOf, postKey } from "./key";
import { labelOf, type Ticket, type TicketStatus } from "./ticket";

/** What is known of the thread that an activity belongs to: of the ticket under {@link ticketKeyOf}. */
export interface Known {
  readonly ticket: {
    /** Serial or id, or empty where the portal told neither. */
    readonly label: string;
    readonly status: TicketStatus;
    /** The last words of either side that were known before this activity. */
    readonly lastActivityAt: number;
  } | null;
  /** A ticket was asked for and is queued, sending, uncertain or refused: it must not be asked for again by rule. */
  readonly onItsWay: boolean;
  /** This very activity was already judged into the ticket: seen again after a reload, in another tab, or edited. */
  readonly recorded: boolean;
  /** The same person wrote the same under another name of what may be the same post, and that has a ticket. */
  readonly maybeKnown?: boolean | undefined;
}

export const knownOf = (
  ticket: Pick<Ticket, "ticketId" | "serial" | "status" | "lastActivityAt"> | null,
  {
    onItsWay = false,
    recorded = false,
    maybeKnown = false,
  }: { onItsWay?: boolean; recorded?: boolean; maybeKnown?: boolean } = {},
): Known => ({
  ticket:
    ticket === null
      ? null
      : { label: labelOf(ticket), status: ticket.status, lastActivityAt: ticket.lastActivityAt },
  onItsWay,
  recorded,
  ...(maybeKnown && { maybeKnown }),
});

/**
 * Whose ticket an activity belongs to. A comment below a visitor's post joins the post's ticket; the page's reply in
 * a customer's comment thread joins that customer's; everything else is its own.
 */
export function ticketKeyOf(
  activity: Pick<Activity, "key" | "kind" | "postOwner" | "author" | "repliesTo">,
): ItemKey {
  if (activity.kind !== "comment") return activity.key;
  const { pageId, ids } = partsOf(activity.key);
  const [postId] = ids;
  if (postId === undefined) return activity.key;
  if (activity.postOwner === "visitor") return postKey(pageId, postId);
  const byPage = activity.author.role === "page" || activity.author.role === "automated";
  if (byPage && activity.repliesTo !== undefined) return commentKey(pageId, postId, activity.repliesTo);
  return activity.key;
}
