import type { ListedGroup } from "@/lib/domain/listed-group";
import { listGroups } from "@/lib/stringee/groups";
import { createKnowledge } from "@/lib/stringee/probe";
import type { Deps } from "./deps";
import { capabilitiesOf, clientFor, keepLearnt } from "./desk-for";
import { explained } from "./explained";

/** The portal's groups with their members, to make queues of; null where its API does not list them. */
export const portalGroups = (deps: Deps): Promise<readonly ListedGroup[] | null> =>
  explained(deps, async () => {
    const client = await clientFor(deps);
    const portalId = (await deps.store.session.get()).grant?.portalId ?? "";
    const known = await capabilitiesOf(deps, portalId);
    return listGroups(client, createKnowledge(known, deps.now, keepLearnt(deps, portalId)));
  });
