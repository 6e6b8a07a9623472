import { Visitor } from "vite";
import { describe, expect, test, vi } from "vitest";
import { Options } from "@/components/screens/options";
import { Popup } from "@/components/screens/popup";
import { Welcome } from "@/components/screens/welcome";
import { hashOf, sections } from "@/lib/panel/route";
import { files, lineOf, parse } from "../architecture/sources";
import { aPage, aQueue, fakePanel, fakeWorker } from "../panel/fake-ask";
import { nameOf, type Shown, show } from "./render";

/** What the browser itself makes reachable and pressable by keyboard. */
const NATIVE = new Set([
  "button",
  "a",
  "summary",
  "input",
  "select",
  "textarea",
  "option",
  "details",
  "dialog",
  "form",
]);

describe("the code of the views", () => {
  const views = files("components")
    .filter((file) => file.endsWith(".tsx"))
    .map(parse);

  test("presses nothing but controls of the browser's own kind", () => {
    const wrong = views.flatMap((source) => {
      const found: string[] = [];
      new Visitor({
        JSXOpeningElement: (node) => {
          if (node.name.type !== "JSXIdentifier" || !/^[a-z]/.test(node.name.name)) return;
          const tag = node.name.name;
          for (const attribute of node.attributes) {
            if (attribute.type !== "JSXAttribute" || attribute.name.type !== "JSXIdentifier") continue;
            if (/^on(Click|PointerDown|MouseDown|MouseUp)$/.test(attribute.name.name) && !NATIVE.has(tag))
              found.push(`${lineOf(source, node.start)}: <${tag} ${attribute.name.name}>`);
          }
        },
      }).visit(source.program);
      return found;
    });
    expect(wrong, "a person without a mouse cannot press these").toEqual([]);
  });

  test("leaves the order of Tab to the order of the page", () => {
    const wrong = views.flatMap(({ file, text }) =>
      [...text.matchAll(/tabIndex=\{?"?(-?\d+)/gi)].filter(([, index]) => Number(index) > 0).map(() => file),
    );
    expect(wrong).toEqual([]);
  });
});

const controls = ({ root }: Shown): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>("button, a[href], input, select, textarea, summary"),
];
const nameless = (shown: Shown): string[] =>
  controls(shown)
    .filter((each) => nameOf(each) === "" && each.getAttribute("aria-labelledby") === null)
    .map((each) => each.outerHTML);

const panelOf = async () => {
  const worker = fakeWorker({
    pages: [aPage({ id: "1", queueId: "q1" }), aPage({ id: "2", name: "" })],
    queues: [aQueue()],
  });
  const panel = fakePanel(worker.handlers);
  await panel.load();
  return panel;
};

describe("every control of our pages", () => {
  test.each(sections)("in #%s has a name and can be reached by Tab", async (section) => {
    location.hash = hashOf({ section, id: null });
    const shown = await show(<Options panel={await panelOf()} />);
    await vi.waitFor(() => expect(controls(shown).length).toBeGreaterThan(sections.length));
    expect(nameless(shown)).toEqual([]);
    expect(controls(shown).filter((each) => each.tabIndex < 0 && !each.hasAttribute("disabled"))).toEqual([]);
  });

  test.each([
    ["the popup", Popup],
    ["the welcome page", Welcome],
  ] as const)("in %s has a name and can be reached by Tab", async (_, Screen) => {
    const shown = await show(<Screen panel={await panelOf()} />);
    expect(controls(shown).length).toBeGreaterThan(3);
    expect(nameless(shown)).toEqual([]);
    expect(controls(shown).filter((each) => each.tabIndex < 0 && !each.hasAttribute("disabled"))).toEqual([]);
  });
});
