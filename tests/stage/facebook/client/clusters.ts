import { cutText, type StageMessage } from "../messages.ts";
import type { Thread } from "../people.ts";
import type { Variant } from "../variant.ts";

export type Proof = "direction" | "avatar" | "text";

/** Messages of one author in a row: drawn as one block with one avatar and, in R2-a, one id. */
export interface Cluster {
  readonly from: StageMessage["from"];
  readonly id: string;
  readonly bubbles: readonly StageMessage[];
  /** How the screen tells who wrote it. */
  readonly proofs: readonly Proof[];
  /** A page's text proof: the operator's line or a hidden sentence. */
  readonly wording: "sentBy" | "hidden";
}

export function clustersOf(
  messages: readonly StageMessage[],
  variant: Variant,
  chance: (place: string) => number,
): Cluster[] {
  const clusters: Cluster[] = [];
  let open: StageMessage[] = [];
  const close = () => {
    const [first] = open;
    if (!first) return;
    clusters.push({
      from: first.from,
      id: first.id,
      bubbles: open,
      proofs: proofsOf(first, variant, chance),
      wording: chance(`wording ${first.id}`) < 0.6 ? "sentBy" : "hidden",
    });
    open = [];
  };
  for (const message of messages) {
    const talk = message.from === "customer" || message.from === "page";
    if (!talk || open[0]?.from !== message.from || message.state !== open[0].state) close();
    open.push(message);
  }
  close();
  return clusters;
}

function proofsOf(first: StageMessage, variant: Variant, chance: (place: string) => number): Proof[] {
  if (first.from === "system" || first.from === "separator") return [];
  switch (variant.proofs) {
    case "all":
      return ["direction", "avatar", "text"];
    case "direction":
    case "avatar":
    case "text":
      return [variant.proofs];
    case "mixed":
      // Always two, which two differs: a reader that leans on a single one fails somewhere.
      if (first.from === "customer")
        return chance(`proofs ${first.id}`) < 0.8 ? ["direction", "avatar"] : ["direction", "text"];
      return chance(`proofs ${first.id}`) < 0.7 ? ["direction", "text"] : ["direction", "avatar"];
  }
}

/** What of a bubble's text is on screen. */
export function visibleText(
  message: StageMessage,
  variant: Variant,
  expanded: ReadonlySet<string>,
): { text: string; partial: boolean } {
  const cut = variant.b10 && !expanded.has(message.id) ? cutText(message.text) : null;
  return cut === null ? { text: message.text, partial: false } : { text: cut, partial: true };
}

export function profileLink(thread: Thread, seed: number): string | null {
  if (thread.type !== "FB_MESSAGE") return null;
  return thread.username && seed % 3 === 0
    ? `https://www.facebook.com/${thread.username}`
    : `https://www.facebook.com/profile.php?id=${thread.id}`;
}
