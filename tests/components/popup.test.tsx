import { act } from "preact/test-utils";
import { describe, expect, test, vi } from "vitest";
import { Popup } from "@/components/screens/popup";
import { readingIn, WordsProvider } from "@/components/words";
import { messageKey } from "@/lib/domain/key";
import type { LocalList, SendingState } from "@/lib/domain/local";
import type { Language } from "@/lib/domain/preferences";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { SessionState } from "@/lib/domain/session";
import type { PanelPorts } from "@/lib/panel/panel";
import { aPage, fakePanel, fakeWorker, signedIn } from "../panel/fake-ask";
import { nameOf, type Shown, show } from "./render";

const signedOut: SessionState = { state: "signed-out" };
const choosing: SessionState = {
  state: "choosing",
  email: "lan@example.test",
  portals: [
    { index: 0, name: "Cửa Hàng Mẫu" },
    { index: 1, name: "<b>Thử</b>" },
  ],
};

const localTickets = (...states: SendingState[]): LocalList => ({
  items: states.map((state, index) => ({
    key: messageKey("100000000000901", `10000000000${index}`),
    serial: `L${index + 1}`,
    status: "new",
    subject: "",
    customer: "",
    pageId: "100000000000901",
    pageName: "",
    url: null,
    createdAt: 0,
    notes: [],
    sending: { state, ticket: "", problem: null },
  })),
  damaged: 0,
  target: "Cửa Hàng Mẫu",
});

async function popup(
  handlers: Parameters<typeof fakePanel>[0],
  ports: Partial<PanelPorts> = {},
  code: Language = "vi",
): Promise<Shown> {
  const panel = fakePanel(handlers, ports);
  await panel.load();
  return show(
    <WordsProvider value={readingIn(code)}>
      <Popup panel={panel} />
    </WordsProvider>,
  );
}

