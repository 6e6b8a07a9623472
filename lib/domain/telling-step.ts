import type { Action, Step } from "./decision";

/**
 * The one step that explains a decision best. A no, and words that join a ticket, are explained by the gate that
 * decided; a new ticket by what made it one, not by the page's way of creating.
 */
export function tellingStep(path: readonly Step[], action: Action): Step | null {
  const last = path.at(-1) ?? null;
  if (action !== "create" && action !== "suggest") return last;
  const follows = path.find(
    (step) => step.gate === "thread" && (step.code === "solved-after" || step.code === "maybe-known"),
  );
  const keyword = path.find((step) => step.gate === "keywords" && step.code !== "not-asked");
  return follows ?? keyword ?? path.find((step) => step.gate === "kind") ?? last;
}
