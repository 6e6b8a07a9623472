import { standingOfChecks } from "./check-standing";
import type { Deps } from "./deps";
import { standing } from "./standing";

/** How much of the outbox waits by itself and how much needs a person. */
export async function countWork(deps: Deps): Promise<{ waiting: number; needsPerson: number }> {
  const { grant } = await deps.store.session.get();
  if (grant === null) return { waiting: 0, needsPerson: 0 };
  const [waiting, needsPerson, nameless] = await Promise.all([
    deps.outbox.count(grant.portalId, ["waiting"]),
    deps.outbox.count(grant.portalId, ["uncertain", "refused"]),
    deps.outbox.nameless(grant.portalId),
  ]);
  return { waiting, needsPerson: needsPerson + nameless };
}

/**
 * The toolbar's one number with one meaning: what needs a person. A dead token needs one, too, and so does
 * a page whose messages are known to go elsewhere. Our own pages that show
 * the work hear of it by the mirror.
 */
export async function announce(deps: Deps): Promise<void> {
  const [{ session, missing }, work, checks] = await Promise.all([
    standing(deps),
    countWork(deps),
    standingOfChecks(deps),
  ]);
  const asks = session.grant !== null && work.waiting > 0 && missing !== null ? 1 : 0;
  const count = work.needsPerson + (session.dead === null ? 0 : 1) + asks + checks.bad;
  const { action } = deps.browser;
  await Promise.all([
    deps.mirror.work({ ...work, at: deps.now() }).catch(deps.report),
    action.setBadgeText({ text: count === 0 ? "" : count > 99 ? "99+" : String(count) }),
    action.setBadgeBackgroundColor({ color: "#b42318" }),
    action.setTitle({ title: checks.line }),
  ]);
}