describe("signing in", () => {
  test("e-mail and password go to the worker, with the API's address", async () => {
    const sent: unknown[] = [];
    const shown = await popup({
      ...fakeWorker({ session: signedOut }).handlers,
      signIn: async (input) => {
        sent.push(input);
        return signedIn;
      },
    });
    await shown.type("Email", " lan@example.test ");
    await shown.type("Mật khẩu", "p4ss word ");
    await shown.click("button", "Đăng nhập");
    await vi.waitFor(() => expect(shown.all("button", "Đăng xuất")).toHaveLength(1));
    expect(sent).toEqual([
      { email: "lan@example.test", password: "p4ss word ", baseUrl: "https://api.stringeex.com" },
    ]);
    expect(shown.root.innerHTML).not.toContain("p4ss");
  });

  test("the same in English", async () => {
    const shown = await popup(fakeWorker({ session: signedOut }).handlers, {}, "en");
    for (const name of ["Email", "Password"]) expect(shown.all("textbox", name), name).toHaveLength(1);
    expect(shown.all("button", "Sign in")).toHaveLength(1);
  });

  test("tickets of the time without an account are told, with the way to them", async () => {
    const opened: string[] = [];
    const shown = await popup(
      { ...fakeWorker().handlers, localTickets: async () => localTickets("not-sent", "sent", "not-sent") },
      { openOptions: (section) => void opened.push(section) },
    );
    await vi.waitFor(() => expect(shown.all("button", /^2 phiếu ghi dùng thử chưa gửi/)).toHaveLength(1));
    await shown.click("button", /^2 phiếu ghi dùng thử chưa gửi/);
    expect(opened).toEqual(["local"]);
  });

  test("they are counted in English, and nothing is said of none", async () => {
    const list = vi.fn(async () => localTickets("not-sent"));
    const handlers = { ...fakeWorker().handlers, localTickets: list };
    const shown = await popup(handlers, {}, "en");
    await vi.waitFor(() =>
      expect(shown.all("button", /^1 trial ticket is not at StringeeX/)).toHaveLength(1),
    );
    list.mockResolvedValue(localTickets("sent"));
    const without = await popup(handlers, {}, "en");
    await vi.waitFor(() => expect(list).toHaveBeenCalledTimes(2));
    expect(without.all("button", /trial/)).toHaveLength(0);
  });

  test("an empty field is said, and nothing is sent", async () => {
    const shown = await popup(fakeWorker({ session: signedOut }).handlers);
    await shown.click("button", "Đăng nhập");
    expect(shown.text()).toContain("Hãy nhập email.");
    expect(shown.text()).toContain("Hãy nhập mật khẩu.");
  });

  test("without a network nothing is promised that is not kept", async () => {
    const shown = await popup({
      ...fakeWorker({ session: signedOut }).handlers,
      signIn: async () => {
        throw new ProblemError(problem("offline"));
      },
    });
    await shown.type("Email", "lan@example.test");
    await shown.type("Mật khẩu", "x");
    await shown.click("button", "Đăng nhập");
    await vi.waitFor(() => expect(shown.one("alert").textContent).toContain("Kiểm tra kết nối mạng"));
    expect(shown.one("alert").textContent).not.toContain("tự gửi");
  });

  test("a wrong password: our sentence, StringeeX's words as text, and what was typed stays", async () => {
    const shown = await popup({
      ...fakeWorker({ session: signedOut }).handlers,
      signIn: async () => {
        throw new ProblemError(problem("wrong-credentials", "<img src=x onerror=alert(1)>"));
      },
    });
    await shown.type("Email", "lan@example.test");
    await shown.type("Mật khẩu", "no");
    await shown.click("button", "Đăng nhập");
    await vi.waitFor(() => expect(shown.one("alert").textContent).toContain("không đúng"));
    expect(shown.one("alert").textContent).toContain("<img src=x onerror=alert(1)>");
    expect(shown.root.querySelectorAll("img[src=x]")).toHaveLength(0);
    expect(shown.field("textbox", "Email").value).toBe("lan@example.test");
  });

  test("an answer that cannot be read leads to the address in this form, which opens", async () => {
    const shown = await popup({
      ...fakeWorker({ session: signedOut }).handlers,
      signIn: async () => {
        throw new ProblemError(problem("unreadable-answer"));
      },
    });
    const more = () => shown.field("textbox", "Địa chỉ API").closest("details")?.open;
    expect(more()).toBe(false);
    await shown.type("Email", "lan@example.test");
    await shown.type("Mật khẩu", "x");
    await shown.click("button", "Đăng nhập");
    await vi.waitFor(() => expect(shown.one("alert").textContent).toContain("“Tùy chọn khác” bên dưới"));
    expect(shown.one("alert").querySelector("a")).toBeNull();
    expect(more()).toBe(true);
  });

  test("another address than StringeeX's is not sent to", async () => {
    const shown = await popup(fakeWorker({ session: signedOut }).handlers);
    await shown.type("Địa chỉ API", "https://evil.example");
    await shown.type("Email", "lan@example.test");
    await shown.type("Mật khẩu", "x");
    await shown.click("button", "Đăng nhập");
    expect(shown.text()).toContain("Địa chỉ phải bắt đầu bằng https://");
    expect(shown.all("alert", /nobody answers/)).toHaveLength(0);
  });

  test("a token can be pasted instead", async () => {
    const sent: unknown[] = [];
    const shown = await popup({
      ...fakeWorker({ session: signedOut }).handlers,
      pasteToken: async (input) => {
        sent.push(input);
        return { ...signedIn, email: "" };
      },
    });
    await shown.type("Token", " abc.def.ghi\n");
    await shown.click("button", "Dùng token này");
    await vi.waitFor(() => expect(shown.text()).toContain("Đăng nhập bằng token"));
    expect(sent).toEqual([{ token: "abc.def.ghi", baseUrl: "https://api.stringeex.com" }]);
  });

  test("several portals: one radio each, and nothing chosen for the user", async () => {
    const shown = await popup({
      ...fakeWorker({ session: choosing }).handlers,
      choosePortal: async ({ index }) => ({ ...signedIn, portal: `cổng số ${index}` }),
    });
    const radios = shown.all("radio");
    expect(radios.map((radio) => (radio instanceof HTMLInputElement ? radio.checked : null))).toEqual([
      false,
      false,
    ]);
    expect(shown.field("button", "Đăng nhập").disabled).toBe(true);
    await shown.click("radio", "<b>Thử</b>");
    await shown.click("button", "Đăng nhập");
    await vi.waitFor(() => expect(shown.text()).toContain("cổng số 1"));
  });

  test("an expired session says which portal waits, and keeps the address and the e-mail", async () => {
    const shown = await popup(
      fakeWorker({
        session: {
          state: "expired",
          email: "lan@example.test",
          portal: "Cửa Hàng Mẫu",
          portalId: "PT1",
          baseUrl: "https://asia-1-api.stringeex.com",
          problem: problem("token-expired"),
        },
      }).handlers,
    );
    expect(shown.text()).toContain("“Cửa Hàng Mẫu” đã hết hạn");
    expect(shown.field("textbox", "Email").value).toBe("lan@example.test");
    expect(shown.field("textbox", "Địa chỉ API").value).toBe("https://asia-1-api.stringeex.com");
  });

  test("signing out leads back to the form", async () => {
    const shown = await popup(fakeWorker().handlers);
    await shown.click("button", "Đăng xuất");
    await vi.waitFor(() => expect(shown.all("button", "Đăng nhập")).toHaveLength(1));
  });
});

