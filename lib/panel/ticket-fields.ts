import { type ReadonlySignal, signal } from "@preact/signals";
import type { Problem } from "@/lib/domain/problem";
import type { Ask } from "@/lib/messages/ask";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import { createLoaded, type Loaded } from "./loaded";
import { problemOf } from "./problem-of";

export type TicketField = OwnMessages["fields"]["output"][number];

export interface TicketFieldsModel {
  readonly fields: Loaded<readonly TicketField[]>;
  /** The key of the field being made, if any. */
  readonly creating: ReadonlySignal<string | null>;
  readonly problem: ReadonlySignal<Problem | null>;
  create(key: string): Promise<void>;
}

/** The custom ticket fields that the extension writes, and whether the portal has them. */
export function createTicketFields(ask: Ask<OwnMessages>): TicketFieldsModel {
  const fields = createLoaded<readonly TicketField[]>(() => ask("fields", undefined));
  const creating = signal<string | null>(null);
  const failure = signal<Problem | null>(null);
  return {
    fields,
    creating,
    problem: failure,
    async create(key) {
      if (creating.value !== null) return;
      creating.value = key;
      failure.value = null;
      try {
        await ask("createField", { key });
        await fields.load();
      } catch (error) {
        failure.value = problemOf(error);
      } finally {
        creating.value = null;
      }
    },
  };
}
