import type { Activity } from "../activity";
import type { StepOf } from "../decision";
import type { PageSettings } from "../settings";

/** Gate 2: certainly not older than the page's activation. What may be older is never made by rule. */
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
    if (Math.min(time.from, time.to) >= since) return "newer";
    return Math.max(time.from, time.to) < since ? "older" : "maybe-older";
  };
  return { gate: "since", code: code(), ...values };
}
