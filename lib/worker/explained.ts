import { DeskError } from "@/lib/domain/desk";
import { ProblemError } from "@/lib/domain/problem";
import { announce } from "./announce";
import { markDead } from "./deliver";
import type { Deps } from "./deps";

/**
 * What a page of ours asks of StringeeX fails with a problem that it can show. That the token is dead counts here as
 * anywhere: work waits from now on, and the toolbar asks for a person.
 */
export async function explained<R>(deps: Deps, work: () => Promise<R>): Promise<R> {
  const { grant } = await deps.store.session.get();
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    if (grant !== null && error.again === "after-sign-in") {
      await markDead(deps, grant.token, error.problem);
      await announce(deps).catch(deps.report);
    }
    throw new ProblemError(error.problem);
  }
}
