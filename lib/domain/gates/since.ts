import type { Activity } from "../activity";
import type { StepOf } from "../decision";
import type { PageSettings } from "../settings";

/**
 * Gate 2: newer than the page's activation. What may be older, and what was written at that very instant, is never made
 * by rule.
 */
export function sinceGate(
  activity: Pick<Activity, "time">,
  page: Pick<PageSettings, "activeSince">,
): StepOf<"since"> {
  const since = page.activeSince === undefined ? Number.NaN : Date.parse(page.activeSince);
  const { time } = activity;
  const values = {
    activeSince: Number.isNaN(since) ? null : since,
    from: time?.from ?? null,
    to: time?.to ?? null,
  };
  const code = (): StepOf<"since">["code"] => {
    if (Number.isNaN(since)) return "never-activated";
    if (time === null) return "time-unknown";
    const [from, to] = [Math.min(time.from, time.to), Math.max(time.from, time.to)];
    if (from >= since && to > since) return "newer";
    return to < since ? "older" : "maybe-older";
  };
  return { gate: "since", code: code(), ...values };
}
