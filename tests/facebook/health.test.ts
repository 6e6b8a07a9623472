import { beforeEach, describe, expect, it } from "vitest";
import { readHealth, reportLayout } from "@/lib/facebook/health";
import { screenOf } from "@/lib/facebook/screen";
import { A, anchorRow, bizwebRow, detailA, detailB, inboxUrl, list, page } from "./markup";

const health = (rowCount: number | null = null) => {
  const screen = screenOf(inboxUrl(A.id));
  if (screen.name !== "inbox") throw new Error("not the inbox");
  return readHealth(document, screen, rowCount);
};
/** Something with words and structure that no reader knows. */
const unknown = `<section>${'<p class="q"><b>Khách Thử A</b><i>đơn hàng đâu rồi shop</i></p>'.repeat(12)}</section>`;

beforeEach(() => {
  document.body.innerHTML = "";
});

describe("whether the screen is recognised", () => {
  it.each([
    ["links and section names", page(list(anchorRow(A)), detailA(A)), 1],
    ["no links and headings", page(list(bizwebRow(A, 0)), detailB(A)), 1],
  ])("%s: it is", (_, html, rows) => {
    document.body.innerHTML = html;
    expect(health(rows)).toEqual({ state: "well" });
  });

  it("something else altogether: it is not, and the report has no words in it", () => {
    document.body.innerHTML = page(unknown, "");
    expect(health()).toEqual({ state: "unrecognised", missing: ["list", "conversation"] });
    const report = reportLayout(document, ["list"], "1.0");
    expect(report).toContain("p[] ×12".replace("[]", ""));
    expect(report).not.toMatch(/Khách|đơn hàng/);
  });

  it.each([
    ["still loading", `<div aria-busy="true">${unknown}</div>`],
    ["nothing drawn", "<div></div>"],
    ["loading in words", `${unknown}<span>Đang tải…</span>`],
  ])("%s: nothing is concluded", (_, main) => {
    document.body.innerHTML = page(main, "");
    expect(health()).toEqual({ state: "open" });
  });
});
