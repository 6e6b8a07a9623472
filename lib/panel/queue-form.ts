import { computed, type ReadonlySignal } from "@preact/signals";
import * as z from "zod/mini";
import type { ListedGroup } from "@/lib/domain/listed-group";
import { type Queue, queueSchema } from "@/lib/domain/settings";
import type { Agent } from "@/lib/domain/ticket";
import { createAutosave, type SaveState } from "./autosave";

export interface QueueForm {
  readonly draft: ReadonlySignal<Queue>;
  readonly status: ReadonlySignal<SaveState>;
  readonly invalid: ReadonlySignal<ReadonlySet<string>>;
  type(change: Partial<Pick<Queue, "name" | "groupId">>): void;
  /** Makes it that group's queue: its members come along where none are chosen yet, its name where there is none of the person's own. */
  takeGroup(group: ListedGroup, unnamed: string): void;
  /** Takes an agent in or out. */
  setMember(agent: Agent, member: boolean): void;
  flush(): Promise<void>;
  close(): void;
  refresh(fresh: Queue): void;
}

export function createQueueForm(options: {
  readonly queue: Queue;
  readonly save: (queue: Queue) => Promise<Queue>;
  readonly signal: AbortSignal;
  readonly onSaved: (queue: Queue) => void;
}): QueueForm {
  const issuesOf = (queue: Queue): ReadonlySet<string> => {
    const parsed = z.safeParse(queueSchema, queue);
    if (!parsed.success) return new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
    return new Set(queue.name.trim() === "" ? ["name"] : []);
  };
  const autosave = createAutosave<Queue>({
    initial: options.queue,
    valid: (queue) => issuesOf(queue).size === 0,
    save: options.save,
    signal: options.signal,
    onSaved: options.onSaved,
  });
  return {
    draft: autosave.draft,
    status: autosave.status,
    invalid: computed(() => issuesOf(autosave.draft.value)),
    type(change) {
      const groupId = change.groupId?.trim();
      autosave.edit({ ...change, ...(groupId !== undefined && { groupId }) }, "soon");
    },
    takeGroup({ id, name, agents }, unnamed) {
      const before = autosave.draft.value;
      const named = before.name.trim() !== "" && before.name !== unnamed;
      autosave.edit(
        {
          groupId: id,
          ...(!named && name !== "" && { name }),
          ...(before.agents.length === 0 && agents !== null && { agents: [...agents] }),
        },
        "now",
      );
    },
    setMember(agent, member) {
      const others = autosave.draft.value.agents.filter((each) => each.id !== agent.id);
      const agents = member ? [...others, { id: agent.id, name: agent.name }] : others;
      autosave.edit({ agents }, "now");
    },
    flush: autosave.flush,
    close: autosave.close,
    refresh: autosave.refresh,
  };
}
