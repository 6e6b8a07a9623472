import { act } from "preact/test-utils";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { Options } from "@/components/screens/options";
import { Welcome } from "@/components/screens/welcome";
import { readingIn, WordsProvider } from "@/components/words";
import type { Language } from "@/lib/domain/preferences";
import { ProblemError, problem } from "@/lib/domain/problem";
import { aPage, aQueue, fakePanel, fakeWorker, later } from "../panel/fake-ask";
import { type Shown, show } from "./render";

beforeEach(() => {
  location.hash = "";
});

async function options(
  hash: string,
  handlers: Parameters<typeof fakePanel>[0],
  code: Language = "vi",
  ports: Parameters<typeof fakePanel>[1] = {},
): Promise<Shown> {
  location.hash = hash;
  const panel = fakePanel(handlers, ports);
  await panel.load();
  return show(
    <WordsProvider value={readingIn(code)}>
      <Options panel={panel} />
    </WordsProvider>,
  );
}

test("every section has its own address", async () => {
  const shown = await options("", fakeWorker({ pages: [aPage()] }).handlers);
  for (const [name, hash] of [
    ["Hàng đợi", "#queues"],
    ["Nhật ký", "#log"],
    ["Nhập và xuất", "#transfer"],
    ["Trường phiếu ghi", "#fields"],
    ["Kết nối", "#connection"],
    ["Giới thiệu", "#about"],
    ["Trang", "#pages"],
  ] as const) {
    const link = shown.one("link", name);
    expect(link.getAttribute("href")).toBe(hash);
    location.hash = hash;
    await vi.waitFor(() => expect(shown.all("heading", name)).toHaveLength(1));
    expect(link.getAttribute("aria-current")).toBe("page");
    await vi.waitFor(() => expect(document.title).toBe(`${name} · Phiếu ghi Fanpage cho StringeeX`));
  }
});

test("the tab names the section in English, too, and no page by its name", async () => {
  await options("#pages/1", fakeWorker({ pages: [aPage({ id: "1", name: "Cửa Hàng" })] }).handlers, "en");
  await vi.waitFor(() => expect(document.title).toBe("Pages · Page Tickets for StringeeX"));
});

test("settings go out and come in where the options open", async () => {
  const shown = await options("", fakeWorker({ pages: [aPage()] }).handlers);
  expect(shown.one("button", "Xuất cài đặt")).toBeTruthy();
  expect(shown.field("textbox", "Nhập cài đặt").type).toBe("file");
});

test("a page's settings stand beside the list", async () => {
  const worker = fakeWorker({ pages: [aPage(), aPage({ id: "2", name: "Hai" })] });
  const shown = await options("#pages/2", worker.handlers);
  await shown.click("switch", "Chuyển đổi tin nhắn thành phiếu ghi");
  await shown.click("button", "Lưu");
  await vi.waitFor(() => expect(worker.settings().pages.map((page) => page.messages)).toEqual([true, false]));
});

