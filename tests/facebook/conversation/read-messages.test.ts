import { describe, expect, it } from "vitest";
import { findRegions, readConversation } from "@/lib/facebook/conversation/read-conversation";
import { readMessages } from "@/lib/facebook/conversation/read-messages";
import { A, anchorRow, bizwebRow, detailA, detailB, list, PAGE, page } from "../markup";

const sides = { pageId: PAGE, customerId: A.id, customerName: A.name };
const show = (detail: string, rows = anchorRow(A, { selected: true })) => {
  document.body.innerHTML = page(list(rows), detail);
  const regions = findRegions(document);
  if (regions === null) throw new Error("no conversation found");
  return regions;
};
const read = (detail: string) => {
  const { messages } = show(detail);
  if (messages === null) throw new Error("no messages found");
  return readMessages(messages, sides);
};
const told = (detail: string) => read(detail).words.map(({ role, text }) => [role, text]);
const bubble = (side: string, text: string, more = "") =>
  `<div style="display:flex;${side}">${more}<div><div dir="auto">${text}</div></div></div>`;
const IN = "justify-content:flex-start";
const OUT = "flex-direction:row-reverse";
const avatar = `<img alt="${A.name}">`;

describe.each([
  ["with section names", detailA, anchorRow(A)],
  ["by headings alone", detailB, anchorRow(A)],
  ["with section names, rows without ids", detailA, bizwebRow(A, 0)],
  ["by headings alone, rows without ids", detailB, bizwebRow(A, 0)],
])("the open conversation %s", (_, detail, rows) => {
  it("is found with the customer's name, card and channel", () => {
    expect(readConversation(show(detail(A), rows))).toEqual({
      heading: A.name,
      card: { profileId: A.id, profileUrl: `https://www.facebook.com/profile.php?id=${A.id}` },
      channel: "messenger",
      loading: false,
    });
  });

  it("takes markup in a name for text", () => {
    const hostile = { id: A.id, name: '<img src=x onerror="alert(1)">' };
    expect(readConversation(show(detail(hostile), rows)).heading).toBe(hostile.name);
  });
});

describe("the words", () => {
  it("are read from groups with ids: who, what, when", () => {
    expect(read(detailA(A))).toEqual({
      words: [
        {
          role: "customer",
          name: A.name,
          text: "My order has not come😢",
          partial: false,
          shownTime: "22 Feb 2026, 20:37",
        },
        {
          role: "customer",
          name: A.name,
          text: "order 4471\npaid already",
          partial: false,
          shownTime: "22 Feb 2026, 20:37",
        },
        { role: "page", name: "", text: "We are checking", partial: false, shownTime: "22 Feb 2026, 20:37" },
      ],
      ids: ["mid.$cAAA1", "mid.$cAAA1", "mid.$cBBB2"],
      partial: false,
    });
  });

  it("are read without ids, translated, strewn with dust, and marked where Facebook cut them", () => {
    expect(read(detailB(A))).toEqual({
      words: [
        {
          role: "customer",
          name: A.name,
          text: "Đơn của em đâu rồi",
          partial: false,
          shownTime: "Thứ 7 08:53",
        },
        { role: "page", name: "", text: "Shop đang kiểm tra ạ", partial: false, shownTime: "Thứ 7 08:53" },
        {
          role: "customer",
          name: A.name,
          text: "Em đặt từ tuần trước, gọi mãi…",
          partial: true,
          shownTime: "Thứ 7 08:53",
        },
      ],
      ids: [null, null, null],
      partial: true,
    });
  });

  it("are partial while older ones are not loaded", () => {
    expect(
      read(detailB(A, { messages: `<div role="progressbar"></div>${bubble(IN, "Alo", avatar)}` })).partial,
    ).toBe(true);
  });

  it("leave out quotations and their heads", () => {
    const reply = `<div style="display:flex;${IN}">${avatar}<div><div>${A.name} đã trả lời bạn</div><div><div dir="auto">Shop đang kiểm tra ạ</div></div><div><div dir="auto">Dạ vâng</div></div></div></div>`;
    expect(told(detailB(A, { messages: reply }))).toEqual([["customer", "Dạ vâng"]]);
  });

  it.each([
    ["within the text", `<div dir="auto">ยาวมาก… <div role="button" tabindex="0">ดูเพิ่มเติม</div></div>`],
    [
      "beside the text's wrapper",
      `<div><div><div dir="auto">ยาวมาก…</div></div><div role="button" tabindex="0">Xem thêm</div></div>`,
    ],
  ])("are marked as cut by a button %s, in any language", (_, text) => {
    const message = `<div style="display:flex;${IN}">${avatar}${text}</div>`;
    expect(read(detailB(A, { messages: message })).words).toMatchObject([{ text: "ยาวมาก…", partial: true }]);
  });

  it("are not cut where a sentence merely ends in an ellipsis", () => {
    const message = `<div style="display:flex;${IN}">${avatar}<div><div dir="auto">Dạ để em xem…</div></div><div role="button">Trả lời</div></div>`;
    expect(read(detailB(A, { messages: message })).partial).toBe(false);
  });

  it("tell a notice from a message", () => {
    const messages = `<div role="status"><span dir="auto">Nhân viên Mẫu đã chỉ định cuộc trò chuyện này cho Lan</span></div><div role="status" data-message-id="mid.1" style="display:flex;${IN}">${avatar}<div dir="auto">Còn hàng không?</div></div>`;
    expect(told(detailB(A, { messages }))).toEqual([["customer", "Còn hàng không?"]]);
  });
});

