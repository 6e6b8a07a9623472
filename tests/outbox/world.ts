import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import type { Snapshot } from "@/lib/domain/activity";
import { badgeOf, type Entry, tellingOf } from "@/lib/domain/entry";
import { messageKey } from "@/lib/domain/key";
import type { Badge } from "@/lib/domain/mirror";
import { type PageSettings, pageSettingsSchema, type Queue } from "@/lib/domain/settings";
import { drain } from "@/lib/outbox/drain";
import { createOutbox, entryId, type Outbox } from "@/lib/outbox/outbox";
import type { Exclusive, Path } from "@/lib/outbox/path";
import { DatabaseDoor } from "@/lib/store/database";
import { createTickets } from "@/lib/store/tickets";
import { MemoryDesk } from "./bench-desk";

export const PAGE = "100000000000901";
export const PORTAL = "PT8LB2FD3Q";

export const queue: Queue = {
  id: "q1",
  name: "CSKH",
  groupId: "GRW9E5OS",
  agents: [
    { id: "AC1", name: "Lan" },
    { id: "AC2", name: "Minh" },
  ],
};

export const page: PageSettings = pageSettingsSchema.parse({ id: PAGE, name: "Cửa Hàng Mẫu", queueId: "q1" });

export function snapshotOf(threadId: string): Snapshot {
  return {
    key: messageKey(PAGE, threadId),
    kind: "message",
    pageId: PAGE,
    customer: { id: threadId, name: "Khách Thử A", profileUrl: null },
    url: `https://business.facebook.com/latest/inbox/all?asset_id=${PAGE}&selected_item_id=${threadId}`,
    words: [
      { role: "customer", name: "Khách Thử A", text: "giá bao nhiêu shop", partial: false, shownTime: "" },
    ],
    partial: false,
    translated: false,
    post: null,
    seenAt: 1_000,
  };
}

export function entryOf(threadId: string, now = 1_000, portalId = PORTAL): Entry {
  const snapshot = snapshotOf(threadId);
  return {
    id: entryId(portalId, snapshot.key, "create"),
    portalId,
    key: snapshot.key,
    job: "create",
    state: "waiting",
    createdAt: now,
    changedAt: now,
    snapshot,
    words: [],
    status: null,
    reference: `PT-${threadId}`,
    follows: null,
    contactId: null,
    assignment: null,
    refusedAgents: [],
    subject: null,
    receipt: null,
    inFlight: null,
    attempts: 0,
    notBefore: now,
    problem: null,
    lookups: 0,
  };
}

/** Locks as the browser keeps them: gone with the worker that held them. */
export function locks(): Exclusive {
  const held = new Set<string>();
  return async (name, work) => {
    if (held.has(name)) return false;
    held.add(name);
    try {
      await work();
    } finally {
      held.delete(name);
    }
    return true;
  };
}

/** An outbox over its own fresh database, a desk, and a clock that the test moves. */
export class World {
  readonly door: DatabaseDoor;
  readonly outbox: Outbox;
  /** The desk of the portal that is signed in to. */
  desk = new MemoryDesk();
  portalId = PORTAL;
  readonly reported: unknown[] = [];
  now = 1_000;
  signedIn = true;
  pausedUntil = 0;

  constructor() {
    globalThis.indexedDB = new IDBFactory();
    this.door = new DatabaseDoor();
    this.outbox = createOutbox(this.door);
  }

  path(outbox: Outbox = this.outbox): Path {
    return {
      outbox,
      desk: this.desk.asDesk(),
      portalId: this.portalId,
      now: () => this.now,
      random: () => 0.5,
      pageOf: async () => ({ page, queue }),
      assign: async (from, _page, without) => {
        await this.desk.asDesk().onlineAgents(AbortSignal.timeout(1000));
        return from.agents.find((agent) => !without.includes(agent.id)) ?? null;
      },
      language: "vi",
      appendText: async (entry) => `${entry.reference} ${entry.words.map((each) => each.text).join("\n")}`,
      changed: async () => undefined,
      tokenDied: async () => {
        this.signedIn = false;
      },
      goesOn: async () => this.signedIn,
      pause: async (until) => {
        this.pausedUntil = until;
      },
    };
  }

  /** Drains again and again, moving the clock to whatever is due next, as the alarm would. */
  async settle(exclusive = locks(), outbox = this.outbox): Promise<void> {
    for (let round = 0; round < 40; round += 1) {
      if (!this.signedIn) return;
      await drain(this.path(outbox), { exclusive, report: (error) => this.reported.push(error) });
      const next = await this.outbox.nextDue(this.portalId);
      if (next === null) return;
      this.now = Math.max(this.now + 1, next, this.pausedUntil);
    }
    throw new Error("the outbox never comes to rest");
  }

  async badge(threadId: string): Promise<Badge> {
    const key = messageKey(PAGE, threadId);
    const entry = tellingOf(await this.outbox.of(this.portalId, key));
    return badgeOf(await createTickets(this.door).get(this.portalId, key), entry, this.now);
  }
}