describe("queues", () => {
  test("name, group and agents are saved", async () => {
    const worker = fakeWorker();
    const shown = await options("#queues", worker.handlers);
    await shown.click("button", "Thêm hàng đợi");
    await vi.waitFor(() => expect(shown.all("textbox", "Tên hàng đợi")).toHaveLength(1));
    await vi.waitFor(() => expect(document.activeElement).toBe(shown.one("textbox", "Tên hàng đợi")));
    await shown.type("Tên hàng đợi", "CSKH");
    await shown.type("Mã nhóm StringeeX", "GRW9E5OS");
    await vi.waitFor(() => expect(shown.all("checkbox", "Lan")).toHaveLength(1));
    await shown.click("checkbox", "Lan");
    await vi.waitFor(() =>
      expect(worker.settings().queues).toEqual([
        { id: "new-1", name: "CSKH", groupId: "GRW9E5OS", agents: [{ id: "ACKZYGJQ6Y", name: "Lan" }] },
      ]),
    );
  });

  test("a queue is given to pages where it is made, and says which queue a page had", async () => {
    const worker = fakeWorker({
      pages: [aPage({ queueId: "q2" }), aPage({ id: "2", name: "" })],
      queues: [aQueue(), aQueue({ id: "q2", name: "Kho" })],
    });
    const shown = await options("#queues/q1", worker.handlers);
    expect(shown.text()).toContain("Đang dùng hàng đợi “Kho”");
    await shown.click("checkbox", "Cửa Hàng Mẫu");
    await shown.click("checkbox", "Trang 2");
    await vi.waitFor(() => expect(worker.settings().pages.map((page) => page.queueId)).toEqual(["q1", "q1"]));
    await vi.waitFor(() => expect(shown.text()).toContain("Đã lưu"));
    await shown.click("checkbox", "Trang 2");
    await vi.waitFor(() => expect(worker.settings().pages.map((page) => page.queueId)).toEqual(["q1", null]));
  });

  test("an agent who left is shown as such, and can be taken out", async () => {
    const worker = fakeWorker({ queues: [aQueue({ agents: [{ id: "ACGONE", name: "Bình" }] })] });
    const shown = await options("#queues/q1", worker.handlers);
    await vi.waitFor(() => expect(shown.text()).toContain("không còn trong danh sách"));
    expect(shown.text()).toContain("Không Agent nào được chọn còn trong cổng StringeeX");
    await shown.click("checkbox", "Bình");
    await vi.waitFor(() => expect(worker.settings().queues[0]?.agents).toEqual([]));
    expect(shown.text()).toContain("Chưa chọn Agent nào");
  });

  test("a list that cannot be loaded says why and can be asked for again; the members stay", async () => {
    let down = true;
    const shown = await options("#queues/q1", {
      ...fakeWorker({ queues: [aQueue()] }).handlers,
      agents: async () => {
        if (down) throw new ProblemError(problem("server-error", "HTTP 502"));
        return [
          { id: "ACKZYGJQ6Y", name: "Lan" },
          { id: "AC2", name: "Bình" },
        ];
      },
    });
    await vi.waitFor(() => expect(shown.text()).toContain("HTTP 502"));
    expect(shown.text()).toContain("dưới đây là các Agent đã chọn");
    expect(shown.field("checkbox", "Lan").checked).toBe(true);
    expect(shown.text()).not.toContain("không còn trong danh sách");
    down = false;
    await shown.click("button", "Thử lại");
    await vi.waitFor(() => expect(shown.all("checkbox", "Bình")).toHaveLength(1));
  });

  test("a new queue is made of one of the portal's groups: its id, name and members", async () => {
    const worker = fakeWorker();
    const shown = await options("#queues", {
      ...worker.handlers,
      groups: async () => [
        { id: "GR1", name: "Chăm sóc", agents: [{ id: "ACKZYGJQ6Y", name: "Lan" }], queues: ["CSKH"] },
        { id: "GR2", name: "Kho", agents: null, queues: null },
      ],
    });
    await shown.click("button", "Thêm hàng đợi");
    await vi.waitFor(() => expect(shown.all("button", /Chọn từ các nhóm/)).toHaveLength(1));
    await shown.click("button", /Chọn từ các nhóm/);
    await vi.waitFor(() => expect(shown.all("combobox", "Nhóm trong cổng StringeeX")).toHaveLength(1));
    expect(shown.text()).toContain("Chăm sóc (GR1) – CSKH");
    await shown.choose("Nhóm trong cổng StringeeX", "GR1");
    const made = { id: "new-1", groupId: "GR1", name: "Chăm sóc" };
    const agents = [{ id: "ACKZYGJQ6Y", name: "Lan" }];
    await vi.waitFor(() => expect(worker.settings().queues).toEqual([{ ...made, agents }]));
    expect(shown.text()).toContain("Đã lấy nhóm Chăm sóc và 1 Agent của nhóm.");
    // What a person named and chose stays.
    await shown.choose("Nhóm trong cổng StringeeX", "GR2");
    await vi.waitFor(() => expect(worker.settings().queues).toEqual([{ ...made, groupId: "GR2", agents }]));
    expect(shown.text()).toContain("Agent bạn đã chọn từ trước được giữ nguyên");
  });

  test("a portal that does not list its groups says so, and the id is typed; a failure can be tried again", async () => {
    let down = true;
    const shown = await options("#queues/q1", {
      ...fakeWorker({ queues: [aQueue({ groupId: "" })] }).handlers,
      groups: async () => {
        if (down) throw new ProblemError(problem("server-error", "HTTP 502"));
        return null;
      },
    });
    await vi.waitFor(() => expect(shown.all("button", /Chọn từ các nhóm/)).toHaveLength(1));
    await shown.click("button", /Chọn từ các nhóm/);
    await vi.waitFor(() => expect(shown.text()).toContain("HTTP 502"));
    down = false;
    await shown.click("button", "Thử lại");
    await vi.waitFor(() => expect(shown.text()).toContain("hãy nhập mã nhóm"));
    expect(shown.all("combobox", "Nhóm trong cổng StringeeX")).toEqual([]);
  });

  test("an empty portal says so", async () => {
    const shown = await options("#queues/q1", {
      ...fakeWorker({ queues: [aQueue({ agents: [] })] }).handlers,
      agents: async () => [],
    });
    await vi.waitFor(() => expect(shown.text()).toContain("chưa có Agent nào"));
  });
});

