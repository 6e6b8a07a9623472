import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pageFromText } from "@/lib/facebook/page-address";

const id = "100000000000901";

describe("a page's id", () => {
  test.each([
    id,
    `  ${id} `,
    `https://business.facebook.com/latest/inbox/all?asset_id=${id}&business_id=900000000000077`,
    `https://business.facebook.com/latest/inbox/all/?business_id=900000000000077&asset_id=${id}&mailbox_id=`,
    `business.facebook.com/latest/settings?asset_id=${id}`,
    `https://www.facebook.com/profile.php?id=${id}&__tn__=x`,
    `https://www.facebook.com/people/C%E1%BB%ADa-H%C3%A0ng/${id}/`,
    `https://www.facebook.com/pages/Cua-Hang-Mau/${id}?sk=about`,
    `https://www.facebook.com/pages/category/Shop/Cua-Hang/${id}`,
    `https://www.facebook.com/Cửa-Hàng-Mẫu-${id}/`,
    `https://www.facebook.com/C%E1%BB%ADa-H%C3%A0ng-${id}`,
    `https://m.facebook.com/${id}`,
    `facebook.com/${id}/posts/pfbid0abc`,
  ])("%s", (text) => expect(pageFromText(text)).toEqual({ id, username: null }));
});

describe("a page's username, which is not an id", () => {
  test.each([
    "cuahangmau.demo",
    "@cuahangmau.demo",
    "https://www.facebook.com/cuahangmau.demo",
    "www.facebook.com/cuahangmau.demo/posts/pfbid02",
    "https://facebook.com/cuahangmau.demo?locale=vi_VN",
  ])("%s", (text) => expect(pageFromText(text)).toEqual({ id: null, username: "cuahangmau.demo" }));
});

describe("no page at all", () => {
  test.each([
    "",
    "   ",
    "https://example.com/cuahangmau.demo",
    "https://facebook.com.evil.example/cuahangmau.demo",
    "https://notfacebook.com/cuahangmau.demo",
    "https://www.facebook.com/",
    "https://www.facebook.com/watch/?v=1",
    "https://www.facebook.com/groups/123456789012345",
    "https://business.facebook.com/latest/inbox/all?business_id=900000000000077",
    "https://business.facebook.com/latest/inbox/all?asset_id=abc",
    "https://www.facebook.com/profile.php",
    "javascript:alert(1)",
    "Cửa Hàng Mẫu",
    "%E0%A4%A",
    "https://www.facebook.com/%E0%A4%A",
  ])("%s", (text) => expect(pageFromText(text)).toBeNull());
});

test("whatever is typed, an answer names a page in a shape that settings accept", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.webPath().map((p) => `https://www.facebook.com${p}`),
      ),
      (text) => {
        const page = pageFromText(text);
        if (page === null) return;
        expect(page.id ?? page.username).not.toBeNull();
        if (page.id !== null) expect(page.id).toMatch(/^\d{1,20}$/);
        if (page.username !== null) expect(page.username).toMatch(/^[A-Za-z0-9.]{1,100}$/);
      },
    ),
  );
});