describe("pages", () => {
  test("the open tab's page is added with one click, and its settings open", async () => {
    const worker = fakeWorker();
    const shown = await popup(worker.handlers, {
      pageOfTab: async () => ({ id: "100000000000901", username: null, name: "Cửa Hàng Mẫu" }),
    });
    expect(shown.field("textbox", "Id hoặc địa chỉ trang").value).toBe("100000000000901");
    await shown.click("button", "Thêm trang");
    await vi.waitFor(() => expect(shown.all("switch", "Hoạt động")).toHaveLength(1));
    expect(worker.settings().pages.map((page) => [page.id, page.name])).toEqual([
      ["100000000000901", "Cửa Hàng Mẫu"],
    ]);
  });

  test("typing replaces the open tab's page", async () => {
    const worker = fakeWorker();
    const shown = await popup(worker.handlers, {
      pageOfTab: async () => ({ id: "100000000000901", username: null, name: null }),
    });
    await shown.type("Id hoặc địa chỉ trang", "100000000000902");
    await shown.click("button", "Thêm trang");
    await vi.waitFor(() =>
      expect(worker.settings().pages.map((page) => page.id)).toEqual(["100000000000902"]),
    );
  });

  test("the open tab's page comes first when it is known", async () => {
    const pages = [aPage({ id: "1", name: "Một" }), aPage({ id: "2", name: "Hai", username: "hai.demo" })];
    const shown = await popup(fakeWorker({ pages }).handlers, {
      pageOfTab: async () => ({ id: null, username: "Hai.Demo", name: null }),
    });
    expect(shown.all("button", /Cài đặt: /).map((row) => row.dataset.page)).toEqual(["2", "1"]);
    expect(shown.field("textbox", "Id hoặc địa chỉ trang").value).toBe("");
  });

  test("a typed id is added; what is no page is said so", async () => {
    const worker = fakeWorker();
    const shown = await popup(worker.handlers);
    await shown.type("Id hoặc địa chỉ trang", "không phải");
    await shown.click("button", "Thêm trang");
    expect(shown.text()).toContain("Đây không phải id hay địa chỉ");
    await shown.type("Id hoặc địa chỉ trang", "100000000000902");
    await shown.click("radio", /^Chưa kết nối/);
    await shown.click("button", "Thêm trang");
    await vi.waitFor(() => expect(worker.settings().pages[0]?.creation).toBe("automatic"));
  });

  test("a username alone asks for the id and tells where to find it", async () => {
    const worker = fakeWorker();
    const shown = await popup(worker.handlers, {
      parsePage: () => ({ id: null, username: "cuahangmau.demo" }),
    });
    await shown.type("Id hoặc địa chỉ trang", "facebook.com/cuahangmau.demo");
    expect(shown.text()).toContain("asset_id=");
    await shown.type("Id của trang", "100000000000901");
    await shown.click("button", "Thêm trang");
    await vi.waitFor(() =>
      expect(worker.settings().pages[0]).toMatchObject({
        id: "100000000000901",
        username: "cuahangmau.demo",
      }),
    );
  });

  test("a name with markup is text", async () => {
    const shown = await popup(fakeWorker({ pages: [aPage({ name: "<b>Mẹ & Bé</b>" })] }).handlers);
    expect(shown.text()).toContain("<b>Mẹ & Bé</b>");
    expect(shown.root.querySelector("b")).toBeNull();
  });

  test("a page is turned off from the list", async () => {
    const worker = fakeWorker({ pages: [aPage()] });
    const shown = await popup(worker.handlers);
    await shown.click("switch", "Hoạt động: Cửa Hàng Mẫu");
    await vi.waitFor(() => expect(worker.settings().pages[0]?.active).toBe(false));
  });

  test("a page without a queue is marked", async () => {
    const shown = await popup(fakeWorker({ pages: [aPage({ queueId: null })] }).handlers);
    expect(shown.text()).toContain("Cần xem lại");
  });
});

