import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keepFocus, OFF_FOR_GOOD_MS } from "@/components/screens/keep-focus";

/** What a page does between two presses, as its views would. */
const settled = (): Promise<void> => Promise.resolve();
/** Longer than a button takes that only works. */
const forGood = async (): Promise<void> => {
  await vi.advanceTimersByTimeAsync(OFF_FOR_GOOD_MS);
};
const at = (): Element | null => document.activeElement;

let root: HTMLElement;
let life: AbortController;
const part = (selector: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`no ${selector} in ${root.innerHTML}`);
  return found;
};
/** Some browsers keep the focus on what was removed or disabled until the next key: here it is lost at once. */
const lose = (): void => {
  part("#x").blur();
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  life = new AbortController();
  root = document.createElement("div");
  root.innerHTML = `<main><section id="work" aria-label="Việc"><ul><li id="row"><button id="x">Bỏ</button></li></ul></section>
    <button id="y">Khác</button></main>`;
  document.body.append(root);
  keepFocus(root, life.signal);
});
afterEach(() => {
  life.abort();
  root.remove();
  vi.useRealTimers();
});

describe("where the keyboard goes on", () => {
  test("a button that was disabled while it worked gets it back", async () => {
    const button = part("#x");
    button.focus();
    lose();
    button.toggleAttribute("disabled", true);
    await settled();
    expect(at()).toBe(document.body);
    button.toggleAttribute("disabled", false);
    await settled();
    expect(at()).toBe(button);
  });

  test.each([
    [
      "the next control, where it stays off",
      "<button id=before></button><button id=x></button><button id=after></button>",
      "#after",
    ],
    [
      "the one before, at the end of its part",
      "<button id=before></button><button id=x></button>",
      "#before",
    ],
    [
      "past what is off or folded away",
      "<button id=x></button><button disabled></button><details><summary id=sum></summary><button></button></details>",
      "#sum",
    ],
  ])("%s", async (_, row, next) => {
    part("#row").innerHTML = row;
    part("#x").focus();
    part("#x").toggleAttribute("disabled", true);
    await settled();
    await forGood();
    expect(at()).toBe(part(next));
    // What has begun there is not torn away by the button's coming back.
    part(next).dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    part("#x").toggleAttribute("disabled", false);
    await settled();
    expect(at()).toBe(part(next));
  });

  test("a button that takes long and then comes back, unless a key was pressed meanwhile", async () => {
    const button = part("#x");
    button.focus();
    lose();
    button.toggleAttribute("disabled", true);
    await settled();
    await forGood();
    expect(at()).toBe(part("#y"));
    button.toggleAttribute("disabled", false);
    await settled();
    expect(at()).toBe(button);
  });

  test("a button that says it is at work keeps its place, however long", async () => {
    const button = part("#x");
    button.setAttribute("aria-busy", "true");
    button.focus();
    lose();
    button.toggleAttribute("disabled", true);
    await settled();
    await forGood();
    expect(at()).toBe(document.body);
    button.toggleAttribute("disabled", false);
    await settled();
    expect(at()).toBe(button);
  });

  test("the nearest part that is left, where the control is gone; once left, that part is no stop of Tab", async () => {
    part("#x").focus();
    lose();
    part("#row").remove();
    await settled();
    expect(at()).toBe(part("#work"));
    part("#y").focus();
    expect(part("#work").hasAttribute("tabindex")).toBe(false);
  });

  test("what offers back what was taken out, beside its button: Enter pressed twice takes nothing back", async () => {
    part("#x").focus();
    lose();
    part("#row").remove();
    part("#work").insertAdjacentHTML(
      "afterbegin",
      `<div class="undo-bar">Đã bỏ <button>Hoàn tác</button></div>`,
    );
    await settled();
    expect(at()).toBe(part(".undo-bar"));
  });

  test("what came in the place of a view, such as a session in that of its sign-in form", async () => {
    part("#x").focus();
    lose();
    const session = document.createElement("section");
    part("#work").replaceWith(session);
    await settled();
    expect(at()).toBe(session);
  });

  test("the heading, where nothing nearer is left than the whole page", async () => {
    root.innerHTML = `<main><h2>Kết nối</h2><button id="x">Đăng nhập</button></main>`;
    part("#x").focus();
    lose();
    part("#x").remove();
    await settled();
    expect(at()).toBe(part("h2"));
  });

  test("the first field that is wrong, where a form could not be sent", async () => {
    root.innerHTML = `<form><input><input id="wrong"><button id="x">Gửi</button></form>`;
    part("form").addEventListener("submit", (event) => {
      event.preventDefault();
      part("#wrong").setAttribute("aria-invalid", "true");
    });
    part("#x").focus();
    part("#x").click();
    await vi.advanceTimersByTimeAsync(1);
    expect(at()).toBe(part("#wrong"));
  });

  test("a question takes it to its harmless answer, Esc gives that answer, and who asked has it again", async () => {
    part("#x").focus();
    const question = document.createElement("div");
    question.className = "ask";
    question.innerHTML = `<button class="danger">Vẫn bỏ</button><button id="keep">Giữ lại</button>`;
    let kept = 0;
    question.querySelector("#keep")?.addEventListener("click", () => {
      kept += 1;
      part("#keep").blur();
      question.remove();
    });
    part("#row").append(question);
    await settled();
    expect(at()).toBe(part("#keep"));
    part("#keep").dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    await settled();
    expect(kept).toBe(1);
    expect(at()).toBe(part("#x"));
  });

  describe("on the way from one control to the next", () => {
    /** As a browser does between the two: it has told the one, and not yet come to the other. */
    const setOut = (): void => {
      const button = part("#x");
      button.focus();
      button.dispatchEvent(new FocusEvent("blur", { relatedTarget: part("#y") }));
      lose();
    };

    test("what changes because the one is left does not draw the keyboard back to it", async () => {
      setOut();
      part("#row").append("Đang lưu");
      await settled();
      expect(at()).toBe(document.body);
      part("#y").focus();
      await vi.advanceTimersByTimeAsync(1);
      expect(at()).toBe(part("#y"));
    });

    test("where the next is gone before it was reached, it goes back", async () => {
      setOut();
      part("#y").remove();
      await settled();
      await vi.advanceTimersByTimeAsync(1);
      expect(at()).toBe(part("#x"));
    });
  });

  test("a question does not take it from who is writing", async () => {
    part("#row").innerHTML = "<textarea></textarea>";
    part("textarea").focus();
    part("#row").insertAdjacentHTML("beforeend", `<div class="ask"><button>Giữ lại</button></div>`);
    await settled();
    expect(at()).toBe(part("textarea"));
  });

  test("whoever pressed somewhere else with the mouse is left alone", async () => {
    part("#x").focus();
    lose();
    part("#work").dispatchEvent(new Event("pointerdown", { bubbles: true }));
    part("#row").remove();
    await settled();
    expect(at()).toBe(document.body);
  });
});
