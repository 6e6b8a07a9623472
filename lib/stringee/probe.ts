import { type Capabilities, type CapabilityName, isWorthAsking, learnt, stateOf } from "./capabilities";
import { isAbsent, isOfKind, StringeeError } from "./failure";

/** What the desk has learnt so far, told onwards whenever it changes. */
export interface Knowledge {
  state(name: CapabilityName): "yes" | "no" | "unknown";
  /** Whether asking is worth a request that nothing depends on. */
  isWorthAsking(name: CapabilityName): boolean;
  /** `unknown`: tried, and it let nothing be concluded. */
  learn(name: CapabilityName, state: "yes" | "no" | "unknown"): void;
}

export function createKnowledge(
  start: Capabilities,
  now: () => number,
  onLearn: (capabilities: Capabilities) => unknown,
): Knowledge {
  let known = start;
  return {
    state: (name) => stateOf(known, name, now()),
    isWorthAsking: (name) => isWorthAsking(known, name, now()),
    learn(name, state) {
      known = learnt(known, name, state, now());
      onLearn(known);
    },
  };
}

/**
 * Asks something that this portal may not offer. `cannot` when it does not, or when that is all its answer lets us say;
 * what the answer proves is learnt.
 *
 * Once the route is known, a 404 is about the ticket that was asked for, so it is a refusal with the server's words.
 */
export async function probe<T>(
  knowledge: Knowledge,
  name: CapabilityName,
  ask: () => Promise<T>,
): Promise<T | "cannot"> {
  const before = knowledge.state(name);
  if (before === "no") return "cannot";
  try {
    const answer = await ask();
    knowledge.learn(name, "yes");
    return answer;
  } catch (error) {
    if (isAbsent(error)) {
      if (before === "yes" && error.status === 404) {
        const { detail } = error.problem;
        throw new StringeeError("refused", "read", { detail: detail || "HTTP 404", status: 404 });
      }
      knowledge.learn(name, "no");
      return "cannot";
    }
    // An unknown route may also be answered with a page, or with a no that says nothing of routes: nothing is learnt but when it was tried.
    // Who wanted to change something hears the server's words instead.
    const looked = name !== "updateTicket" && isOfKind(error, "unreadable", "refused");
    if (before === "unknown" && looked) {
      knowledge.learn(name, "unknown");
      return "cannot";
    }
    throw error;
  }
}