test("waiting work and what needs a person are counted", async () => {
  const shown = await popup({ ...fakeWorker().handlers, work: async () => ({ waiting: 3, needsPerson: 1 }) });
  expect(shown.text()).toContain("3 việc đang chờ gửi");
  expect(shown.text()).toContain("1 việc cần bạn xem");
});

test("while the worker sleeps, the frame is drawn and says that it waits", async () => {
  const never = () => new Promise<never>(() => undefined);
  const panel = fakePanel({ session: never, settings: never, preferences: never, work: never });
  void panel.load();
  const shown = await show(<Popup panel={panel} />);
  expect(shown.all("heading", "Phiếu ghi Fanpage")).toHaveLength(1);
  expect(shown.text()).toContain("Đang xem trạng thái đăng nhập…");
});

test("withheld hosts are said, with the button that asks for them", async () => {
  const shown = await popup(fakeWorker().handlers, {
    hosts: { granted: async () => false, request: async () => true },
  });
  await shown.click("button", "Cấp quyền");
  await vi.waitFor(() => expect(shown.all("button", "Cấp quyền")).toHaveLength(0));
  expect(shown.text()).toContain("Hãy tải lại những tab Facebook đang mở");
});

describe("a shop with many pages", () => {
  const pages = Array.from({ length: 50 }, (_, at) =>
    aPage({ id: `${1000 + at}`, name: `Chi nhánh Đà Nẵng ${at}` }),
  );

  test("the open tab's page is first, and a page is found by its name without marks", async () => {
    const shown = await popup(fakeWorker({ pages }).handlers, {
      pageOfTab: async () => ({ id: "1049", username: null, name: null }),
    });
    expect(shown.all("switch").length).toBe(50);
    expect(nameOf(shown.all("switch")[0] ?? shown.root)).toContain("Đà Nẵng 49");
    const field = shown.field("searchbox", "Tìm trang");
    await act(() => {
      field.value = "da nang 17";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    expect(shown.all("switch").map(nameOf)).toEqual(["Hoạt động: Chi nhánh Đà Nẵng 17"]);
    expect(shown.text()).toContain("1 trang khớp.");
  });

  test("an open tab's page that is not added yet is offered above them", async () => {
    const shown = await popup(fakeWorker({ pages }).handlers, {
      pageOfTab: async () => ({ id: "2000", username: null, name: null }),
    });
    const [first] = shown.all("switch");
    const add = shown.one("button", "Thêm trang");
    expect(first && add.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });
});

test("what went wrong leads to where it is mended", async () => {
  const shown = await popup({
    ...fakeWorker().handlers,
    settings: async () => {
      throw new ProblemError(problem("storage-corrupt"));
    },
  });
  const way = await vi.waitFor(() => shown.one("link", /Nhập và xuất/));
  expect(way.getAttribute("href")).toBe("options.html#transfer");
  // In the popup a link without a tab of its own would take the popup's place.
  expect(way.getAttribute("target")).toBe("_blank");
});
