import type { Deps } from "./deps";

/** How much of the outbox waits by itself and how much needs a person. */
export async function countWork(deps: Deps): Promise<{ waiting: number; needsPerson: number }> {
  const { grant } = await deps.store.session.get();
  if (grant === null) return { waiting: 0, needsPerson: 0 };
  const open = await deps.outbox.open(grant.portalId);
  const needsPerson = open.filter((entry) => entry.state === "uncertain" || entry.state === "refused").length;
  return { waiting: open.filter((entry) => entry.state === "waiting").length, needsPerson };
}

/** The toolbar's one number with one meaning: what needs a person. A dead token needs one, too. */
export async function announce(deps: Deps): Promise<void> {
  const { dead } = await deps.store.session.get();
  const { needsPerson } = await countWork(deps);
  const count = needsPerson + (dead === null ? 0 : 1);
  await deps.browser.action.setBadgeText({ text: count === 0 ? "" : count > 99 ? "99+" : String(count) });
  await deps.browser.action.setBadgeBackgroundColor({ color: "#b42318" });
}
