import { describe, expect, it, vi } from "vitest";
import { Locked } from "@/components/form/locked";
import { LocalSection, type LocalSectionProps } from "@/components/local-tickets/local-section";
import { SampleBadges } from "@/components/sample-badges";
import { keepFocus } from "@/components/screens/keep-focus";
import { Popup } from "@/components/screens/popup";
import { ConsentStanding } from "@/components/session/consent";
import { SessionPanel } from "@/components/session/session-panel";
import { CONSENT_VERSION } from "@/lib/domain/consent";
import { messageKey } from "@/lib/domain/key";
import type { LocalItem } from "@/lib/domain/local";
import { problem } from "@/lib/domain/problem";
import { aPage, fakePanel, fakeWorker } from "../panel/fake-ask";
import { show } from "./render";

const nothing = () => undefined;
const session = {
  baseUrl: "https://api.stringeex.com",
  busy: false,
  problem: null,
  onSignIn: nothing,
  onToken: nothing,
  onPortal: nothing,
  onSignOut: nothing,
  onLocal: nothing,
};

describe("consent", () => {
  it("stands in plain words beside the button that signs in, and is tied to it", async () => {
    const shown = await show(<SessionPanel {...session} session={{ state: "signed-out" }} />);
    const button = shown.one("button", "Đăng nhập");
    const words = document.getElementById(button.getAttribute("aria-describedby") ?? "");
    expect(words?.textContent).toContain("Bằng việc đăng nhập");
    expect(words?.textContent).toContain("StringeeX");
    expect(shown.one("link", "Quyền riêng tư").getAttribute("href")).toBe("privacy.html");
    const token = shown.one("button", "Dùng token này");
    expect(token.getAttribute("aria-describedby")).toBe(button.getAttribute("aria-describedby"));
  });

  it("can be taken back, and asked for again", async () => {
    const onWithdraw = vi.fn();
    const onGive = vi.fn();
    const given = { version: CONSENT_VERSION, at: 0, how: "sign-in", withdrawnAt: null } as const;
    const props = { busy: false, problem: null, onGive, onWithdraw, signedIn: true };
    await (await show(<ConsentStanding {...props} given={given} />)).click("button", "Rút lại đồng ý");
    expect(onWithdraw).toHaveBeenCalledOnce();
    const asked = await show(<ConsentStanding {...props} given={{ ...given, withdrawnAt: 1000 }} />);
    await asked.click("button", "Đồng ý");
    expect(onGive).toHaveBeenCalledOnce();
  });
});

