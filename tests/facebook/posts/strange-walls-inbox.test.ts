import { beforeEach, describe, expect, it } from "vitest";
import type { KnownPages } from "@/lib/domain/mirror";
import { readInboxPost } from "@/lib/facebook/posts/read-inbox-post";
import { screenOf } from "@/lib/facebook/screen";
import { A, comment, link, P1, PAGE, person } from "./strange-walls";

const pages: KnownPages = [{ id: PAGE, username: "cuahangmau.demo", name: "Cửa Hàng Mẫu", active: true }];
const now = new Date(2026, 10, 22, 15, 30).getTime();
const HOUR = 3_600_000;
const address = `https://business.facebook.com/latest/inbox/facebook?asset_id=${PAGE}&selected_item_id=${P1}&thread_type=FB_USER_POST`;
const utime = (hoursAgo: number): string =>
  `<abbr class="timestamp" data-utime="${(now - hoursAgo * HOUR) / 1000}">${hoursAgo} giờ</abbr>`;

beforeEach(() => {
  window.location.href = address;
});

/** The hours since a visitor's post in the business inbox was written, as read; null where that is not known. */
function hoursOf(head: string, words = "Còn hoa không shop", below = ""): number | null {
  document.body.innerHTML = `<div data-pagelet="BizInboxDetailSectionWrapper"><div>${person(A)}${head}</div>
    <div data-ad-preview="message"><span dir="auto">${words}</span></div>${below}</div>`;
  const panel = document.querySelector("[data-pagelet]");
  const screen = screenOf(address);
  if (panel === null || screen.name !== "inbox") throw new Error("no post");
  const facts = readInboxPost(panel, screen, pages, now);
  expect(facts?.owner).toBe("visitor");
  const from = facts?.moment.span?.from;
  return from === undefined ? null : (now - from) / HOUR;
}
const permalink = `/${PAGE}_${P1}`;

describe("when a post of the business inbox was written", () => {
  it.each([
    ["in the link to it, exactly", link(permalink, utime(5)), 5],
    ["in the link to it, in words", link(permalink, "5 giờ"), 6],
    [
      "beside a link to it that shows something else",
      `${link(permalink, "Xem trên Facebook")}${utime(5)}`,
      5,
    ],
    ["nowhere", link(permalink, "Xem trên Facebook"), null],
    ["twice, without a link that shows which", `${link(permalink, "Xem")}${utime(5)}${utime(9)}`, null],
  ])("stands %s", (_where, head, hours) => {
    expect(hoursOf(head)).toBe(hours);
  });

  it("is neither a comment's time nor one among the words", () => {
    const below = comment("8001", { behind: utime(1) });
    expect(hoursOf(link(permalink, "Xem trên Facebook"), `hẹn ${utime(2)} nhé`, below)).toBeNull();
  });
});
