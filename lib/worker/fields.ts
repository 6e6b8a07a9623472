import { createField, type FieldStatus, fieldStatus } from "@/lib/stringee/fields";
import type { Deps } from "./deps";
import { clientFor } from "./desk-for";
import { explained } from "./explained";

/** Whether the portal has the ticket fields that the extension fills. */
export const portalFields = (deps: Deps): Promise<FieldStatus[]> =>
  explained(async () => [...(await fieldStatus(await clientFor(deps)))]);

export const createPortalField = (deps: Deps, key: string): Promise<void> =>
  explained(async () => createField(await clientFor(deps), key));
