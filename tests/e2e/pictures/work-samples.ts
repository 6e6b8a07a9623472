import type { Entry } from "../../../lib/domain/entry.ts";
import type { ItemKey } from "../../../lib/domain/key.ts";
import { itemKeySchema } from "../../../lib/domain/key-schema.ts";
import type { LocalItem } from "../../../lib/domain/local.ts";
import type { LoggedDecision } from "../../../lib/domain/logged-decision.ts";
import { type ProblemCode, problem } from "../../../lib/domain/problem.ts";
import type { SettingsRevision } from "../../../lib/domain/settings-revision.ts";
import type { WorkItem } from "../../../lib/domain/work.ts";
import { shop } from "../../stage/facebook/people.ts";
import { LONG_PERSON, signedIn } from "./samples.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
const now = Date.now;

const CUSTOMERS = [
  "Nguyễn Thị Mai",
  "Trần Văn Bình",
  LONG_PERSON,
  "Lê Minh Châu",
  "Phạm Quốc Khánh",
  "",
  "Võ Ngọc Hà",
];
const WORDS = [
  "Giá bao nhiêu shop ơi, ship về Đà Nẵng mất mấy ngày ạ?",
  "còn size M màu be không ạ",
  "Mình đặt từ hôm thứ Hai mà chưa thấy giao, shop kiểm tra giúp mình với nhé, cảm ơn shop nhiều",
  "inbox giúp em",
];

const keyOf = (kind: "message" | "comment" | "post", index: number): ItemKey =>
  itemKeySchema.parse(
    kind === "message"
      ? `${shop.id}|message|${100010000000000 + index}`
      : kind === "comment"
        ? `${shop.id}|comment|700000000000001|${100010000000000 + index}`
        : `${shop.id}|post|${700000000000100 + index}`,
  );

export function work(
  index: number,
  state: Entry["state"],
  change: Partial<WorkItem> = {},
  code: ProblemCode | null = null,
  detail = "",
): WorkItem {
  const kind = (["message", "comment", "post"] as const)[index % 3] ?? "message";
  return {
    id: `work-${state}-${index}`,
    key: keyOf(kind, index),
    kind,
    job: "create",
    state,
    pageId: shop.id,
    pageName: "Cửa Hàng Mẫu",
    customer: CUSTOMERS[index % CUSTOMERS.length] ?? "",
    excerpt: WORDS[index % WORDS.length] ?? "",
    url: "https://business.facebook.com/latest/inbox/all",
    createdAt: now() - (index + 2) * 7 * MINUTE,
    changedAt: now() - (index + 1) * 5 * MINUTE,
    nextAt: null,
    sending: false,
    mayExist: state === "uncertain" || state === "left",
    problem: code === null ? null : problem(code, detail),
    reference: "PT-7K3QX9TM",
    ticket: "",
    status: null,
    stepsDone: ["contact", "assignee"],
    assignee: "Lan",
    queueName: "CSKH",
    attempts: code === null ? 0 : 2,
    ...change,
  };
}

/** Some of everything: each state, each job, each kind. */
export const everyWork = (): { state: Entry["state"]; total: number; items: WorkItem[] }[] => {
  const groups = {
    uncertain: [
      work(0, "uncertain", { nextAt: now() + 3 * MINUTE }, "answer-lost"),
      work(1, "uncertain", { job: "append", ticket: "1763153" }, "note-lost"),
    ],
    refused: [
      work(2, "refused", {}, "field-required", "Trường “Nguồn khách hàng” là bắt buộc"),
      work(3, "refused", {}, "unknown-group"),
      work(5, "refused", { pageName: "" }, "refused", "subject không hợp lệ"),
    ],
    waiting: [
      work(4, "waiting", { sending: true }),
      work(6, "waiting", { nextAt: now() + 2 * MINUTE }, "offline"),
      work(7, "waiting", { nextAt: now() - MINUTE, job: "status", status: "solved", ticket: "1763101" }),
      work(8, "waiting", { job: "append" }, "not-offered"),
    ],
    left: [work(9, "left", {}, "answer-lost")],
    done: [
      work(10, "done", { ticket: "1763153", stepsDone: ["contact", "assignee", "ticket", "note"] }),
      work(11, "done", { job: "append", ticket: "1763153" }),
    ],
    discarded: [work(12, "discarded")],
  };
  return Object.entries(groups).flatMap(([name, items]) => {
    const state = items[0]?.state;
    return state === undefined ? [] : [{ state, total: name === "done" ? 63 : items.length, items }];
  });
};

