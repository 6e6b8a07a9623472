import { type Attributes, make, text, wrap } from "./make.ts";

export const PAGE_ID = "100000000000901";
/** Shapes of the same list; what each is, in words, is what the tables say of it. */
export const SHAPES = {
  linked: "links in a marked list",
  unmarked: "links, and no mark anywhere",
  linkless: "no link in any row",
  grid: "rows straight in a grid that is itself the marked list",
  virtualised: "rows each placed for itself in a tall, empty box",
  wrapped: "other wrappers: no cell, deeper rows, a plain list",
} as const;
export type Shape = keyof typeof SHAPES;
export const isShape = (word: string): word is Shape => Object.hasOwn(SHAPES, word);
export const shapes = Object.keys(SHAPES).filter(isShape);

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly said: string;
}

const FIRST = ["Nguyen", "Tran", "Le", "Pham", "Maria", "Joao", "Aisha", "Somchai", "Ivan", "Wei"];
const LAST = ["Van An", "Thi Binh", "Minh", "Santos", "Khan", "Chen", "Huong", "Petrov", "Silva", "Dung"];
const SAID = [
  "Con hang khong shop?",
  "Ship to Hanoi?",
  "How much is this",
  "Da gui roi",
  "ok",
  "Cho minh xin gia",
];

export const personAt = (at: number): Person => ({
  id: String(200_000_000_000_000 + at * 7919),
  name: `${FIRST[at % 10]} ${LAST[Math.floor(at / 10) % 10]} ${Math.floor(at / 100)}`,
  said: SAID[at % SAID.length] ?? "",
});

const hrefOf = (id: string): string =>
  `/latest/inbox/all?asset_id=${PAGE_ID}&business_id=5647382910&mailbox_id=${PAGE_ID}&selected_item_id=${id}&thread_type=FB_MESSAGE`;

/** What the application remembers of a row, as React does in its fibers. */
interface Parts {
  id: string;
  readonly body: HTMLElement;
  readonly link: HTMLElement | null;
  readonly picture: HTMLElement;
  readonly name: Text;
  readonly said: Text;
}
const remembered = new WeakMap<HTMLElement, Parts>();

function cell(person: Person, shape: Shape, position: number): Parts {
  const name = text(person.name);
  const said = text(person.said);
  const picture = make("img", { alt: person.name, height: "48", width: "48" });
  const title = make("span", { dir: "auto", class: "nm" }, make("span", {}, name));
  const path = `/bizweb:inbox/lib:inbox:thread_list/thread_row${position}`;
  if (shape === "linkless") title.setAttribute("data-surface", `${path}/lib:thread_title`);
  const words = make(
    "div",
    {},
    wrap(3, title),
    wrap(
      2,
      make("div", {}, make("span", { class: "pv" }, make("span", {}, said)), make("abbr", {}, text("5m"))),
    ),
  );
  const content = [wrap(4, make("div", { role: "img", class: "av" }, picture)), wrap(2, words)];
  const link =
    shape === "linkless"
      ? null
      : make("a", { href: hrefOf(person.id), role: "link", class: "fx" }, ...content);
  const inner = link ?? make("div", { class: "fx" }, ...content);
  const more = wrap(2, make("div", { role: "button", "aria-label": `More options for ${person.name}` }));
  const body =
    shape === "wrapped"
      ? make("div", { class: "fx" }, wrap(11, inner), wrap(3, more))
      : make("div", { role: "gridcell", class: "fx" }, wrap(6, inner), more);
  if (shape === "linkless") body.setAttribute("data-surface", path);
  return { id: person.id, body, link, picture, name, said };
}

export function makeRow(person: Person, shape: Shape, position: number): HTMLElement {
  const parts = cell(person, shape, position);
  const row = make("div", { role: "row", class: "row", "aria-selected": "false" }, parts.body);
  remembered.set(row, parts);
  return row;
}

export interface List {
  /** What is mounted and unmounted. */
  readonly view: HTMLElement;
  /** What holds the rows, or what is around each of them. */
  readonly body: HTMLElement;
  readonly rows: HTMLElement[];
}

/** What of a row stands in the list itself: the row, or the box that places it. */
export const placeOf = (row: HTMLElement, { body }: List): HTMLElement =>
  row.parentElement === body || row.parentElement === null ? row : row.parentElement;

const MARK: Attributes = { "data-pagelet": "GenericBizInboxThreadListViewBody" };

/** A whole list, not in the page yet. */
export function makeList(people: readonly Person[], shape: Shape): List {
  const rows = people.map((person, at) => makeRow(person, shape, at));
  const label = { "aria-label": "Conversation list" };
  const mark = shape === "unmarked" ? {} : MARK;
  if (shape === "grid") {
    const body = make("div", { role: "grid", ...label, ...mark }, ...rows);
    return { view: wrap(4, body), body, rows };
  }
  if (shape === "virtualised") {
    const boxes = rows.map((row, at) => {
      const box = make("div", {}, row);
      box.style.cssText = `position:absolute;left:0;right:0;transform:translateY(${at * 72}px)`;
      return box;
    });
    const body = make("div", {}, ...boxes);
    body.style.cssText = `position:relative;height:${rows.length * 72}px`;
    return { view: wrap(2, make("div", { role: "grid", ...label, ...mark }, wrap(2, body))), body, rows };
  }
  const body = make("div", shape === "wrapped" ? {} : { role: "rowgroup" }, ...rows);
  const depth = shape === "wrapped" ? 9 : 2;
  const role = shape === "wrapped" ? "list" : "grid";
  return { view: wrap(2, make("div", { role, ...label, ...mark }, wrap(depth, body))), body, rows };
}

/** The same nodes, another person. */
export function recycle(row: HTMLElement, person: Person): void {
  const parts = remembered.get(row);
  if (parts === undefined) return;
  parts.id = person.id;
  parts.name.nodeValue = person.name;
  parts.said.nodeValue = person.said;
  parts.link?.setAttribute("href", hrefOf(person.id));
  parts.picture.setAttribute("alt", person.name);
}

/** The row stays, its cell is another; `wiped` takes everything else out of it too. */
export function remount(
  row: HTMLElement,
  person: Person,
  shape: Shape,
  position: number,
  wiped: boolean,
): void {
  const before = remembered.get(row);
  if (before === undefined) return;
  const after = cell(person, shape, position);
  remembered.set(row, after);
  if (wiped) row.replaceChildren(after.body);
  else row.replaceChild(after.body, before.body);
}

/** Whose row it is, from what it was drawn from. */
export const idOf = (row: HTMLElement): string => remembered.get(row)?.id ?? "";
