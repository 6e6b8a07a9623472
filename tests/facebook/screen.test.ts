import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { screenOf } from "@/lib/facebook/screen";
import { readThreadLink } from "@/lib/facebook/thread-link";

const PAGE = "100000000000901";
const A = "100000000001111";
const inbox = (rest: Partial<Record<string, string | null>> = {}) => ({
  name: "inbox",
  pageId: PAGE,
  channel: "all",
  selectedItemId: null,
  threadType: null,
  ...rest,
});

describe("the screen that an address shows", () => {
  it.each([
    [`https://business.facebook.com/latest/inbox/all?asset_id=${PAGE}`, inbox()],
    [`https://business.facebook.com/latest/inbox?asset_id=${PAGE}`, inbox()],
    [`https://business.facebook.com/inbox/messenger/?asset_id=${PAGE}`, inbox({ channel: "messenger" })],
    [
      `https://business.facebook.com/latest/inbox/all/?thread_type=FB_MESSAGE&selected_item_id=${A}&mailbox_id=&business_id=900000000000077&asset_id=${PAGE}&nav_ref=x`,
      inbox({ selectedItemId: A, threadType: "FB_MESSAGE" }),
    ],
    [
      `https://www.facebook.com/cuahangmau.demo/inbox/?mailbox_id=${PAGE}&selected_item_id=${A}`,
      inbox({ selectedItemId: A }),
    ],
    [`https://www.facebook.com/Mau-${PAGE}/inbox/${A}?asset_id=${PAGE}`, inbox({ selectedItemId: A })],
    [
      `https://business.facebook.com/latest/inbox/all?selected_item_id=${A}&business_id=900000000000077`,
      inbox({ pageId: null, selectedItemId: A }),
    ],
    [
      `https://business.facebook.com/latest/inbox/all?asset_id=${PAGE}&mailbox_id=100000000000902`,
      inbox({ pageId: null }),
    ],
    [
      `https://business.facebook.com/latest/inbox/all?asset_id=${PAGE}&selected_item_id=${A}&selected_item_id=61550000002222`,
      inbox(),
    ],
    [`https://business.facebook.com/latest/inbox/facebook?asset_id=${PAGE}`, inbox({ channel: "facebook" })],
    [`https://business.facebook.com/latest/inbox/automations?asset_id=${PAGE}`, { name: "none" }],
    [
      `https://business.facebook.com/latest/inbox/settings?asset_id=${PAGE}`,
      { name: "settings", tab: "inbox" },
    ],
    [
      "https://www.facebook.com/settings/?tab=advanced_messaging",
      { name: "settings", tab: "advanced_messaging" },
    ],
    [
      "https://www.facebook.com/cuahangmau.demo/posts/pfbid0DEMO",
      { name: "timeline", path: "cuahangmau.demo/posts/pfbid0DEMO" },
    ],
    ...[
      "cuahangmau.demo/posts/hoa-moi-ve/700000000000001",
      "cuahangmau.demo/videos/hoa-moi-ve/700000000000001",
      "cuahangmau.demo/photos/a.4001/700000000000001",
      "cuahangmau.demo/photos/700000000000001",
      "watch/live",
      "reels/700000000000001",
      "video.php",
    ].map((path): [string, { name: string; path: string }] => [
      `https://www.facebook.com/${path}/?v=1`,
      { name: "timeline", path },
    ]),
    ["https://www.facebook.com/cuahangmau.demo/posts/a/b/c", { name: "none" }],
    ["https://www.facebook.com/marketplace/item/700000000000001", { name: "none" }],
    ["https://business.facebook.com/latest/home?asset_id=1", { name: "none" }],
    [`http://business.facebook.com/latest/inbox/all?asset_id=${PAGE}`, { name: "none" }],
    [`https://business.facebook.com.evil.example/latest/inbox/all?asset_id=${PAGE}`, { name: "none" }],
    ["not an address", { name: "none" }],
  ])("%s", (address, screen) => {
    expect(screenOf(address)).toEqual(screen);
  });

  it("never throws, whatever the address", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl()),
        (address) => typeof screenOf(address).name === "string",
      ),
    );
  });
});

describe("a link to a conversation", () => {
  it("is read the same in every order of its parameters", () => {
    const parameters = [
      `asset_id=${PAGE}`,
      "mailbox_id=",
      `selected_item_id=${A}`,
      "thread_type=FB_MESSAGE",
      "business_id=900000000000077",
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(parameters, { minLength: 5 }), (order) => {
        expect(readThreadLink(`/latest/inbox/all/?${order.join("&")}`)).toEqual({
          pageId: PAGE,
          itemId: A,
          threadType: "FB_MESSAGE",
        });
      }),
    );
  });

  it.each([
    "#",
    "/latest/inbox/all/?asset_id=1",
    `https://evil.example/inbox/?selected_item_id=${A}`,
    `javascript:alert(1)?selected_item_id=${A}`,
    `/settings?selected_item_id=${A}`,
  ])("is not %s", (href) => {
    expect(readThreadLink(href)).toBeNull();
  });
});
