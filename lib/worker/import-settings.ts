import { planImport } from "@/lib/domain/import-plan";
import { ProblemError } from "@/lib/domain/problem";
import { replaced, type Settings } from "@/lib/domain/settings";
import { parseSettingsFile } from "@/lib/domain/settings-file";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import type { StoredSettings } from "@/lib/store/settings";
import type { Deps } from "./deps";
import { locksNow } from "./policy";
import { change } from "./settings";

type Import = OwnMessages["importSettings"];

/**
 * Takes in what was shown and nothing else: what would change is worked out anew from what stands at that moment, in the
 * transaction that changes it. Where that is not what was shown, nothing is touched and the answer shows it.
 */
export async function importSettings(
  deps: Deps,
  { from, shown }: Import["input"],
): Promise<Import["output"]> {
  const at = shown?.at ?? deps.now();
  const wanted = typeof from === "string" ? readFile(from, at) : from;
  const locks = await locksNow(deps);
  const planFrom = ({ settings, revision }: StoredSettings) => {
    const plan = planImport(settings, wanted, locks);
    const agreed =
      shown === null
        ? plan.fresh
        : revision === shown.revision && JSON.stringify(plan.changes) === JSON.stringify(shown.changes);
    return { ...plan, before: settings, revision, agreed };
  };
  let plan = planFrom(await deps.store.settings.get());
  if (plan.agreed)
    await change(deps, (stored) => {
      plan = planFrom(stored);
      if (!plan.agreed) return stored;
      const { settings, removed } = stored;
      return {
        settings: plan.after,
        removed: {
          pages: settings.pages.reduce(replaced, removed.pages),
          queues: settings.queues.reduce(replaced, removed.queues),
        },
      };
    });
  const { agreed: done, before, after, changes } = plan;
  const revision = plan.revision + (done && changes.length > 0 ? 1 : 0);
  return { done, at, revision, before, after, wanted };
}

/** The file's settings; pages without an activation date start theirs now. */
function readFile(text: string, at: number): Settings {
  const file = parseSettingsFile(text);
  if (!file.ok) throw new ProblemError(file.problem);
  const activeSince = new Date(at).toISOString();
  return { ...file.settings, pages: file.settings.pages.map((page) => ({ activeSince, ...page })) };
}
