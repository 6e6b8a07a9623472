import { createField, type FieldStatus, fieldStatus } from "@/lib/stringee/fields";
import type { Deps } from "./deps";
import { clientFor, fieldMemory } from "./desk-for";
import { explained } from "./explained";

/** Whether the portal has the ticket fields that the extension fills. */
export const portalFields = (deps: Deps): Promise<FieldStatus[]> =>
  explained(deps, async () => {
    const status = await fieldStatus(await clientFor(deps));
    await forgetFields(deps);
    return [...status];
  });

export const createPortalField = (deps: Deps, key: string): Promise<void> =>
  explained(deps, async () => {
    await createField(await clientFor(deps), key);
    await forgetFields(deps);
  });

/** A person looks at the fields or changes them: the next ticket fills what is there then. */
async function forgetFields(deps: Deps): Promise<void> {
  const { grant } = await deps.store.session.get();
  if (grant !== null) await fieldMemory(deps, grant.portalId).set(null).catch(deps.report);
}