describe("import and export", () => {
  const choose = async (shown: Shown, text: string): Promise<void> => {
    const input = shown.field("textbox", "Nhập cài đặt");
    const file = new File([text], "cài-đặt.json", { type: "application/json" });
    Object.defineProperty(input, "files", { value: [file], configurable: true });
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };

  test.each([
    ["vi", "Xuất cài đặt", "Nhập cài đặt"],
    ["en", "Export settings", "Import settings"],
  ] as const)("%s: a button and a file input under their names", async (code, exports, imports) => {
    const shown = await options("#transfer", fakeWorker().handlers, code);
    expect(shown.all("button", exports)).toHaveLength(1);
    expect(shown.field("textbox", imports).type).toBe("file");
  });

  test("a refused file is named with its wrong field", async () => {
    const shown = await options("#transfer", {
      ...fakeWorker().handlers,
      importSettings: async () => {
        throw new ProblemError(problem("import-invalid", "pages[0].reopenWithinHours"));
      },
    });
    await choose(shown, "{}");
    await vi.waitFor(() => expect(shown.text()).toContain("pages[0].reopenWithinHours"));
    expect(shown.text()).toContain("Không nhập được “cài-đặt.json”");
  });

  test.each([
    ["vi", "Nhập cài đặt", "Không nhập được “phim.json”: tệp lớn hơn 10 MB"],
    ["en", "Import settings", "“phim.json” was not imported: it is larger than 10 MB"],
  ] as const)(
    "%s: a file that is far too large is not even read, and that is said",
    async (code, label, said) => {
      const shown = await options("#transfer", fakeWorker().handlers, code);
      const file = new File([], "phim.json");
      Object.defineProperty(file, "size", { value: 10_000_001 });
      const input = shown.field("textbox", label);
      Object.defineProperty(input, "files", { value: [file], configurable: true });
      await act(() => void input.dispatchEvent(new Event("change", { bubbles: true })));
      expect(shown.one("alert").textContent).toContain(said);
    },
  );

  test("progress is shown and told while the worker reads", async () => {
    const shown = await options("#transfer", {
      ...fakeWorker().handlers,
      importSettings: () => new Promise(() => undefined),
    });
    await choose(shown, "{}");
    const told = () => shown.all("status").filter((each) => each.querySelector("progress") !== null);
    await vi.waitFor(() => expect(told().map((each) => each.textContent?.trim())).toEqual(["Đang đọc tệp…"]));
  });

  test.each([
    ["vi", "Xuất toàn bộ dữ liệu", "Đang xuất…", "Dừng xuất"],
    ["en", "Export all data", "Exporting…", "Stop exporting"],
  ] as const)(
    "%s: taking everything along shows how far it has come, and can be stopped",
    async (code, take, told, stop) => {
      const shown = await options("#transfer", fakeWorker().handlers, code, {
        everything: ({ onProgress, signal }) => {
          onProgress?.(500, 2_000);
          return new Promise((resolve) => signal?.addEventListener("abort", () => resolve([])));
        },
      });
      await shown.click("button", take);
      const bars = () => shown.all("status").flatMap((each) => [...each.querySelectorAll("progress")]);
      expect(bars().map(({ value, max, labels }) => [value, max, labels?.[0]?.textContent?.trim()])).toEqual([
        [500, 2_000, told],
      ]);
      expect(shown.field("button", take).disabled).toBe(true);
      await shown.click("button", stop);
      await vi.waitFor(() => expect(bars()).toEqual([]));
      expect(shown.field("button", take).disabled).toBe(false);
    },
  );

  test("deleting everything is told while it lasts, and what it ended in", async () => {
    const gone = later<undefined>();
    const shown = await options("#transfer", {
      ...fakeWorker().handlers,
      deleteEverything: () => gone.promise,
    });
    await shown.click("button", "Xóa toàn bộ dữ liệu của tôi");
    await shown.click("button", "Xóa tất cả");
    const told = () => shown.all("status").map((each) => each.textContent);
    await vi.waitFor(() => expect(told().join()).toContain("Đang xóa"));
    expect(shown.field("button", "Không xóa").disabled).toBe(true);
    gone.settle(undefined);
    await vi.waitFor(() => expect(told().join()).toContain("Đã xóa mọi dữ liệu"));
  });
});

