import { describe, expect, test, vi } from "vitest";
import { Overview } from "@/components/screens/overview";
import { messageKey } from "@/lib/domain/key";
import type { LoggedDecision } from "@/lib/domain/logged-decision";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { Ticket } from "@/lib/domain/ticket";
import { dateText } from "@/lib/language/dates";
import { panelWords } from "@/lib/language/panel";
import { aPage, fakePanel, fakeWorker } from "../panel/fake-ask";
import { show } from "./render";

const words = panelWords("vi").overview;
const now = Date.now();
const ticket = (pageId: string, thread: string): Ticket => ({
  key: messageKey(pageId, thread),
  pageId,
  portalId: "PT1",
  ticketId: "tk_1",
  serial: "1",
  status: "new",
  statusAt: now,
  createdAt: now - 1_000,
  lastActivityAt: now,
  subject: "",
  customer: { id: thread, name: "", profileUrl: null },
  url: null,
  contactId: null,
  assignee: null,
  groupId: "G",
  queueName: "",
  reference: "",
  note: "added",
  follows: null,
});
const decision = (thread: string, action: LoggedDecision["action"]): LoggedDecision => ({
  id: thread,
  portalId: "PT1",
  key: messageKey("1", thread),
  kind: "message",
  pageId: "1",
  at: now - 30_000,
  settingsVersion: 1,
  action,
  path: [{ gate: "actor", code: action === "ignore" ? "owner-off" : "customer" }],
  author: "",
  excerpt: "",
});
const open = async (tickets: Ticket[], decisions: LoggedDecision[] | ProblemError) => {
  const worker = fakeWorker({ pages: [aPage({ id: "1", name: "Cửa Hàng Mẫu" })] });
  const asked: string[] = [];
  const panel = fakePanel(
    {
      ...worker.handlers,
      decisions: async () => {
        if (decisions instanceof ProblemError) throw decisions;
        return decisions;
      },
    },
    {
      tickets: async function* (portalId) {
        asked.push(portalId);
        yield { tickets };
      },
    },
  );
  await panel.session.load();
  await panel.settings.load();
  const shown = await show(<Overview panel={panel} />);
  await vi.waitFor(() => expect(panel.statistics.loaded.loading.value).toBe(false));
  return { shown, asked };
};
/** The figures of a table by their row's name. */
const figures = (root: HTMLElement, caption: string) => {
  const table = [...root.querySelectorAll("table")].find(
    (each) => each.querySelector("caption")?.textContent === caption,
  );
  return Object.fromEntries(
    [...(table?.querySelectorAll("tbody tr") ?? [])].map((row) => [
      row.querySelector("th")?.textContent ?? "",
      Number(row.querySelector("td")?.textContent),
    ]),
  );
};

describe("the overview", () => {
  test("draws tickets per day and page, and says the same as a table", async () => {
    const { shown, asked } = await open([ticket("1", "1"), ticket("1", "2"), ticket("9", "3")], []);
    expect(asked).toEqual(["PT1"]);
    await vi.waitFor(() => expect(shown.text()).toContain(words.perDaySummary(3, 2)));
    expect(shown.one("img", words.perDay).querySelectorAll("rect[x]")).toHaveLength(2);
    const row = shown
      .all("group")
      .concat([...shown.root.querySelectorAll<HTMLElement>("tr")])
      .find((each) => each.textContent?.startsWith(dateText(now)));
    expect(row?.textContent).toBe(`${dateText(now)}213`);
    expect(shown.text()).toContain("Cửa Hàng Mẫu");
  });

  test("tells how long it took, and what the rules chose and ignored", async () => {
    const { shown } = await open(
      [ticket("1", "1"), ticket("1", "2")],
      [decision("1", "create"), decision("3", "ignore"), decision("4", "ignore")],
    );
    await vi.waitFor(() => expect(shown.text()).toContain(words.byHand(1)));
    expect(figures(shown.root, words.waits)[words.wait(10_000, 60_000)]).toBe(1);
    expect(figures(shown.root, words.chosen)).toMatchObject({
      [words.actions.create]: 1,
      [words.actions.ignore]: 2,
    });
    expect(figures(shown.root, words.ignored)).toEqual({ [words.gates.actor]: 2 });
  });

  test("says that there is nothing yet, and why nothing can be shown", async () => {
    expect((await open([], [])).shown.text()).toContain(words.nothing);
    const broken = await open([], new ProblemError(problem("storage-blocked")));
    expect(broken.shown.all("alert")).toHaveLength(1);
  });

  test.each([
    [1, [0, 1, 2]],
    [3, [0, 2, 4]],
    [7, [0, 5, 10]],
    [11, [0, 10, 20]],
    [101, [0, 100, 200]],
  ])(
    "%i tickets on a day stand before lines at round counts, up to the highest bar: %j",
    async (most, lines) => {
      const { shown } = await open(
        Array.from({ length: most }, (_, place) => ticket("1", String(place))),
        [],
      );
      const chart = await vi.waitFor(() => shown.one("img", words.perDay));
      const numbers = [...chart.querySelectorAll("g text")].map((each) => Number(each.textContent));
      expect(numbers).toEqual(lines);
      const [bar] = chart.querySelectorAll("rect[x]");
      const heights = [...chart.querySelectorAll("line")].map((each) => Number(each.getAttribute("y1")));
      const [ground = 0, top = 0] = [Math.max(...heights), Math.min(...heights)];
      // The bar is as high as its count on the lines' own scale, less the gap between two of a stack.
      const share = Number(bar?.getAttribute("height")) / (ground - top);
      expect(share).toBeCloseTo(most / (lines.at(-1) ?? 0), 1);
    },
  );
});
