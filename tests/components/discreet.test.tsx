import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { Options } from "@/components/screens/options";
import { ConnectionList } from "@/components/screens/page-check";
import { Popup } from "@/components/screens/popup";
import { Welcome } from "@/components/screens/welcome";
import type { PageCheck } from "@/lib/domain/check";
import { messageKey } from "@/lib/domain/key";
import { problem } from "@/lib/domain/problem";
import type { SessionState } from "@/lib/domain/session";
import { emptySettings } from "@/lib/domain/settings";
import type { WorkItem } from "@/lib/domain/work";
import { aPage, aQueue, fakePanel, fakeWorker } from "../panel/fake-ask";
import { type Shown, show } from "./render";

/** Whatever names a person, a shop or a portal, or repeats their words, carries this. */
const SECRET = "Bí-Mật";
const secret = (what: string): string => `${SECRET} ${what}`;
const now = Date.now();
const page = aPage({ id: "1", name: secret("trang"), keywords: ["giá"] });
const other = aPage({ id: "2", name: secret("trang kia"), keywords: ["ship"] });
const key = messageKey("1", "7");

/** The selectors of what the style sheet covers, as they are written there. */
const covered = (() => {
  const css = readFileSync("components/styles/discreet.css", "utf8");
  const list = /\[data-discreet\]\s*:is\(([^{]+)\)\s*\{/.exec(css)?.[1];
  if (list === undefined) throw new Error("the style sheet covers nothing");
  return list.trim();
})();

/** What a person looking over one's shoulder could still read: words that are not covered, and tooltips. */
function readable({ root }: Shown): string[] {
  const found: string[] = [];
  for (const each of root.querySelectorAll("*")) {
    const title = each.getAttribute("title") ?? "";
    if (title.includes(SECRET)) found.push(`title: ${title}`);
    for (const node of each.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || node.textContent?.includes(SECRET) !== true) continue;
      // A chart's own tooltip: the whole chart ignores the pointer.
      if (each.closest(covered) !== null || each.closest(".chart") !== null) continue;
      if (each.localName === "option" && !(each instanceof HTMLOptionElement && each.selected)) continue;
      found.push(node.textContent);
    }
  }
  return found;
}

const work: WorkItem = {
  id: "w1",
  key,
  kind: "message",
  job: "create",
  state: "refused",
  pageId: "1",
  pageName: page.name,
  customer: secret("khách"),
  excerpt: secret("lời khách"),
  url: null,
  createdAt: now,
  changedAt: now,
  nextAt: null,
  sending: false,
  mayExist: false,
  problem: problem("refused", secret("lời cổng")),
  reference: "PT-1",
  ticket: "",
  status: null,
  stepsDone: [],
  assignee: secret("Agent"),
  queueName: "CSKH",
  attempts: 1,
};
const seen: PageCheck = {
  pageId: "1",
  routing: [
    {
      finding: { kind: "routing", verdict: "other-app", app: "X", reason: "seen" },
      reader: "r",
      firstAt: 0,
      lastAt: 0,
    },
  ],
  permissions: [],
  guide: null,
};

const worlds: Record<string, SessionState> = {
  "signed in": {
    state: "signed-in",
    portal: secret("cổng"),
    portalId: "PT1",
    baseUrl: "https://api.stringeex.com",
    email: `${SECRET}@example.test`,
    expiresAt: null,
  },
  expired: {
    state: "expired",
    portal: secret("cổng"),
    portalId: "PT1",
    baseUrl: "https://api.stringeex.com",
    email: `${SECRET}@example.test`,
    problem: problem("token-expired"),
  },
  choosing: {
    state: "choosing",
    email: `${SECRET}@example.test`,
    portals: [
      { index: 0, name: secret("cổng") },
      { index: 1, name: secret("cổng hai") },
    ],
  },
  "trying out": { state: "local" },
};

function panelOf(session: SessionState) {
  const queues = [aQueue({ agents: [{ id: "A1", name: secret("Agent") }] })];
  const worker = fakeWorker({ pages: [page, other], queues, session });
  return fakePanel(
    {
      ...worker.handlers,
      agents: async () => [{ id: "A1", name: secret("Agent") }],
      checks: async () => [seen],
      workList: async () => ({
        groups: [{ state: "refused", total: 1, items: [work] }],
        damaged: 0,
        pausedUntil: null,
      }),
      decisions: async () => [
        {
          id: "d1",
          portalId: "PT1",
          key,
          kind: "message",
          pageId: "1",
          at: now,
          settingsVersion: 1,
          action: "suggest",
          path: [{ gate: "actor", code: "customer" }],
          author: secret("khách"),
          excerpt: secret("lời khách"),
        },
      ],
      settingsHistory: async () => [],
      localTickets: async () => ({
        items: [
          {
            key,
            serial: "L1",
            status: "new",
            subject: secret("tiêu đề"),
            customer: secret("khách"),
            pageId: "1",
            pageName: page.name,
            url: null,
            createdAt: now,
            notes: [{ at: now, text: secret("lời khách") }],
            sending: { state: "not-sent", ticket: "", problem: null },
          },
        ],
        damaged: 0,
        target: secret("cổng"),
      }),
    },
    { pageOfTab: async () => ({ id: "1", username: null, name: secret("trang") }) },
  );
}

describe.each(Object.entries(worlds))("discreet mode, %s", (_, session) => {
  test.each(["pages/1", "queues/q1", "overview", "work", "local", "log", "transfer", "connection", "about"])(
    "covers every name in the options, at #%s",
    async (section) => {
      location.hash = `#${section}`;
      const panel = panelOf(session);
      await panel.load();
      const shown = await show(<Options panel={panel} />);
      if (section === "work") await vi.waitFor(() => expect(shown.text()).toContain(secret("khách")));
      if (section === "local") await vi.waitFor(() => expect(shown.text()).toContain("L1"));
      if (section === "log") await vi.waitFor(() => expect(shown.text()).toContain(secret("lời khách")));
      if (section === "pages/1") {
        panel.copy.chooseTarget("2", true);
        await panel.settings.removePage("2");
        await vi.waitFor(() => expect(shown.root.querySelector(".undo-text")).not.toBeNull());
      }
      if (section === "transfer") {
        const pages = [
          aPage({ id: "1", name: secret("trang") }),
          aPage({ id: "3", name: secret("trang mới") }),
        ];
        const text = async () => JSON.stringify({ ...emptySettings(), pages });
        await panel.transfer.readFrom({ name: "a.json", size: 1, text }, true);
        await vi.waitFor(() => expect(shown.root.querySelector(".difference")).not.toBeNull());
      }
      // Where names are what a section is about, the test must have some to look for.
      const names = ["pages/1", "queues/q1", "work", "local", "log", "transfer"].includes(section);
      if (names) expect(shown.text()).toContain(SECRET);
      expect(readable(shown)).toEqual([]);
      location.hash = "";
    },
  );

  test("covers every name in the popup and on the welcome page", async () => {
    const panel = panelOf(session);
    await panel.load();
    const popup = await show(<Popup panel={panel} />);
    expect(popup.text()).toContain(SECRET);
    expect(readable(popup)).toEqual([]);
    const welcome = await show(<Welcome panel={panel} />);
    expect(welcome.text()).toContain(SECRET);
    expect(readable(welcome)).toEqual([]);
    expect(readable(await show(<ConnectionList panel={panel} onOpen={() => undefined} />))).toEqual([]);
  });
});
