import { act } from "preact/test-utils";
import { afterEach, describe, expect, test, vi } from "vitest";
import { showPage } from "@/components/screens/page";
import { Popup } from "@/components/screens/popup";
import { DiscreetBar, Tools } from "@/components/screens/tools";
import { commands } from "@/lib/domain/command";
import { ProblemError, problem } from "@/lib/domain/problem";
import { shortcutWords } from "@/lib/language/shortcuts";
import type { PanelPorts } from "@/lib/panel/panel";
import { fakePanel, fakeWorker } from "../panel/fake-ask";
import { show } from "./render";

const words = shortcutWords("vi");
afterEach(() => document.documentElement.removeAttribute("data-discreet"));

const tools = async (change: Partial<PanelPorts> = {}, handlers = fakeWorker().handlers) => {
  const panel = fakePanel(handlers, change);
  const shown = await show(
    <>
      <Tools panel={panel} />
      <DiscreetBar panel={panel} />
    </>,
  );
  return { panel, shown };
};
const key = (target: EventTarget, name: string) =>
  act(
    () =>
      void target.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true })),
  );

describe("discreet mode on our own pages", () => {
  test("is one press, remembered, said, and one press back", async () => {
    const { panel, shown } = await tools();
    expect(shown.one("button", words.discreet).getAttribute("aria-pressed")).toBe("false");
    await shown.click("button", words.discreet);
    expect(shown.one("button", words.discreet).getAttribute("aria-pressed")).toBe("true");
    expect(shown.one("status").textContent).toContain(words.discreetOn);
    expect(panel.stored.get("discreet")).toBe("on");
    await shown.click("button", words.show);
    expect(panel.discreet.on.value).toBe(false);
    expect(shown.text()).not.toContain(words.discreetOn);
  });

  test("says why when the tabs could not be told, and does not pretend", async () => {
    const handlers = {
      ...fakeWorker().handlers,
      setDiscreet: async () => {
        throw new ProblemError(problem("storage-full"));
      },
    };
    const { panel, shown } = await tools({}, handlers);
    await shown.click("button", words.discreet);
    expect(panel.discreet.on.value).toBe(false);
    expect(shown.one("status").textContent).not.toBe("");
  });

  test("follows the browser's shortcut, and marks the page before anything of it is seen", async () => {
    let tell: (on: boolean) => void = () => {};
    const panel = fakePanel(fakeWorker().handlers, {
      onDiscreet: (listener) => {
        tell = listener;
      },
    });
    const root = document.createElement("div");
    document.body.append(root);
    await act(() => showPage(Popup, panel, root));
    expect(document.documentElement.hasAttribute("data-discreet")).toBe(false);
    await act(() => tell(true));
    expect(document.documentElement.hasAttribute("data-discreet")).toBe(true);
    root.remove();
  });
});

describe("the sheet of shortcuts", () => {
  const all = async () => [
    { name: commands[1], shortcut: "Alt+Shift+T" },
    { name: "someone-elses", shortcut: "Ctrl+K" },
  ];

  test("opens and closes with ?, and tells the keys as they are now", async () => {
    const { shown } = await tools({ shortcuts: { all, openSettings: async () => true } });
    await key(document.body, "?");
    const sheet = shown.one("dialog", words.title);
    await vi.waitFor(() => expect(sheet.textContent).toContain("Alt+Shift+T"));
    for (const command of commands) expect(sheet.textContent).toContain(words.commands[command]);
    expect(sheet.textContent).not.toContain("Ctrl+K");
    expect(sheet.textContent).toContain(words.none);
    await key(document.body, "?");
    expect(shown.all("dialog")).toHaveLength(0);
  });

  test("leaves a question mark to the field it is typed into", async () => {
    const { shown } = await tools();
    const field = document.createElement("input");
    shown.root.append(field);
    await key(field, "?");
    expect(shown.all("dialog")).toHaveLength(0);
    field.remove();
  });

  test("leads to where they are changed, and says how where only a person can open it", async () => {
    const { shown } = await tools({ shortcuts: { all, openSettings: async () => false } });
    await shown.click("button", words.title);
    await shown.click("button", words.change);
    await vi.waitFor(() => expect(shown.one("dialog", words.title).textContent).toContain("about:addons"));
  });
});
