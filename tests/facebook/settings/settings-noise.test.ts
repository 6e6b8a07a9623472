import * as fc from "fast-check";
import { expect, it } from "vitest";
import { readRouting } from "@/lib/facebook/routing/read-routing";
import { dialogs } from "./settings-dialogs";
import { lists } from "./settings-lists";
import { accepted, onUntouchedPage, show } from "./settings-page";
import { chip, OURS } from "./settings-parts";
import { sentences } from "./settings-sentences";
import { states } from "./settings-states";
import { english, screenAround, vietnamese, wrappers } from "./settings-wrappers";

const isOurs = (): boolean => {
  const { reading } = readRouting(document, { accepted, patient: true });
  return reading.state === "read" && reading.verdict === "ok";
};

onUntouchedPage();

const foreign = fc.constantFrom(
  ...[
    "ManyChat",
    "Meta Business Suite",
    "Page Inbox",
    "None",
    "Không có",
    "StringeeX-VN Test",
    "MyStringeeX",
  ],
  ...["StringeeX Clone", "StringeeX-VN (old)", "StringeeX-VN is off", "", "StringeeX…"],
);
const nest = fc.array(
  fc.constantFrom(
    ["<div>", "</div>"],
    ["<span style='display:block'>", "</span>"],
    ["<section>", "</section>"],
    ["<div role='group'>", "</div>"],
    ["<div dir='rtl'>", "</div>"],
    ["<div role='list'><div role='listitem'>", "</div></div>"],
    ["<article>", "</article>"],
  ),
  { maxLength: 4 },
);
const wrapped = (html: string, layers: readonly (readonly string[])[]): string =>
  layers.reduce((inner, [open = "", close = ""]) => `${open}${inner}${close}`, html);

const row = fc
  .record({
    shape: fc.constantFrom(...Object.values(wrappers)),
    words: fc.constantFrom(english, vietnamese),
    value: foreign,
    layers: nest,
  })
  .map(({ shape, words, value, layers }) => wrapped(shape({ ...words, value }), layers));

const noise = fc
  .tuple(
    fc.constantFrom(
      `Connect ${OURS} to your Page.`,
      `${OURS} is not your default app.`,
      `Không phải ${OURS}`,
      `${OURS}`,
      `Recommended: ${OURS}`,
      `<b>${OURS}</b> ${chip("Connected")}`,
      `<a href="#">${OURS}</a>`,
      `<div role="button">Choose ${OURS}</div>`,
      `<h4>${OURS}</h4>`,
      `<img alt="${OURS}" src="data:,">`,
      `<div role="listitem"><span>${OURS}</span><div role="button">Edit</div></div>`,
      `<div>Standby app</div><div>${OURS}</div>`,
      `<div>Instagram receiver</div><div>${OURS}</div>`,
    ),
    nest,
  )
  .map(([html, layers]) => wrapped(`<div>${html}</div>`, layers));

it("no nesting, neighbour or sentence turns another default into ours", () => {
  const screen = fc.tuple(fc.array(noise, { maxLength: 3 }), row, fc.array(noise, { maxLength: 3 }));
  fc.assert(
    fc.property(
      screen,
      fc.constantFrom(english.title, vietnamese.title),
      ([before, middle, after], title) => {
        show(screenAround(title, `${before.join("")}<div>${middle}</div>${after.join("")}`));
        expect(isOurs(), document.body.innerHTML).toBe(false);
      },
    ),
    { numRuns: 150 },
  );
});

it("no misleading screen becomes ours in other wrappers, or beside other noise", () => {
  const traps = [...sentences, ...lists, ...dialogs, ...states].filter(
    ({ right }) => ![right].flat().some((each) => each.startsWith("ok")),
  );
  fc.assert(
    fc.property(fc.constantFrom(...traps), nest, noise, fc.boolean(), (trap, layers, more, first) => {
      const body = wrapped(trap.body, layers);
      const around = first ? `${more}${body}` : `${body}${more}`;
      show(screenAround(trap.title ?? english.title, around, trap.layer));
      expect(isOurs(), document.body.innerHTML).toBe(false);
    }),
    { numRuns: 150 },
  );
});