describe("trying out", () => {
  it("is offered beside signing in, says where tickets lie, and has both ways out", async () => {
    const onLocal = vi.fn();
    const out = await show(<SessionPanel {...session} onLocal={onLocal} session={{ state: "signed-out" }} />);
    await out.click("button", "Dùng thử không cần tài khoản");
    expect(onLocal).toHaveBeenCalledOnce();

    const onSignOut = vi.fn();
    const local = await show(
      <SessionPanel {...session} onSignOut={onSignOut} session={{ state: "local" }} />,
    );
    expect(local.text()).toContain("chỉ trên trình duyệt này");
    expect(local.all("textbox", "Email")).toEqual([]);
    await local.click("button", "Kết nối StringeeX");
    expect(local.all("textbox", "Email")).toHaveLength(1);
    await local.click("button", "Thoát dùng thử");
    expect(onSignOut).toHaveBeenCalledOnce();
  });

  const item = (change: Partial<LocalItem> = {}): LocalItem => ({
    key: messageKey("100000000000901", "100000000001111"),
    serial: "L1",
    status: "new",
    subject: "[PT-1] Cửa Hàng Mẫu · Khách Thử A",
    customer: "Khách Thử A",
    pageId: "100000000000901",
    pageName: "Cửa Hàng Mẫu",
    url: null,
    createdAt: 0,
    notes: [{ at: 0, text: "giá bao nhiêu shop" }],
    sending: { state: "not-sent", ticket: "", problem: null },
    ...change,
  });
  const section = (change: Partial<LocalSectionProps>): LocalSectionProps => ({
    list: { items: [item()], damaged: 0, target: null },
    problem: null,
    busy: false,
    progress: null,
    removed: null,
    cancelled: null,
    onLoad: nothing,
    onExport: nothing,
    onSendAll: nothing,
    onCancelAll: nothing,
    onStatus: nothing,
    onNote: async () => true,
    onRemove: nothing,
    onSend: nothing,
    onCancel: nothing,
    ...change,
  });

  it("cannot send before a portal is signed in to, and says so", async () => {
    const shown = await show(<LocalSection {...section({})} />);
    expect(shown.text()).toContain("hãy đăng nhập");
    expect(shown.field("button", "Gửi L1 lên StringeeX").disabled).toBe(true);
    expect(shown.field("button", "Gửi 1 phiếu lên StringeeX").disabled).toBe(true);
  });

  it("says a note was added and a status changed, in a line that is read out", async () => {
    const shown = await show(<LocalSection {...section({})} />);
    const said = () => shown.all("status").map((each) => each.textContent);
    await shown.type("Ghi chú mới cho L1", "khách hẹn gọi lại");
    await shown.click("button", "Thêm ghi chú");
    await vi.waitFor(() => expect(said()).toContain("Đã thêm ghi chú."));
    await shown.choose("Trạng thái của L1", "new");
    expect(said()).toContain("Đã đổi trạng thái: Mới.");
  });

  it("deletes one only when asked twice, and not while it is being sent", async () => {
    const onRemove = vi.fn();
    const waiting = item({
      key: messageKey("100000000000901", "2"),
      serial: "L2",
      sending: { state: "waiting", ticket: "", problem: null },
    });
    const items = [item(), waiting];
    const shown = await show(
      <LocalSection {...section({ list: { items, damaged: 0, target: "Cổng chính" }, onRemove })} />,
    );
    expect(shown.all("button", "Xóa L2")).toEqual([]);
    const life = new AbortController();
    keepFocus(shown.root, life.signal);
    shown.one("button", "Xóa L1").focus();
    await shown.click("button", "Xóa L1");
    expect(shown.text()).toContain("không lấy lại được");
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Giữ lại"));
    await shown.click("button", "Giữ lại");
    // The button is drawn anew: who asked has the keyboard all the same.
    await vi.waitFor(() => expect(document.activeElement).toBe(shown.one("button", "Xóa L1")));
    life.abort();
    expect(onRemove).not.toHaveBeenCalled();
    await shown.click("button", "Xóa L1");
    await shown.click("button", "Xóa hẳn L1");
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(items[0]);
  });

  it("sends one, shows how far it has come, and leaves sent ones alone", async () => {
    const onSend = vi.fn();
    const onCancel = vi.fn();
    const waiting = item({
      key: messageKey("100000000000901", "2"),
      serial: "L2",
      sending: { state: "waiting", ticket: "", problem: null },
    });
    const sent = item({
      key: messageKey("100000000000901", "3"),
      serial: "L3",
      sending: { state: "sent", ticket: "77", problem: null },
    });
    const items = [item(), waiting, sent];
    const shown = await show(
      <LocalSection
        {...section({
          list: { items, damaged: 0, target: "Cổng chính" },
          progress: { done: 1, of: 2 },
          onSend,
          onCancel,
        })}
      />,
    );
    await shown.click("button", "Gửi L1 lên StringeeX");
    await shown.click("button", "Hủy gửi L2");
    expect(onSend).toHaveBeenCalledWith(items[0]);
    expect(onCancel).toHaveBeenCalledWith(items[1]);
    expect(shown.root.querySelector("progress")?.value).toBe(1);
    expect(shown.text()).toContain("Đã gửi 1 / 2 phiếu");
    expect(shown.all("combobox", "Trạng thái của L3")).toEqual([]);
    expect(shown.text()).toContain("#77");
  });

  it("leads to the list of work where it is not known what arrived, and offers nothing else there", async () => {
    const sending = { state: "uncertain", ticket: "", problem: null } as const;
    const lost = { state: "sent", ticket: "77", problem: problem("note-lost") } as const;
    for (const each of [sending, lost]) {
      const list = { items: [item({ sending: each })], damaged: 0, target: "Cổng chính" };
      const shown = await show(<LocalSection {...section({ list })} />);
      expect(shown.one("link", "Kiểm tra ở mục Công việc").getAttribute("href")).toContain("#work");
      expect(shown.all("button", /L1/)).toHaveLength(each.state === "sent" ? 1 : 0);
      // An empty row would leave a gap.
      expect(
        [...shown.root.querySelectorAll(".actions")].filter((row) => row.childElementCount === 0),
      ).toEqual([]);
    }
  });
});

describe("what the organisation has locked", () => {
  it("can be read and not changed, with the reason", async () => {
    const shown = await show(
      <Locked locked>
        <button type="button">Lưu</button>
      </Locked>,
    );
    expect(shown.text()).toContain("Tổ chức của bạn khóa phần này");
    expect(
      shown.one("button", "Lưu").matches(":disabled") || shown.root.querySelector("fieldset[disabled]"),
    ).toBeTruthy();
  });

  it("is shown in the list of pages, whose switch stands still, and a wrong policy says where", async () => {
    const worker = fakeWorker({ pages: [aPage()] });
    const locks = { baseUrl: null, queues: [], pages: [aPage().id] };
    const panel = fakePanel({ ...worker.handlers, policy: async () => ({ state: "applied", locks }) });
    await panel.load();
    const shown = await show(<Popup panel={panel} />);
    expect(shown.text()).toContain("Đã khóa");
    expect(shown.field("switch", /Cửa Hàng Mẫu/).disabled).toBe(true);

    const problem = { code: "policy-invalid", detail: "pages[0].creation", retryAt: null } as const;
    const wrong = fakePanel({ ...worker.handlers, policy: async () => ({ state: "refused", problem }) });
    await wrong.load();
    expect((await show(<Popup panel={wrong} />)).text()).toContain("pages[0].creation");
  });
});

describe("the sample badges", () => {
  it("are drawn by what draws them on Facebook, and read out as there", async () => {
    const shown = await show(<SampleBadges />);
    const badges = [...shown.root.querySelectorAll("page-ticket")];
    expect(badges.map((badge) => badge.getAttribute("data-state"))).toEqual([
      "none",
      "suggested",
      "created",
      "created",
      "created",
      "uncertain",
    ]);
    expect(badges[2]?.getAttribute("aria-label")).toContain("Mới");
  });
});