export function decisions(count: number, end = now()): LoggedDecision[] {
  return Array.from({ length: count }, (_, index): LoggedDecision => {
    const kind = (["message", "comment", "post"] as const)[index % 3] ?? "message";
    const at = end - index * 37 * MINUTE;
    const base = {
      id: `decision-${index}`,
      portalId: signedIn.state === "signed-in" ? signedIn.portalId : "",
      key: keyOf(kind, index % 40),
      kind,
      pageId: index % 5 === 4 ? "100000000000902" : shop.id,
      at,
      settingsVersion: 3 - (index % 3),
      author: CUSTOMERS[index % CUSTOMERS.length] ?? "",
      excerpt: index % 9 === 8 ? "" : (WORDS[index % WORDS.length] ?? ""),
    };
    const open = [
      { gate: "active", code: "active" },
      { gate: "since", code: "newer", activeSince: at - DAY, from: at, to: at },
      { gate: "actor", code: "customer" },
    ] as const;
    switch (index % 5) {
      case 0:
        return {
          ...base,
          action: "suggest",
          path: [
            ...open,
            { gate: "kind", code: kind === "message" ? "messages-on" : "page-comments" },
            {
              gate: "keywords",
              code: "found",
              match: { keyword: "giá", start: 0, end: 3, matched: "Giá" },
              count: 3,
              partial: false,
            },
            {
              gate: "thread",
              code: "no-ticket",
              ticket: "",
              status: null,
              lastActivityAt: null,
              reopenWithinHours: 24,
            },
            { gate: "creation", code: "suggest" },
          ],
        };
      case 1:
        return {
          ...base,
          action: "ignore",
          path: [
            ...open,
            { gate: "kind", code: "page-comments" },
            { gate: "keywords", code: "not-found", match: null, count: 3, partial: true },
          ],
        };
      case 2:
        return {
          ...base,
          action: "append",
          path: [
            ...open,
            { gate: "kind", code: "messages-on" },
            { gate: "keywords", code: "not-asked", match: null, count: 0, partial: false },
            {
              gate: "thread",
              code: "open",
              ticket: "1763153",
              status: "processing",
              lastActivityAt: at,
              reopenWithinHours: 24,
            },
          ],
        };
      case 3:
        return {
          ...base,
          action: "ignore",
          path: [
            { gate: "active", code: "active" },
            { gate: "since", code: "older", activeSince: at, from: at - DAY, to: at - DAY },
          ],
        };
      default:
        return {
          ...base,
          action: "create",
          path: [
            ...open,
            { gate: "kind", code: "messages-on" },
            { gate: "keywords", code: "not-asked", match: null, count: 0, partial: false },
            {
              gate: "thread",
              code: "no-ticket",
              ticket: "",
              status: null,
              lastActivityAt: null,
              reopenWithinHours: 24,
            },
            { gate: "creation", code: "automatic" },
          ],
        };
    }
  });
}

export const revisions = (): SettingsRevision[] => [
  {
    revision: 3,
    at: now() - DAY,
    changes: [
      { what: "keywords", id: shop.id, name: "Cửa Hàng Mẫu", added: ["còn hàng"], removed: [] },
      {
        what: "page",
        id: shop.id,
        name: "Cửa Hàng Mẫu",
        field: "creation",
        before: "automatic",
        after: "suggest",
      },
    ],
    more: 0,
  },
  {
    revision: 2,
    at: now() - 3 * DAY,
    changes: [{ what: "page-added", id: shop.id, name: "Cửa Hàng Mẫu" }],
    more: 2,
  },
];

export function local(
  index: number,
  state: LocalItem["sending"]["state"],
  code: ProblemCode | null = null,
): LocalItem {
  return {
    key: keyOf("message", index),
    serial: `L${12 - index}`,
    status: (["new", "processing", "pending", "solved"] as const)[index % 4] ?? "new",
    subject: `Cửa Hàng Mẫu · ${CUSTOMERS[index % CUSTOMERS.length] || "Khách"}: ${WORDS[index % WORDS.length]}`,
    customer: CUSTOMERS[index % CUSTOMERS.length] ?? "",
    pageId: shop.id,
    pageName: "Cửa Hàng Mẫu",
    url: "https://business.facebook.com/latest/inbox/all",
    createdAt: now() - (index + 1) * 43 * MINUTE,
    notes: [
      { at: now() - (index + 1) * 43 * MINUTE, text: WORDS[index % WORDS.length] ?? "" },
      { at: now() - index * 20 * MINUTE, text: "khách hẹn gọi lại chiều thứ Sáu" },
    ].slice(0, 1 + (index % 2)),
    sending: {
      state,
      ticket: state === "sent" ? "1763190" : "",
      problem: code === null ? null : problem(code),
    },
  };
}
