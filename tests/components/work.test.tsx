import { describe, expect, test } from "vitest";
import { WorkSection } from "@/components/work-list/work-section";
import { messageKey } from "@/lib/domain/key";
import { type Problem, problem } from "@/lib/domain/problem";
import type { WorkItem } from "@/lib/domain/work";
import { timeText } from "@/lib/language/dates";
import { vi as words } from "@/lib/language/panel/work";
import { show } from "./render";

const now = Date.UTC(2026, 10, 22, 6);
const MINUTE = 60_000;

const item = (change: Partial<WorkItem>): WorkItem => ({
  id: "w1",
  key: messageKey("1", "7"),
  kind: "message",
  job: "create",
  state: "waiting",
  pageId: "1",
  pageName: "Cửa Hàng Mẫu",
  customer: "Chi",
  excerpt: "",
  url: null,
  createdAt: now,
  changedAt: now,
  attempts: 1,
  nextAt: now,
  sending: false,
  problem: null,
  reference: "PT-1",
  ticket: "",
  stepsDone: [],
  assignee: null,
  queueName: "",
  status: null,
  mayExist: false,
  ...change,
});
const nothing = () => undefined;

function open(work: WorkItem, pausedUntil: number | null = null, failed: Problem | null = null) {
  const groups = [{ state: work.state, total: 1, items: [work] }];
  return show(
    <WorkSection
      list={{ groups, damaged: 0, pausedUntil }}
      groups={groups}
      problem={null}
      failed={failed === null ? null : { id: work.id, problem: failed }}
      busy={null}
      now={now}
      onlyMine={false}
      discarded={null}
      onFilter={nothing}
      onMore={nothing}
      onReload={nothing}
      onDismiss={nothing}
      onRetry={nothing}
      onLink={nothing}
      onConfirm={nothing}
      onResend={nothing}
      onLeave={nothing}
      onDiscard={nothing}
      onRestore={nothing}
    />,
  );
}

describe("a piece of work", () => {
  test("is about to be sent, but while sending is paused tells when it will be", async () => {
    expect((await open(item({}))).text()).toContain(words.says.soon);
    const later = now + 10 * MINUTE;
    const paused = (await open(item({}), later)).text();
    expect(paused).toContain(words.says.later(timeText(later)));
    expect(paused).not.toContain(words.says.soon);
  });

  test("tells when it will be searched for only where that is still to come", async () => {
    const soon = now + MINUTE;
    const text = async (nextAt: number) => (await open(item({ state: "uncertain", nextAt }))).text();
    expect(await text(soon)).toContain(words.says.lookedFor(timeText(soon)));
    expect(await text(now - MINUTE)).not.toContain(words.says.lookedFor(timeText(now - MINUTE)));
  });

  test("a note that waits for its ticket's id asks for the id, and for nothing that stands against it", async () => {
    const shown = await open(
      item({ job: "append", nextAt: null, problem: problem("not-offered"), ticket: "1763153" }),
    );
    expect(shown.all("textbox", words.nameField)).toHaveLength(1);
    expect(shown.text()).toContain(words.nameHelp);
    expect(shown.root.querySelector(".work-problem")).toBeNull();
  });

  test("that is being sent already has not failed", async () => {
    const shown = await open(item({}), null, problem("under-way"));
    expect(shown.all("alert")).toEqual([]);
    expect(shown.root.querySelector(".work-row .notice")).not.toBeNull();
    expect((await open(item({}), null, problem("storage-full"))).all("alert")).toHaveLength(1);
  });
});
