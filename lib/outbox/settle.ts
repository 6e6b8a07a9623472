import { nextAttempt } from "@/lib/domain/backoff";
import type { DeskError } from "@/lib/domain/desk";
import { type Entry, NEVER } from "@/lib/domain/entry";
import type { Problem } from "@/lib/domain/problem";
import { keep, type Path } from "./path";

/** A step that failed: when it is tried again, or that it waits for a person. `halt` when nothing else is to be tried now. */
export async function settle(path: Path, entry: Entry, error: DeskError): Promise<"rest" | "halt"> {
  if (error.again === "never") return refuse(path, entry, error.problem, error.outcome);
  if (error.again === "after-sign-in") {
    await keep(path, entry.id, (same) => ({
      entry: { ...same, inFlight: landed(same, error), problem: shown(same, error.problem) },
    }));
    await path.tokenDied(error);
    return "halt";
  }
  const now = path.now();
  await keep(path, entry.id, (same) => {
    const attempts = same.attempts + 1;
    const at = nextAttempt(attempts, error.waitMs, now, path.random);
    const why = shown(same, { ...error.problem, retryAt: at });
    return { entry: { ...same, attempts, inFlight: landed(same, error), notBefore: at, problem: why } };
  });
  if (error.problem.code !== "rate-limited") return "rest";
  await path.pause(nextAttempt(entry.attempts + 1, error.waitMs, now, path.random));
  return "halt";
}

/** What waits for a person from now on, with the reason. */
export async function refuse(
  path: Path,
  entry: Entry,
  why: Problem,
  outcome: DeskError["outcome"] = "not-done",
): Promise<"rest"> {
  await keep(path, entry.id, (same) => {
    // An uncertain ticket stays uncertain whatever looking for it says, and an existing one is not refused by its note.
    if (same.state !== "waiting") return { entry: { ...same, notBefore: NEVER } };
    return {
      entry: {
        ...same,
        state: "refused",
        inFlight: landed(same, { outcome }),
        notBefore: NEVER,
        problem: why,
      },
    };
  });
  return "rest";
}

/**
 * What of a failed step may still be on its way. A status is set again just so: it leaves no doubt behind. A ticket's or
 * a note's request does, and a contact's where its answer was lost.
 */
function landed({ inFlight }: Entry, { outcome }: Pick<DeskError, "outcome">): Entry["inFlight"] {
  if (inFlight === "contact" && outcome === "unknown") return inFlight;
  return inFlight === "contact" || inFlight === "status" ? null : inFlight;
}

/** That an answer was lost stays the thing to say of an uncertain ticket, whatever looking for it runs into. */
const shown = (entry: Entry, why: Problem): Problem | null =>
  entry.state === "uncertain" ? entry.problem : why;
