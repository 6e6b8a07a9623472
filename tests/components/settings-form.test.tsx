import { beforeEach, describe, expect, test, vi } from "vitest";
import { Popup } from "@/components/screens/popup";
import { readingIn, WordsProvider } from "@/components/words";
import type { Language } from "@/lib/domain/preferences";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { PageSettings } from "@/lib/domain/settings";
import { aPage, aQueue, fakePanel, fakeWorker } from "../panel/fake-ask";
import { type Shown, show } from "./render";

const relevant: Partial<PageSettings> = { postsAndComments: "relevant", keywords: ["giá"], queueId: "q1" };
let worker: ReturnType<typeof fakeWorker>;

async function openForm(
  change: Partial<PageSettings> = relevant,
  code: Language = "vi",
  handlers = {},
): Promise<Shown> {
  worker = fakeWorker({
    pages: [aPage(change)],
    queues: [aQueue(), aQueue({ id: "q2", name: "Trống", groupId: "" })],
  });
  const panel = fakePanel({ ...worker.handlers, ...handlers });
  await panel.load();
  const shown = await show(
    <WordsProvider value={readingIn(code)}>
      <Popup panel={panel} />
    </WordsProvider>,
  );
  await shown.click("button", /Cửa Hàng Mẫu/);
  return shown;
}
const saved = (): PageSettings | undefined => worker.settings().pages[0];

describe("every control of the channel is there under its own name", () => {
  const controls = [
    ["switch", "Hoạt động", "Active"],
    ["radio", "Tự động tạo", "Create automatically"],
    ["radio", "Chỉ gợi ý", "Only suggest"],
    ["combobox", "Gán hàng đợi", "Assigned queue"],
    ["switch", "Ưu tiên Agent online", "Prefer online agents"],
    ["switch", "Gửi thông báo qua Email", "Email notification"],
    ["switch", "Chuyển đổi tin nhắn thành phiếu ghi", "Convert messages into tickets"],
    ["group", "Chuyển đổi bài viết và bình luận thành phiếu ghi", "Convert posts and comments into tickets"],
    ["radio", "Không làm gì cả", "Do nothing"],
    ["radio", "Chỉ chuyển đổi bài viết có liên quan", "Convert only relevant posts"],
    [
      "checkbox",
      "Chuyển đổi tất cả bài đăng được thêm bởi khách truy cập thành phiếu ghi",
      "Convert every post added by visitors",
    ],
    [
      "checkbox",
      "Các bài được trang thêm vào: chuyển bình luận của khách thành phiếu ghi khi chúng chứa các từ khóa",
      "On the page's own posts: convert customers' comments that contain the keywords",
    ],
    ["textbox", "Từ khóa", "Keywords"],
    ["checkbox", "Khớp dấu chính xác", "Match accents exactly"],
    ["radio", "Chuyển đổi mọi thứ", "Convert everything"],
    [
      "switch",
      "Tạo phiếu ghi khi chủ page gửi tin nhắn, bình luận",
      "Create tickets when the page owner messages or comments",
    ],
    ["combobox", "Mở lại phiếu ghi trong vòng", "Reopen a ticket within"],
  ] as const;

  test("in Vietnamese", async () => {
    const form = await openForm();
    for (const [role, name] of controls) expect(form.all(role, name), name).toHaveLength(1);
  });

  test("in English", async () => {
    const form = await openForm(relevant, "en");
    for (const [role, , name] of controls) expect(form.all(role, name), name).toHaveLength(1);
  });

  test("also while posts and comments are not converted: then the boxes cannot be changed", async () => {
    const form = await openForm({ postsAndComments: "nothing" });
    expect(form.field("checkbox", "Khớp dấu chính xác").disabled).toBe(true);
    expect(form.field("textbox", "Từ khóa").disabled).toBe(true);
    await form.click("radio", "Chỉ chuyển đổi bài viết có liên quan");
    expect(form.field("textbox", "Từ khóa").disabled).toBe(false);
  });
});

