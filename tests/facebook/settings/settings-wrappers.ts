/*
 * The one fact of a settings screen ("the default app is X") in every shape that such a row has on the web: written
 * from how Facebook's screens and other settings pages are built, not from what the reader looks for.
 */

export interface RowWords {
  readonly label: string;
  readonly value: string;
  readonly edit: string;
  readonly help: string;
}
type Wrapper = (words: RowWords) => string;

const edit = ({ edit: word }: RowWords): string =>
  `<div role="button" tabindex="0"><span>${word}</span></div>`;
const deep = (html: string, depth = 6): string => "<div>".repeat(depth) + html + "</div>".repeat(depth);
const radio = (name: string, on: boolean): string =>
  `<div role="radio" aria-checked="${on}" tabindex="0"><span>${name}</span></div>`;
const native = (name: string, on: boolean): string =>
  `<label><input type="radio" name="app" ${on ? "checked" : ""}><span>${name}</span></label>`;
const split = (value: string): string => {
  const at = Math.ceil(value.length / 2);
  return `<span>${value.slice(0, at)}</span><span>${value.slice(at)}</span>`;
};
const unlike = (value: string): string => (value === "ManyChat" ? "Zalo OA Bridge" : "ManyChat");

/** Shapes in which a person reads the value at once. */
export const wrappers: Readonly<Record<string, Wrapper>> = {
  "plain siblings": (w) =>
    `<div><div>${w.label}</div><div>${w.value}</div><div role="button">${w.edit}</div></div>`,
  "deep soup": (w) =>
    deep(`${deep(`<span>${w.label}</span>`, 4)}${deep(`<span>${w.value}</span>`)}${edit(w)}`),
  "list item with a logo": (w) =>
    `<div role="list"><div role="listitem"><img alt="" src="data:,"><div><span dir="auto">${w.label}</span><span dir="auto">${w.value}</span></div>${edit(w)}</div></div>`,
  "ul and li": (w) =>
    `<ul><li><span>${w.label}</span> <strong>${w.value}</strong> <button type="button">${w.edit}</button></li></ul>`,
  "row of a grid": (w) =>
    `<div role="grid"><div role="row"><div role="gridcell">${w.label}</div><div role="gridcell">${w.value}</div><div role="gridcell">${edit(w)}</div></div></div>`,
  table: (w) =>
    `<table><tbody><tr><th scope="row">${w.label}</th><td>${w.value}</td><td><button>${w.edit}</button></td></tr></tbody></table>`,
  "heading above": (w) =>
    `<section><h3>${w.label}</h3><div><span>${w.value}</span></div>${edit(w)}</section>`,
  "value as a link": (w) => `<div><div>${w.label}</div><a href="#">${w.value}</a></div>`,
  "value as a link beside edit": (w) =>
    `<div><div>${w.label}</div><div><a role="link" tabindex="0" href="/app/1/">${w.value}</a></div>${edit(w)}</div>`,
  "value as a button": (w) => `<div><div>${w.label}</div><button type="button">${w.value}</button></div>`,
  "value as role=button": (w) =>
    `<div><div><span>${w.label}</span></div><div role="button" tabindex="0"><span>${w.value}</span><i></i></div></div>`,
  "value as a menu button": (w) =>
    `<div><div>${w.label}</div><div role="button" aria-haspopup="menu" aria-expanded="false">${w.value}</div></div>`,
  "value as a picture's name": (w) =>
    `<div><div>${w.label}</div><div role="img" aria-label="${w.value}"><svg></svg></div>${edit(w)}</div>`,
  combobox: (w) =>
    `<div><div>${w.label}</div><div role="combobox" aria-haspopup="listbox" aria-expanded="false" aria-label="${w.label}">${w.value}</div></div>`,
  "combobox that is an input": (w) =>
    `<label>${w.label}<input role="combobox" aria-expanded="false" readonly value="${w.value}"></label>`,
  select: (w) =>
    `<label for="s1">${w.label}</label><select id="s1"><option>${unlike(w.value)}</option><option selected>${w.value}</option></select>`,
  listbox: (w) =>
    `<div id="lb">${w.label}</div><div role="listbox" aria-labelledby="lb"><div role="option" aria-selected="false">${unlike(w.value)}</div><div role="option" aria-selected="true">${w.value}</div></div>`,
  "radio group": (w) =>
    `<div role="radiogroup" aria-label="${w.label}">${radio(unlike(w.value), false)}${radio(w.value, true)}</div>`,
  "fieldset of radios": (w) =>
    `<fieldset><legend>${w.label}</legend>${native(w.value, true)}${native(unlike(w.value), false)}</fieldset>`,
  "terms and definitions": (w) => `<dl><div><dt>${w.label}</dt><dd>${w.value}</dd></div></dl>`,
  "labelled by id": (w) =>
    `<div><span id="l1">${w.label}</span><div role="group" aria-labelledby="l1"><span>${w.value}</span></div></div>`,
  "button labelled by label and value": (w) =>
    `<div><div id="l1">${w.label}</div><div id="v1">${w.value}</div><div role="button" aria-labelledby="l1 v1"><i></i></div></div>`,
  "button described by its label": (w) =>
    `<div><div id="l1">${w.label}</div><div><span id="v1">${w.value}</span></div><div role="button" aria-label="${w.edit}" aria-describedby="l1 v1"><i></i></div></div>`,
  "value in pieces": (w) => `<div><div>${w.label}</div><div>${split(w.value)}</div>${edit(w)}</div>`,
  "label in pieces": (w) => `<div><div>${split(w.label)}</div><div>${w.value}</div>${edit(w)}</div>`,
  "invisible characters": (w) =>
    `<div><div>${w.label.replaceAll(" ", "\u00a0")}</div><div>\u200e${[...w.value].join("\u200b")}\u00a0</div>${edit(w)}</div>`,
  "logo that says the name": (w) =>
    `<div><div>${w.label}</div><div><img alt="${w.value}" src="data:,"><span>${w.value}</span></div>${edit(w)}</div>`,
  "one big button": (w) =>
    `<div role="button" tabindex="0"><div><span>${w.label}</span></div><div><span>${w.value}</span></div><i></i></div>`,
  "one big link": (w) =>
    `<a role="link" href="/settings/?tab=advanced_messaging&section=routing"><div><span dir="auto">${w.label}</span></div><div><span dir="auto">${w.value}</span></div><svg></svg></a>`,
  "label and value in one line": (w) =>
    `<p>${w.label}: <strong>${w.value}</strong> <a href="#">${w.edit}</a></p>`,
  "one text": (w) => `<div><span>${w.label}: ${w.value}</span>${edit(w)}</div>`,
  "help between": (w) =>
    `<div><div><div>${w.label}</div><div>${w.help}</div></div><div>${w.value}</div>${edit(w)}</div>`,
  "help below": (w) => `<div><div>${w.label}</div><div>${w.value}</div>${edit(w)}</div><div>${w.help}</div>`,
  "edit as an icon": (w) =>
    `<div><div>${w.label}</div><div>${w.value}</div><div role="button" aria-label="${w.edit} ${w.label.toLowerCase()}"><i></i></div></div>`,
  "a list of two rows": (w) =>
    `<div role="list"><div role="listitem"><div>${w.label}</div><div>${w.value}</div>${edit(w)}</div><div role="listitem"><div>Instagram</div><div>${unlike(w.value)}</div>${edit(w)}</div></div>`,
  "a card under its own heading": (w) =>
    `<div role="region" aria-label="Conversation routing"><h2>Conversation routing</h2><div>${w.help}</div><div><div>${w.label}</div><div>${w.value}</div></div><div>${edit(w)}</div></div>`,
  "right to left": (w) =>
    `<div dir="rtl"><div><div>${w.label}</div><div dir="ltr">${w.value}</div>${edit(w)}</div></div>`,
  "article with a toolbar": (w) =>
    `<div role="article"><header><h4>${w.label}</h4></header><div><div><span dir="auto"><span>${w.value}</span></span></div></div><div role="toolbar">${edit(w)}</div></div>`,
};

