import { standingOfChecks } from "./check-standing";
import { missingConsent } from "./consent";
import type { Deps } from "./deps";

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
  const { dead, grant } = await deps.store.session.get();
  const work = await countWork(deps);
  const checks = await standingOfChecks(deps);
  const asks =
    grant !== null && work.waiting > 0 && (await missingConsent(deps, grant.portalId)) !== null ? 1 : 0;
  const count = work.needsPerson + (dead === null ? 0 : 1) + asks + checks.bad;
  await deps.mirror.work({ ...work, at: deps.now() }).catch(deps.report);
  await deps.browser.action.setBadgeText({ text: count === 0 ? "" : count > 99 ? "99+" : String(count) });
  await deps.browser.action.setBadgeBackgroundColor({ color: "#b42318" });
  await deps.browser.action.setTitle({ title: checks.line });
}
