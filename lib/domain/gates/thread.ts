import { isAcknowledgement } from "../acknowledgement";
import type { Activity } from "../activity";
import type { StepOf } from "../decision";
import type { Known } from "../known";
import type { PageSettings } from "../settings";

const HOUR_MS = 3_600_000;

type Subject = Pick<Activity, "author" | "text" | "media" | "time">;

/**
 * Gate 6: what is known of the thread.
 *
 * @param joinsOnly a comment that may only join its post's ticket, never begin one
 */
export function threadGate(
  activity: Subject,
  known: Known | null,
  page: Pick<PageSettings, "reopenWithinHours">,
  joinsOnly: boolean,
): StepOf<"thread"> {
  const ticket = known?.ticket ?? null;
  return {
    gate: "thread",
    code: codeOf(activity, known, page.reopenWithinHours, joinsOnly),
    ticket: ticket?.label ?? "",
    status: ticket?.status ?? null,
    lastActivityAt: ticket?.lastActivityAt ?? null,
    reopenWithinHours: page.reopenWithinHours,
  };
}

function codeOf(
  activity: Subject,
  known: Known | null,
  hours: number | null,
  joinsOnly: boolean,
): StepOf<"thread">["code"] {
  const ticket = known?.ticket ?? null;
  const onItsWay = known?.onItsWay === true;
  // Judged again, after an edit or a reload, only where nothing came of it.
  if (known?.recorded === true && (ticket !== null || onItsWay)) return "recorded";
  if (onItsWay) return "on-its-way";
  if (ticket === null && joinsOnly) return "post-without-ticket";
  // A second ticket for one post is worse than a press: a person decides.
  if (ticket === null) return known?.maybeKnown === true ? "maybe-known" : "no-ticket";
  if (ticket.status !== "solved") return "open";
  // The page's reply is a note on the ticket: never a new ticket, never a reopening.
  if (activity.author.role === "page") return "solved-outgoing";
  const { time } = activity;
  // Older words that are met late, and words that may be those the ticket already knows, reopen nothing.
  if (time === null || time.from <= ticket.lastActivityAt) return "solved-not-newer";
  if (!within(time.from - ticket.lastActivityAt, hours)) return "solved-after";
  return isAcknowledgement(activity) ? "solved-acknowledged" : "solved-within";
}

const within = (elapsedMs: number, hours: number | null): boolean =>
  hours === null || (hours > 0 && elapsedMs <= hours * HOUR_MS);
