import type { LoggedDecision } from "@/lib/domain/logged-decision";
import type { Badge } from "@/lib/domain/mirror";
import { badgeNow } from "./deliver";
import type { Deps } from "./deps";

/** Marks an item as suggested; what has a ticket or work under way is left as it stands. */
export async function suggest(deps: Deps, portalId: string, key: string): Promise<void> {
  const badge = await badgeNow(deps, portalId, key);
  const marked: Badge = { ...badge, state: "suggested" };
  if (badge.state === "none") await deps.mirror.badges(new Map([[key, marked]]));
}

/**
 * Takes a suggestion back when what it came from is no longer chosen. A person's other comments on the post, and the
 * page's answers to them, are about the same ticket: as long as one of them is chosen by the present settings, it stands.
 * So do the same words whose time Facebook only rounds by now ("1 day"): they were newer when their time was exact.
 */
export async function takeBack(
  deps: Deps,
  line: LoggedDecision,
  before: readonly LoggedDecision[],
): Promise<void> {
  const { portalId, key, settingsVersion } = line;
  if (!(await deps.mirror.isSuggested(key))) return;
  const earlier = await deps.store.decisions.of(portalId, key);
  const holds = [...earlier, ...before].some(
    (other) =>
      other.key === key &&
      other.action === "suggest" &&
      other.settingsVersion === settingsVersion &&
      (nameIn(other) !== nameIn(line) || (isTimeVague(line) && other.excerpt === line.excerpt)),
  );
  const badge = await badgeNow(deps, portalId, key);
  if (!holds && badge.state === "none") await deps.mirror.badges(new Map([[key, badge]]));
}

/** Whether a line was decided by a time that is rounded or not known. */
const isTimeVague = ({ path }: LoggedDecision): boolean => {
  const last = path.at(-1);
  return last?.gate === "since" && (last.code === "maybe-older" || last.code === "time-unknown");
};

/** What a line is about, whatever was decided of it: its id without the settings and the gate. */
const nameIn = ({ id, settingsVersion }: LoggedDecision): string => {
  const end = id.lastIndexOf(`@${settingsVersion}:`);
  return end === -1 ? id : id.slice(0, end);
};
