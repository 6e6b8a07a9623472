import { describe, expect, it } from "vitest";
import { freshRouting, readRouting } from "@/lib/facebook/routing/read-routing";
import { readPermissions } from "@/lib/facebook/settings/read-permissions";
import {
  ourPage,
  pageChoices,
  permissionDialog,
  permissionRows,
  sentencesEn,
  sentencesVi,
  softRows,
} from "./permission-screens";
import { dialogs } from "./settings-dialogs";
import { lists } from "./settings-lists";
import { accepted, onUntouchedPage, show } from "./settings-page";
import { row, type Trap } from "./settings-parts";
import { sentences } from "./settings-sentences";
import { states } from "./settings-states";
import { english, screenAround, softWrappers, values, vietnamese, wrappers } from "./settings-wrappers";

onUntouchedPage();

function verdict(memory = freshRouting): string {
  const { reading } = readRouting(document, { accepted, patient: true, memory });
  return reading.state === "loading" ? "loading" : `${reading.verdict} ${reading.app}`.trim();
}

describe("the one fact of the screen, in every shape a row has on the web", () => {
  it.each(Object.keys(wrappers))("%s", (name) => {
    values.forEach(([value, right], index) => {
      const words = index % 2 === 0 ? english : vietnamese;
      const html = wrappers[name]?.({ ...words, value }) ?? "";
      show(screenAround(words.title, html));
      expect([value, right, ...(softWrappers.has(name) ? ["cannot-tell"] : [])], html).toContain(verdict());
    });
  });
});

describe("screens that mislead", () => {
  const all: readonly (readonly [string, readonly Trap[]])[] = [
    ["sentences", sentences],
    ["lists", lists],
    ["dialogs", dialogs],
    ["states", states],
  ];
  const cases = all.flatMap(([group, traps]) => traps.map((trap) => [group, trap.name, trap] as const));
  it.each(cases)("%s: %s", (_group, _name, { title, body, layer, right, soft }) => {
    show(screenAround(title ?? english.title, body, layer));
    const honest = [right, soft ? "cannot-tell" : []].flat();
    const seen = verdict();
    expect(honest, document.body.innerHTML).toContain(seen.startsWith("cannot-tell") ? "cannot-tell" : seen);
  });
});

describe("a choice on the screen itself", () => {
  const form = (value: string, save: string): string =>
    screenAround(english.title, `${row(english.label, value, "Change")}<div>${save}</div>`);
  it("counts as unsaved while its “Save” stands ready", () => {
    const disabled = '<div role="button" aria-disabled="true">Save</div>';
    show(form("ManyChat", disabled));
    const before = readRouting(document, { accepted, patient: true });
    show(form("StringeeX-VN", '<div role="button">Save</div>'));
    const chosen = readRouting(document, { accepted, patient: true, memory: before.memory });
    expect(chosen.reading).toMatchObject({ verdict: "cannot-tell", reason: "unsaved" });
    show(form("StringeeX-VN", disabled));
    expect(verdict(chosen.memory)).toBe("ok StringeeX-VN");
  });
});

describe("permissions, in every shape of a row and of the choice of pages", () => {
  const cases = Object.keys(permissionRows).flatMap((row) =>
    Object.keys(pageChoices).map((pages) => [row, pages] as const),
  );
  it.each(cases)("%s, %s", (rowName, pagesName) => {
    const choice = pageChoices[pagesName];
    const draw = permissionRows[rowName];
    if (choice === undefined || draw === undefined) throw new Error("No such screen.");
    for (const off of [-1, 0, 4]) {
      const vi = off === 0;
      const rows = (vi ? sentencesVi : sentencesEn).map((sentence, i) => draw(sentence, i !== off, i, vi));
      show(permissionDialog("StringeeX-VN", rows, choice.html(vi)));
      const right =
        choice.chosen === false || off !== -1 ? "missing" : choice.chosen ? "complete" : "cannot-tell";
      const soft = softRows.has(rowName) || choice.chosen === null;
      const reading = readPermissions(document, { accepted, patient: true, page: ourPage });
      const seen = reading.state === "read" ? reading.verdict : "loading";
      expect([right, ...(soft ? ["cannot-tell"] : [])], document.body.innerHTML).toContain(seen);
    }
  });

  const switches = sentencesEn.map(
    (sentence, i) => permissionRows["switch beside"]?.(sentence, true, i, false) ?? "",
  );
  const chosen = pageChoices["our page ticked"]?.html(false) ?? "";
  it.each([
    ["a button for the rest", switches.slice(0, 4), `${chosen}<div role="button">See more</div>`],
    [
      "more rows than are drawn",
      switches.slice(0, 4),
      `${chosen}<div role="list"><div role="listitem" aria-setsize="9">x</div></div>`,
    ],
    [
      "an unticked “all Pages”",
      switches,
      '<label><input type="radio" name="a"><span>Opt in to all current and future Pages</span></label>',
    ],
    ["its own removal", switches, chosen],
  ])("%s is never complete, nor is what is not drawn missing", (name, rows, pages) => {
    show(permissionDialog(name === "its own removal" ? "Remove StringeeX-VN?" : "StringeeX-VN", rows, pages));
    expect(readPermissions(document, { accepted, patient: true, page: ourPage })).toMatchObject({
      verdict: "cannot-tell",
    });
  });
});