describe("saving as you go", () => {
  test.each([
    ["switch", "Hoạt động", { active: false }],
    ["switch", "Ưu tiên Agent online", { preferOnlineAgents: false }],
    ["switch", "Gửi thông báo qua Email", { emailNotification: true }],
    ["radio", "Tự động tạo", { creation: "automatic" }],
  ] as const)("%s %s", async (role, name, change) => {
    const form = await openForm();
    await form.click(role, name);
    await vi.waitFor(() => expect(form.text()).toContain("Đã lưu"));
    expect(saved()).toEqual(aPage({ ...relevant, ...change }));
  });

  test.each([
    ["switch", "Chuyển đổi tin nhắn thành phiếu ghi", { messages: false }],
    ["switch", "Tạo phiếu ghi khi chủ page gửi tin nhắn, bình luận", { ownerCreatesTickets: true }],
    ["radio", "Chuyển đổi mọi thứ", { postsAndComments: "everything" }],
    ["checkbox", "Khớp dấu chính xác", { matchMarksExactly: true }],
  ] as const)(
    "%s %s can be taken back for a moment, because it decides what becomes a ticket",
    async (role, name, change) => {
      const form = await openForm();
      await form.click(role, name);
      expect(form.text()).toContain("Sẽ lưu khi bạn ngừng sửa");
      expect(saved()).toEqual(aPage(relevant));
      await form.click("button", "Lưu");
      await vi.waitFor(() => expect(form.text()).toContain("Đã lưu"));
      expect(saved()).toEqual(aPage({ ...relevant, ...change }));
    },
  );

  test("what becomes a ticket is saved by itself, and held when it is only tried", async () => {
    const form = await openForm();
    await form.click("radio", "Chuyển đổi mọi thứ");
    await form.click("button", "Chỉ thử");
    expect(form.text()).toContain("Đang thử, chưa lưu.");
    await form.click("button", "Bỏ thay đổi");
    await form.click("switch", "Chuyển đổi tin nhắn thành phiếu ghi");
    await vi.waitFor(() => expect(saved()).toEqual(aPage({ ...relevant, messages: false })), {
      timeout: 10_000,
    });
    expect(form.text()).toContain("Đã lưu");
  });

  test.each([
    ["0", 0],
    ["168", 168],
    ["always", null],
  ] as const)("reopening %s", async (value, hours) => {
    const form = await openForm();
    await form.choose("Mở lại phiếu ghi trong vòng", value);
    await vi.waitFor(() => expect(saved()?.reopenWithinHours).toBe(hours));
  });

  test("no queue is a choice too", async () => {
    const form = await openForm();
    await form.choose("Gán hàng đợi", "");
    await vi.waitFor(() => expect(saved()?.queueId).toBeNull());
    expect(form.text()).toContain("Trang chưa có hàng đợi");
  });

  test("leaving the form saves what was typed; coming back shows it", async () => {
    const form = await openForm();
    await form.type("Tên hiển thị", "Tên mới");
    await form.click("button", "Danh sách trang");
    await vi.waitFor(() => expect(saved()?.name).toBe("Tên mới"));
    await form.click("button", /Tên mới/);
    expect(form.field("textbox", "Tên hiển thị").value).toBe("Tên mới");
  });

  test("a failure says why, keeps the choice and offers to try again", async () => {
    let full = true;
    const form = await openForm(relevant, "vi", {
      savePage: async (page: PageSettings) => {
        if (full) throw new ProblemError(problem("storage-full"));
        return page;
      },
    });
    await form.click("switch", "Gửi thông báo qua Email");
    await vi.waitFor(() =>
      expect(form.text()).toContain("đã đầy nên chưa lưu được. Giải phóng dung lượng rồi thử lại."),
    );
    expect(form.field("switch", "Gửi thông báo qua Email").checked).toBe(true);
    full = false;
    await form.click("button", "Thử lại");
    await vi.waitFor(() => expect(form.text()).toContain("Đã lưu"));
  });
});

describe("what is said beside its field", () => {
  test("a queue without a group", async () => {
    const form = await openForm({ ...relevant, queueId: "q2" });
    expect(form.text()).toContain("Hàng đợi này chưa có mã nhóm StringeeX");
  });

  test("a queue that is gone, which stays chosen until another is", async () => {
    const form = await openForm({ ...relevant, queueId: "gone" });
    expect(form.text()).toContain("Hàng đợi này không còn");
    expect(form.field("combobox", "Gán hàng đợi").value).toBe("gone");
  });

  test("both boxes off", async () => {
    const form = await openForm({ ...relevant, visitorPosts: false, commentsWithKeywords: false });
    expect(form.text()).toContain("Cả hai ô đều tắt");
  });

  test("an empty list of keywords", async () => {
    const form = await openForm({ ...relevant, keywords: [] });
    expect(form.text()).toContain("MỌI bình luận");
  });
});

describe("emptying the keywords", () => {
  let form: Shown;
  beforeEach(async () => {
    form = await openForm();
    await form.type("Từ khóa", "");
  });

  test("asks first, and changes nothing until answered", () => {
    expect(form.one("alertdialog").textContent).toContain("Xóa hết từ khóa?");
    expect(form.text()).toContain("Chưa lưu được: hãy trả lời câu hỏi");
    expect(saved()?.keywords).toEqual(["giá"]);
  });

  test("confirmed, it is done and loudly said", async () => {
    await form.click("button", "Để trống danh sách");
    await vi.waitFor(() => expect(saved()?.keywords).toEqual([]));
    expect(form.text()).toContain("MỌI bình luận");
  });

  test("refused, the old list is back", async () => {
    await form.click("button", "Giữ từ khóa cũ");
    expect(form.field("textbox", "Từ khóa").value).toBe("giá");
    expect(saved()?.keywords).toEqual(["giá"]);
  });
});

test("a page is removed, and brought back with its settings", async () => {
  const form = await openForm();
  await form.click("button", "Gỡ trang");
  await vi.waitFor(() => expect(form.text()).toContain("Đã gỡ trang Cửa Hàng Mẫu · Hoàn tác"));
  expect(worker.settings().pages).toEqual([]);
  await form.click("button", "Hoàn tác");
  await vi.waitFor(() => expect(form.all("button", /Cửa Hàng Mẫu/)).toHaveLength(1));
  expect(saved()).toEqual(aPage(relevant));
});
