import * as fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { freshRouting, readRouting } from "@/lib/facebook/routing/read-routing";
import { createPen } from "../../stage/facebook-settings/markup";
import {
  appsOf,
  drawMessaging,
  holderOf,
  type Messaging,
  OTHER,
  OURS,
} from "../../stage/facebook-settings/messaging";
import { routingTruth } from "../../stage/facebook-settings/truth";
import { layouts, plainSettings, type SettingsVariant, states } from "../../stage/facebook-settings/variant";
import { quickStyles } from "../quick-style";
import { accepted, show } from "./settings-page";

const verdict = (patient = true) => {
  const { reading } = readRouting(document, { accepted, patient });
  return reading.state === "loading" ? "loading" : `${reading.verdict} ${reading.app}`.trim();
};
const screenOf = (changes: Partial<SettingsVariant>, more: Partial<Messaging> = {}): Messaging => {
  const variant = { ...plainSettings, ...changes };
  return {
    variant,
    holder: holderOf(variant),
    dialog: null,
    dialogLoading: false,
    draft: undefined,
    ...more,
  };
};
function draw(screen: Messaging): void {
  const { main, layer } = drawMessaging(screen, createPen(screen.variant));
  show(
    `<div><div hidden><div role="main">Default routing app ${OURS}</div></div><div role="main">${main}</div></div><div>${layer}</div>`,
  );
}

beforeEach(() => {
  quickStyles();
  show("");
});

const langs = ["vi", "en"] as const;
const cases = layouts.flatMap((layout) =>
  states.flatMap((state) => langs.map((lang) => [layout, state, lang] as const)),
);

describe("who gets the messages, on every kind of screen", () => {
  it.each(cases.filter(([, state]) => state !== "busy"))(
    "%s, %s, %s: as true in every wrapper",
    (layout, state, lang) => {
      for (let seed = 1; seed <= 3; seed += 1) {
        const screen = screenOf({ layout, state, lang, seed, label: seed % 2 === 0 ? 0 : 1 });
        draw(screen);
        const truth = routingTruth(screen);
        const { reading } = readRouting(document, { accepted, patient: true });
        if (reading.state !== "read") throw new Error("still loading");
        expect({ seed, verdict: reading.verdict }, document.body.innerHTML).toEqual({
          seed,
          verdict: truth.verdict,
        });
        if (truth.verdict !== "cannot-tell") expect(reading.app).toBe(truth.app);
      }
    },
  );

  it.each(langs)("reads an app's dialog once it is open, %s", (lang) => {
    for (let seed = 1; seed <= 3; seed += 1) {
      for (const state of ["ours", "other", "off", "lookalike", "toggle-missing"] as const) {
        const variant = { layout: "apps", state, lang, seed } as const;
        for (const dialog of appsOf({ ...plainSettings, ...variant })) {
          const screen = screenOf(variant, { dialog });
          draw(screen);
          expect([seed, state, dialog, verdict()], document.body.innerHTML).toEqual([
            seed,
            state,
            dialog,
            expect.stringContaining(routingTruth(screen).verdict),
          ]);
        }
      }
    }
  });

  it.each(["receiver", "instagram"])("reads the older dialog of the %s", (dialog) => {
    for (const lang of langs) {
      for (let seed = 1; seed <= 3; seed += 1) {
        for (const state of ["ours", "other", "none", "lookalike"] as const) {
          const screen = screenOf({ layout: "receiver", state, lang, seed }, { dialog });
          draw(screen);
          expect([lang, seed, state, verdict()], document.body.innerHTML).toEqual([
            lang,
            seed,
            state,
            expect.stringContaining(routingTruth(screen).verdict),
          ]);
        }
      }
    }
  });
});

describe("a choice that is not saved", () => {
  it("is told as unsaved until the dialog is closed", () => {
    const screen = screenOf({ layout: "receiver", state: "other", lang: "en" }, { dialog: "receiver" });
    draw(screen);
    const first = readRouting(document, { accepted, patient: true });
    expect(first.reading).toMatchObject({ verdict: "other-app", app: OTHER });
    draw({ ...screen, draft: OURS });
    const second = readRouting(document, { accepted, patient: true, memory: first.memory });
    expect(second.reading).toMatchObject({ verdict: "cannot-tell", reason: "unsaved" });
    draw({ ...screen, dialog: null });
    const closed = readRouting(document, { accepted, patient: true, memory: second.memory });
    draw({ ...screen, holder: OURS });
    expect(readRouting(document, { accepted, patient: true, memory: closed.memory }).reading).toMatchObject({
      verdict: "ok",
    });
  });
});