/** Nobody can be sure that a picture's name is the value: "cannot tell" is as honest. */
export const softWrappers = new Set(["value as a picture's name"]);

export const english = {
  label: "Default routing app",
  edit: "Edit",
  help: "New conversations are sent to this app first.",
  title: "Advanced messaging",
};
export const vietnamese = {
  label: "Ứng dụng định tuyến mặc định",
  edit: "Chỉnh sửa",
  help: "Cuộc trò chuyện mới sẽ được gửi đến ứng dụng này trước.",
  title: "Nhắn tin nâng cao",
};

/** Values, and what a person reads from them. */
export const values: readonly (readonly [value: string, right: string])[] = [
  ["StringeeX-VN", "ok StringeeX-VN"],
  ["StringeeX", "ok StringeeX"],
  ["ManyChat", "other-app ManyChat"],
  ["StringeeX-VN Test", "other-app StringeeX-VN Test"],
  ["MyStringeeX", "other-app MyStringeeX"],
  ["Meta Business Suite", "other-app Meta Business Suite"],
];

/** A whole document: what Facebook draws around a settings screen. */
export const screenAround = (title: string, body: string, layer = ""): string =>
  `<div role="banner"><a href="/" aria-label="Facebook"></a><input type="search" aria-label="Search settings"></div>
  <div role="navigation" aria-label="Settings"><h1>Settings</h1><a href="/settings/?tab=profile_access">Page setup</a><a href="/settings/?tab=advanced_messaging" aria-current="page">${title}</a></div>
  <div role="main"><div><div><h2>${title}</h2></div>${body}</div></div><div>${layer}</div>`;