test("a missing ticket field is offered, made, and looked up again", async () => {
  let present = false;
  const shown = await options("#fields", {
    ...fakeWorker().handlers,
    fields: async () => [
      { key: "page-tickets-email", name: "Gửi email", present },
      { key: "page-tickets-content", name: "Nội dung", present: null },
    ],
    createField: async () => {
      present = true;
      return undefined;
    },
  });
  await vi.waitFor(() => expect(shown.text()).toContain("Chưa biết"));
  await shown.click("button", "Tạo trường Gửi email");
  await vi.waitFor(() => expect(shown.text()).toContain("Đã có"));
});

test("the connection: addresses are checked, then saved", async () => {
  const worker = fakeWorker();
  const shown = await options("#connection", worker.handlers);
  await shown.type("Địa chỉ phiếu ghi trong cổng", "https://x.stringeex.com/ticket");
  expect(shown.text()).toContain("có {id} hoặc {serial}");
  await shown.type("Địa chỉ phiếu ghi trong cổng", "https://x.stringeex.com/ticket/{id}");
  shown.field("textbox", "Địa chỉ phiếu ghi trong cổng").dispatchEvent(new Event("blur"));
  await vi.waitFor(() => expect(worker.preferences().ticketUrl).toBe("https://x.stringeex.com/ticket/{id}"));
});

test("while trying out the welcome page does not call StringeeX connected", async () => {
  const panel = fakePanel(fakeWorker({ session: { state: "local" } }).handlers);
  await panel.load();
  const shown = await show(
    <WordsProvider value={readingIn("vi")}>
      <Welcome panel={panel} />
    </WordsProvider>,
  );
  const step = shown.root.querySelector(".step-head")?.textContent;
  expect(step).toContain("Đang dùng thử");
  expect(step).not.toContain("Xong");
});

test("the welcome page leads from signing in to the inbox, and asks whether the portal has the page already", async () => {
  const worker = fakeWorker();
  const panel = fakePanel(worker.handlers);
  await panel.load();
  const shown = await show(
    <WordsProvider value={readingIn("vi")}>
      <Welcome panel={panel} />
    </WordsProvider>,
  );
  await shown.type("Id hoặc địa chỉ trang", "100000000000901");
  expect(shown.all("group", "Trang này đã kết nối trong cổng StringeeX chưa?")).toHaveLength(1);
  await shown.click("button", "Thêm trang");
  await vi.waitFor(() =>
    expect(shown.one("link", "Mở hộp thư của Trang 100000000000901").getAttribute("href")).toContain(
      "asset_id=100000000000901",
    ),
  );
  expect(worker.settings().pages[0]?.creation).toBe("suggest");
});

test("damaged settings: nothing to export or import, and nothing begins anew before it is confirmed", async () => {
  let begun = 0;
  const shown = await options("", {
    ...fakeWorker().handlers,
    settings: async () => {
      throw new ProblemError(problem("storage-corrupt", "pages[0].creation"));
    },
    resetSettings: async () => {
      begun += 1;
      throw new ProblemError(problem("storage-full"));
    },
  });
  await vi.waitFor(() => expect(shown.text()).toContain("pages[0].creation"));
  expect(shown.all("button", "Xuất cài đặt")).toEqual([]);
  await shown.click("button", "Bắt đầu với cài đặt trống");
  await shown.click("button", "Giữ nguyên");
  expect(shown.all("alertdialog")).toEqual([]);
  expect(begun).toBe(0);
  await shown.click("button", "Bắt đầu với cài đặt trống");
  await shown.click("button", "Bắt đầu lại");
  await vi.waitFor(() => expect(begun).toBe(1));
});

test("fields that could not be looked for are listed all the same", async () => {
  const shown = await options("#fields", {
    ...fakeWorker({ pages: [aPage()] }).handlers,
    fields: async () => {
      throw new ProblemError(problem("server-error"));
    },
  });
  await vi.waitFor(() => expect(shown.text()).toContain("page-tickets-email"));
  expect(shown.text()).toContain("Chưa biết");
});