describe("what was seen of the apps on the same visit", () => {
  it("tells none once every listed app was seen switched off, and not before", () => {
    let memory = freshRouting;
    const verdicts: string[] = [];
    const variant = { layout: "apps", state: "off", lang: "en" } as const;
    for (const dialog of appsOf({ ...plainSettings, ...variant })) {
      for (const open of [dialog, null]) {
        draw(screenOf(variant, { dialog: open }));
        const { reading, memory: next } = readRouting(document, { accepted, patient: true, memory });
        memory = next;
        if (open !== null && reading.state === "read") verdicts.push(`${reading.verdict} ${reading.reason}`);
      }
    }
    expect(verdicts).toEqual(["cannot-tell off-for-ours", "cannot-tell open-the-app", "none seen"]);
  });
});

describe("loading", () => {
  it("gives no verdict while something is on its way, then cannot tell", () => {
    show(
      `<div role="main"><h1>Advanced messaging</h1><div>Default app</div><div>StringeeX-VN</div><div role="progressbar"></div></div>`,
    );
    expect(verdict(false)).toBe("loading");
    expect(verdict(true)).toBe("cannot-tell");
  });
});

const row = (label: string, value: string): string =>
  `<div role="main"><h1>Advanced messaging</h1><div class="r"><div><span dir="auto">${label}</span></div><div>${value}</div><div role="button">Edit</div></div></div>`;

describe("the name must be the whole value", () => {
  it.each([
    ["StringeeX-VN", "ok StringeeX-VN"],
    ["  StringeeX\u2011VN\u200b ", "ok StringeeX-VN"],
    ["StringeeX-VN Test", "other-app StringeeX-VN Test"],
    ["Not StringeeX", "other-app Not StringeeX"],
    ["stringeex.example", "other-app stringeex.example"],
    ["StringeeX-VN · Connected", "cannot-tell"],
    ["StringeeX-VN (disconnected)", "cannot-tell"],
    ["StringeeX-…", "cannot-tell"],
    ["StringeeX-VN was removed from this Page.", "cannot-tell"],
    ["<div>StringeeX-VN</div><div>Disconnected</div>", "cannot-tell"],
    [
      "<div>StringeeX-VN</div><div>StringeeX-VN gave its place to another app yesterday.</div>",
      "cannot-tell",
    ],
    ["<s aria-hidden='true'>StringeeX-VN</s><div>Meta</div>", "other-app Meta"],
    ["", "cannot-tell"],
  ])("%j is %s", (value, expected) => {
    show(row("Default routing app", value));
    expect(verdict()).toBe(expected);
  });

  it.each(["Secondary receivers", "Connected apps", "Fallback app", "Instagram receiver", "Default sound"])(
    "beside “%s” it means nothing",
    (label) => {
      show(row(label, "StringeeX-VN"));
      expect(verdict()).not.toContain("ok");
    },
  );
});

const inMain = (html: string): string =>
  `<div role="main"><h1>Advanced messaging</h1><div>${html}</div></div>`;