describe("the open conversation in a language nobody here reads", () => {
  it("is found by where its messages stand, whatever their label says", () => {
    const detail = detailB(A).replace(/aria-label="Tin nhắn[^"]*"/, `aria-label="ข้อความกับ ${A.name}"`);
    expect(told(detail)[0]).toEqual(["customer", "Đơn của em đâu rồi"]);
  });

  it("takes no other region for the messages", () => {
    const notice = `<div role="region" aria-label="ประกาศ"><h3>Mẹo</h3><div dir="auto">Dùng thử</div></div>`;
    const detail = detailB(A).replace(/aria-label="Tin nhắn[^"]*"/, 'aria-label="ข้อความ"');
    expect(told(notice + detail)[0]).toEqual(["customer", "Đơn của em đâu rồi"]);
  });

  it("has its name in a bare focusable text where nothing is called a heading", () => {
    const detail = detailA(A).replace(
      /<div data-pagelet="BizInboxDetailViewHeaderSectionWrapper">.*?<div role="button" aria-label="Move to Done"><\/div><\/div>/s,
      `<div><div><div tabindex="-1">${A.name}</div></div><div tabindex="-1"><button>Chỉ định</button></div></div>`,
    );
    expect(readConversation(show(detail)).heading).toBe(A.name);
  });
});

describe("who wrote a message", () => {
  it.each([
    ["direction and picture", bubble(IN, "a", avatar), "customer"],
    [
      "direction and picture, two bubbles and an emoji in one group",
      `<div style="display:flex;${IN}">${avatar}<div><div><div dir="auto">a</div></div><div><div dir="auto">b <img alt="😢"></div></div></div></div>`,
      "customer",
    ],
    ["direction and no picture", bubble(OUT, "a"), "page"],
    ["the operator's line alone", `<div><div dir="auto">a</div><div>Được gửi bởi Lan</div></div>`, "page"],
    ["a picture alone", `<div>${avatar}<div dir="auto">a</div></div>`, "unknown"],
    ["direction against picture", bubble(OUT, "a", avatar), "unknown"],
    ["somebody else's picture", `<div>${'<img alt="Người Khác">'}<div dir="auto">a</div></div>`, "unknown"],
    ["nothing", '<div><div dir="auto">a</div></div>', "unknown"],
    [
      "an encrypted message's sender",
      `<div data-message-id="${A.id}@msgr.1"><div dir="auto">a</div></div>`,
      "customer",
    ],
    [
      "the page as an encrypted message's sender",
      `<div data-message-id="${PAGE}@msgr.1"><div dir="auto">a</div></div>`,
      "page",
    ],
    ["a customer who writes the operator's words", bubble(IN, "Được gửi bởi Lan", avatar), "customer"],
    ["a customer who writes that it was sent", bubble(IN, "Đã gửi", avatar), "customer"],
    [
      "the seen-by picture behind the page's words",
      `<div style="display:flex;${OUT}"><div dir="auto">a</div>${avatar}</div>`,
      "page",
    ],
    [
      "an automated reply",
      `<div style="display:flex;${OUT}"><div><div dir="auto">Shop sẽ trả lời sớm</div></div><div>Tin nhắn tự động</div></div>`,
      "automated",
    ],
  ])("by %s", (_, message, role) => {
    const two = `${message}${bubble(IN, "b", avatar)}`;
    expect(read(detailB(A, { messages: two })).words[0]?.role).toBe(role);
  });
});

describe("a message's accessible name", () => {
  const cell = (label: string, text: string, more = ""): string =>
    `<div role="row"><div role="gridcell" aria-label="${label}">${more}<span dir="auto">${text}</span></div></div>`;
  const shown = (...cells: readonly string[]) => {
    document.body.innerHTML = `<div id="chat">${cells.join("")}</div>`;
    const region = document.querySelector("#chat");
    if (region === null) throw new Error("no chat");
    return readMessages(region, sides).words.map(({ role, text, shownTime }) => [role, text, shownTime]);
  };

  it("tells who wrote it and when, in both languages", () => {
    expect(
      shown(
        cell(`Nhập, Tin nhắn do ${A.name} gửi lúc 13:01: Shop ơi: giá?`, "Shop ơi: giá?"),
        cell("Nhập, Tin nhắn do Bạn gửi lúc 13:02: Dạ 200k", "Dạ 200k"),
        cell(`Enter, Message sent Today at 1:03 PM by ${A.name}: ship?`, "ship?"),
      ),
    ).toEqual([
      ["customer", "Shop ơi: giá?", "13:01"],
      ["page", "Dạ 200k", "13:02"],
      ["customer", "ship?", "Today at 1:03 PM"],
    ]);
  });

  it("tells nothing of other words than its own, nor of a third person", () => {
    const others = [
      cell(`Nhập, Tin nhắn do ${A.name} gửi lúc 13:01: Shop ơi`, "một câu khác"),
      cell("Nhập, Tin nhắn do Người Khác gửi lúc 13:01: Shop ơi", "Shop ơi"),
    ];
    for (const other of others)
      expect(shown(other).map(([role, , time]) => [role, time])).toEqual([["unknown", ""]]);
  });
});
