import { entryOf } from "../outbox/world";

/*
 * One whole database per version, as a person who had used that version would have it. An example is never changed
 * once its version was released: a later version must still read it.
 */

export interface Example {
  readonly version: number;
  readonly build: (db: IDBDatabase, tx: IDBTransaction) => void;
  /** Records by store; `key` where the store has no key path. */
  readonly records: Readonly<Record<string, readonly { readonly key?: string; readonly value: unknown }[]>>;
}

const at = Date.UTC(2026, 10, 1);

const waiting = { ...entryOf("100000000001111", at) };
const uncertain = {
  ...entryOf("61550000002222", at),
  state: "uncertain",
  subject: "[PT-61550000002222] Cửa Hàng Mẫu · Khách Thử B: còn hàng không",
  notBefore: Number.MAX_SAFE_INTEGER,
  problem: { code: "answer-lost", detail: "", retryAt: null },
};
const ticket = {
  key: "100000000000901|message|100000000003333",
  pageId: "100000000000901",
  portalId: "PT8LB2FD3Q",
  ticketId: "tk_52uow7nijak53q7e",
  serial: "1763153",
  status: "processing",
  statusAt: at,
  createdAt: at,
  lastActivityAt: at,
  subject: "[PT-7K3QX9TM] Cửa Hàng Mẫu · Khách Thử C",
  customer: { id: "100000000003333", name: "Khách Thử C", profileUrl: null },
  url: null,
  contactId: "CTA83A3GLY",
  assignee: { id: "ACKZYGJQ6Y", name: "Lan" },
  groupId: "GRW9E5OS",
  queueName: "CSKH",
  reference: "PT-7K3QX9TM",
  note: "added",
  follows: null,
};
const settings = {
  revision: 3,
  settings: {
    schema: "page-tickets/settings",
    version: 1,
    pages: [
      {
        id: "100000000000901",
        username: "cuahangmau.demo",
        name: "Cửa Hàng Mẫu",
        active: true,
        activeSince: "2026-11-01T00:00:00Z",
        queueId: "q1",
        keywords: ["giá"],
      },
    ],
    queues: [{ id: "q1", name: "CSKH", groupId: "GRW9E5OS", agents: [{ id: "ACKZYGJQ6Y", name: "Lan" }] }],
  },
  removed: { pages: [], queues: [] },
};
const session = {
  email: "lan@example.test",
  baseUrl: "https://api.stringeex.com",
  grant: { name: "cuahangmau", portalId: "PT8LB2FD3Q", token: "not.a.token", expiresAt: null },
  choices: [],
  dead: null,
};

const first: Example = {
  version: 1,
  build(db) {
    db.createObjectStore("values");
    db.createObjectStore("tickets", { keyPath: ["portalId", "key"] });
    const outbox = db.createObjectStore("outbox", { keyPath: "id" });
    outbox.createIndex("byItem", ["portalId", "key"]);
    outbox.createIndex("byState", ["state", "notBefore"]);
  },
  records: {
    values: [
      { key: "settings", value: settings },
      { key: "session", value: session },
    ],
    tickets: [{ value: ticket }],
    outbox: [{ value: waiting }, { value: uncertain }],
  },
};

const second: Example = {
  version: 2,
  build(db, tx) {
    first.build(db, tx);
    const decisions = db.createObjectStore("decisions", { keyPath: "id" });
    decisions.createIndex("byTime", "at");
    decisions.createIndex("byItem", ["portalId", "key"]);
    db.createObjectStore("judged", { keyPath: ["portalId", "activityId"] });
  },
  records: {
    ...first.records,
    judged: [{ value: { portalId: "PT8LB2FD3Q", activityId: "mid.1", key: waiting.key } }],
  },
};

const third: Example = {
  version: 3,
  build(db, tx) {
    second.build(db, tx);
    tx.objectStore("outbox").createIndex("byPortal", ["portalId", "state", "changedAt"]);
  },
  records: second.records,
};

const fourth: Example = {
  version: 4,
  build(db, tx) {
    third.build(db, tx);
    const local = db.createObjectStore("local", { keyPath: "ticketId" });
    local.createIndex("byReference", "reference", { unique: true });
  },
  records: {
    ...third.records,
    local: [
      {
        value: {
          ticketId: "local-1",
          reference: "PT-LOCAL001",
          subject: "[PT-LOCAL001] Cửa Hàng Mẫu · Khách Thử D",
          status: "new",
          createdAt: at,
          notes: [],
        },
      },
    ],
  },
};

export const examples: readonly Example[] = [first, second, third, fourth];