describe("other ways to build the same screen", () => {
  it.each([
    ["a list of terms", "<dl><dt>Default routing app</dt><dd>StringeeX-VN</dd></dl>", "ok StringeeX-VN"],
    [
      "a table",
      "<table><tr><th>Default routing app</th><td>StringeeX-VN</td><td><button>Edit</button></td></tr></table>",
      "ok StringeeX-VN",
    ],
    [
      "a row that is one button",
      "<div role='button'><span>Default routing app</span><div>StringeeX-VN</div></div>",
      "ok StringeeX-VN",
    ],
    [
      "a description below the label",
      "<div><div><span dir='auto'>Default app</span><span dir='auto'>This app gets all new conversations first.</span></div><div>StringeeX-VN</div></div>",
      "ok StringeeX-VN",
    ],
    [
      "the label inside of the select",
      "<label role='combobox' aria-haspopup='listbox'><span dir='auto'>Default app</span><div>StringeeX-VN</div></label>",
      "ok StringeeX-VN",
    ],
    [
      "a label by id",
      "<div id='l1'>Default app</div><div role='combobox' aria-labelledby='l1'>Meta</div>",
      "other-app Meta",
    ],
    [
      "a row whose value has not come",
      "<div><div>Default routing app</div><div role='button'>Edit</div></div><div><span>StringeeX-VN</span></div>",
      "cannot-tell",
    ],
    [
      "the Instagram receiver's select",
      "<section><h2>Instagram receiver</h2><div role='combobox' aria-label='Primary receiver'>StringeeX-VN</div></section>",
      "cannot-tell",
    ],
    [
      "a name and a state beside it",
      "<div><div>Default routing app</div><div>StringeeX-VN</div><div>Connected</div><button>Edit</button></div>",
      "cannot-tell",
    ],
    [
      "a value before its label",
      "<div><div>StringeeX-VN</div><div>Default routing app</div></div>",
      "cannot-tell",
    ],
  ])("%s", (_, html, expected) => {
    show(inMain(html));
    expect(verdict()).toBe(expected);
  });

  it("a dialog whose title names no app says nothing, whatever is switched on in it", () => {
    const dialog = (title: string): string =>
      `${inMain("")}<div role="dialog" aria-label="${title}"><div>StringeeX-VN</div><div role="switch" aria-checked="true" aria-label="Conversation control"></div></div>`;
    for (const title of ["Edit app", "Chỉnh sửa ứng dụng", "Conversation control", "App settings"]) {
      show(dialog(title));
      expect([title, verdict()]).toEqual([title, "cannot-tell"]);
    }
    show(dialog("Edit StringeeX-VN"));
    expect(verdict()).toBe("ok StringeeX-VN");
  });
});

describe("no arrangement of lures gives ours", () => {
  const lure = fc.constantFrom(
    "<div>StringeeX-VN</div>",
    "<span dir='auto'>StringeeX-VN</span>",
    "<div role='listitem'><span>StringeeX-VN</span><div role='button'>Edit</div></div>",
    "<div><span>StringeeX-VN</span><span>Connected</span></div>",
    "<div>StringeeX-VN Test</div>",
    "<div>Not StringeeX</div>",
    "<div>Choose StringeeX-VN as the default routing app of your Page.</div>",
    "<div aria-hidden='true'><div>Default routing app</div><div>StringeeX-VN</div></div>",
    "<div hidden><div>Default routing app</div><div>StringeeX-VN</div></div>",
    "<div>Business AI</div><input type='checkbox' role='switch' aria-checked='true' checked>",
    "<div role='listitem'><span>StringeeX-VN</span><input type='checkbox' role='switch' aria-checked='true' checked aria-label='Notifications'></div>",
    "<div>Secondary receivers</div><div>StringeeX-VN</div>",
    "<div><div>Instagram receiver</div><div>StringeeX-VN</div></div>",
    "<div>Fallback app</div><div role='combobox'>StringeeX-VN</div>",
    "<div role='listbox'><div role='option' aria-selected='true'>StringeeX-VN</div></div>",
    "<img alt='StringeeX-VN'>",
    "<h2>StringeeX-VN</h2>",
    "<div role='alert'>StringeeX-VN</div>",
  );
  const truth = fc.constantFrom(
    "<div><div>Default routing app</div><div>ManyChat</div><div role='button'>Edit</div></div>",
    "<div><div>Default app</div><div role='combobox' aria-label='Default app'>Meta</div></div>",
    "<div><div>Ứng dụng mặc định</div><div>Không có</div></div>",
    "",
  );
  const wrapped = (html: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc.tuple(html, fc.nat(3), fc.boolean()).map(([inner, depth, section]) => {
      const body = "<div>".repeat(depth) + inner + "</div>".repeat(depth);
      return section ? `<section><h2>Section</h2>${body}</section>` : body;
    });

  it("around a default app that is another one, or none, or unread", () => {
    fc.assert(
      fc.property(
        fc.array(wrapped(lure), { maxLength: 6 }),
        wrapped(truth),
        fc.array(wrapped(lure), { maxLength: 6 }),
        (before, middle, after) => {
          show(
            `<div role="main"><h1>Advanced messaging</h1>${before.join("")}<div>${middle}</div>${after.join("")}</div>`,
          );
          expect(verdict(), document.body.innerHTML).not.toContain("ok");
        },
      ),
      { numRuns: 250 },
    );
  });
});
