/* What the misleading settings screens are built from. */

/** `right` is what a careful person concludes, or any of several; where `soft` is true, "cannot tell" is as honest. */
export interface Trap {
  readonly name: string;
  readonly right: string | readonly string[];
  readonly soft?: true;
  readonly title?: string;
  readonly body: string;
  readonly layer?: string;
}

export const OURS = "StringeeX-VN";
/** The verdict where another app is the default. */
export const OTHER = "other-app ManyChat";
export const button = (word: string): string => `<div role="button" tabindex="0">${word}</div>`;
export const row = (label: string, value: string, edit = "Edit"): string =>
  `<div><div><span>${label}</span></div><div><span>${value}</span></div>${button(edit)}</div>`;
export const other = row("Default routing app", "ManyChat");
export const ours = row("Default routing app", OURS);
export const toggle = (label: string, on: boolean): string =>
  `<div><span>${label}</span><div><input type="checkbox" role="switch" aria-checked="${on}" ${on ? "checked" : ""} aria-label="${label}"></div></div>`;
export const app = (name: string, more = ""): string =>
  `<div role="listitem"><img alt="" src="data:,"><span dir="auto">${name}</span>${more}${button("Edit")}</div>`;
export const apps = (...items: string[]): string =>
  `<section><h3>Connected apps</h3><div role="list">${items.join("")}</div></section>`;
export const connected = apps(app(OURS), app("ManyChat"));
export const dialog = (title: string, body: string): string =>
  `<div role="dialog" aria-label="${title}"><h2>${title}</h2><div>${body}</div><div>${button("Cancel")}${button("Save")}</div></div>`;
export const radios = (label: string, on: string, ...names: string[]): string =>
  `<div role="radiogroup" aria-label="${label}">${names.map((name) => `<div role="radio" aria-checked="${name === on}"><span>${name}</span></div>`).join("")}</div>`;
export const option = (name: string, on: boolean): string =>
  `<div role="option" aria-selected="${on}">${name}</div>`;
export const chip = (word: string): string => `<span class="chip">${word}</span>`;
