import { chipOf } from "@/components/badge/row-chip";
import type { Activity } from "@/lib/domain/activity";
import { messageKey } from "@/lib/domain/key";
import type { Bridge } from "../bridge";
import { RehearsalView } from "../posts/rehearsal";
import type { Surroundings } from "../surroundings";
import type { HeaderPlace } from "./header-place";
import { newestMessages, speaking } from "./message-reports";
import type { Proven } from "./take-snapshot";

/** Whose conversation a row or the open conversation is. */
interface Whose {
  readonly pageId: string;
  readonly threadId: string;
}

/**
 * A rehearsal over conversations, each counted once: of the open one the message that speaks for it; of a row
 * only that it is a customer's conversation, as its words may be anybody's.
 */
export function rehearseConversations(
  window: Window,
  bridge: Bridge,
  surroundings: Surroundings,
  rows: ReadonlyMap<Element, Whose>,
  prove: () => Proven | null,
  header: HeaderPlace,
  signal: AbortSignal,
): RehearsalView {
  const keyOf = ({ pageId, threadId }: Whose): string => messageKey(pageId, threadId);
  const activities = (): [Element, Activity][] => {
    const open = prove();
    const newest = open === null ? undefined : speaking(newestMessages(open, Date.now()))?.activity;
    const shown = new Map<string, [Element, Activity]>();
    for (const [element, row] of rows) {
      const key = keyOf(row);
      if (!element.isConnected || shown.has(key)) continue;
      shown.set(key, [element, newest?.key === key ? newest : rowActivity(row)]);
    }
    if (open !== null && newest !== undefined && !shown.has(newest.key))
      shown.set(newest.key, [open.regions.frame, newest]);
    return [...shown.values()];
  };
  return new RehearsalView(
    window,
    bridge,
    surroundings,
    {
      activities,
      mark(marks) {
        const open = prove();
        for (const [element, row] of rows) {
          const chip = chipOf(element);
          const mark = marks?.get(element) ?? null;
          if (chip === null) continue;
          if (mark === null) delete chip.dataset.rehearsal;
          else chip.dataset.rehearsal = mark;
          if (open !== null && keyOf(row) === keyOf(open)) header.rehearse(mark);
        }
        const alone = open === null ? null : (marks?.get(open.regions.frame) ?? null);
        if (marks === null || alone !== null) header.rehearse(alone);
      },
    },
    signal,
  );
}

const rowActivity = ({ pageId, threadId }: Whose): Activity => ({
  key: messageKey(pageId, threadId),
  kind: "message",
  pageId,
  author: { id: threadId, name: "", profileUrl: null, role: "customer" },
  ...{ postOwner: null, text: "", partial: false, translated: false, time: null, url: null },
});
