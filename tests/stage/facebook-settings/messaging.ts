import { type Pen, quote } from "./markup.ts";
import type { SettingsVariant } from "./variant.ts";
import { type SettingsWords, settingsWords } from "./words.ts";

export const OURS = "StringeeX-VN";
export const OTHER = "ChatBot Mẫu";
const LOOKALIKES = ["StringeeX-VN Test", "Not StringeeX", "StringeeX VN2", "My StringeeX-VN app"];

/** What lies behind the screen, and what was opened on it. */
export interface Messaging {
  readonly variant: SettingsVariant;
  /** Who has the messages. */
  readonly holder: string | null;
  /** The dialog that is open: an app's name, "receiver", "edit", or null. */
  readonly dialog: string | null;
  readonly dialogLoading: boolean;
  /** What a dialog shows as chosen before it is saved; undefined while untouched. */
  readonly draft: string | null | undefined;
}

/** Who has the messages in a state that says so. */
export function holderOf({ state, seed }: SettingsVariant): string | null {
  switch (state) {
    case "ours":
    case "busy":
      return OURS;
    case "other":
    case "denied":
    case "contradiction":
    case "app-missing":
    case "toggle-missing":
      return OTHER;
    case "lookalike":
      return LOOKALIKES[seed % LOOKALIKES.length] ?? OTHER;
    default:
      return null;
  }
}

/** Apps in the list of connected apps. Ours is connected also where it is not the default. */
export function appsOf(variant: SettingsVariant): string[] {
  const holder = holderOf(variant);
  const apps = [
    OURS,
    OTHER,
    "Hộp thư Mẫu",
    ...(variant.state === "lookalike" && holder !== null ? [holder] : []),
  ];
  return apps.filter((app) => !(variant.state === "app-missing" && app === OURS));
}

export function drawMessaging(screen: Messaging, pen: Pen): { main: string; layer: string } {
  const { variant } = screen;
  const words = settingsWords[variant.lang];
  const top = pen.heading(1, variant.layout === "unknown" ? "XXII" : words.heading);
  const lures = [OURS, `${words.defaults[0]}: ${OURS}`, OTHER];
  const body = (): string => {
    if (variant.layout === "unknown") return unknown(pen);
    if (variant.state === "not-profile") return pen.words(words.notProfile);
    if (variant.state === "no-control") return pen.words(words.noControl);
    if (variant.state === "empty") return variant.seed % 2 === 0 ? "" : pen.words(words.empty);
    return layout(screen, pen, words);
  };
  const main = `${top}${variant.layout === "unknown" ? "" : `<div${pen.look("lead")}>${pen.words(words.lead)}</div>`}${pen.dust(...lures)}${body()}${pen.dust(...lures)}`;
  return { main, layer: screen.dialog === null ? "" : dialog(screen, pen, words) };
}

const unknown = (pen: Pen): string =>
  [OURS, "⚙", OTHER]
    .map((text) => `<section><em>${quote(text)}</em><i>◉</i></section>`)
    .join(pen.dust(OTHER));

function layout(screen: Messaging, pen: Pen, words: SettingsWords): string {
  const { variant, holder } = screen;
  const shown = holder ?? words.none;
  const label = words.defaults[variant.label];
  switch (variant.layout) {
    case "row":
    case "radios":
      return `${connected(screen, pen, words)}${card(
        pen,
        pen.heading(2, words.routing),
        variant.state === "denied" ? pen.words(words.denied) : "",
        pen.row(pen.block(pen.words(label)), pen.words(shown), pen.button(words.edit, "open edit")),
      )}${variant.state === "contradiction" ? card(pen, pen.row(pen.words(label), pen.words(OURS), pen.button(words.edit, "open edit"))) : ""}`;
    case "select":
      return `${card(
        pen,
        pen.heading(2, words.routing),
        chooser(label, shown, pen),
      )}${connected(screen, pen, words)}${
        variant.state === "contradiction"
          ? card(pen, pen.heading(3, words.routing), chooser(label, OURS, pen))
          : ""
      }`;
    case "native":
      return `${connected(screen, pen, words)}${card(
        pen,
        `<label for="pick">${quote(label)}</label><select id="pick" data-deed="none"${pen.look("select")}>${[
          null,
          ...appsOf(variant),
        ]
          .map((app) => `<option${app === holder ? " selected" : ""}>${quote(app ?? words.none)}</option>`)
          .join(
            "",
          )}${holder === null || appsOf(variant).includes(holder) ? "" : `<option selected>${quote(holder)}</option>`}</select>`,
      )}`;
    case "apps":
      return connected(screen, pen, words);
    case "inline":
      return connected(screen, pen, words, true);
    case "receiver":
      return `${card(
        pen,
        pen.heading(2, variant.lang === "vi" ? "Cài đặt ứng dụng" : "App settings"),
        pen.row(pen.words(words.receiver), pen.button(words.configure, "open receiver")),
        pen.row(pen.words(words.instagram), pen.button(words.configure, "open instagram")),
      )}`;
    default:
      return "";
  }
}

/** A section of the screen on a surface of its own. */
const card = (pen: Pen, ...parts: readonly string[]): string =>
  `<div${pen.look("card")}>${pen.block(...parts)}</div>`;

const chooser = (label: string, shown: string, pen: Pen): string =>
  pen.row(
    pen.words(label),
    `<div role="combobox" tabindex="0" aria-haspopup="listbox" aria-expanded="false" aria-label="${quote(label)}" data-deed="none"${pen.look("select")}>${pen.words(shown)}</div>`,
  );

/** The list of connected apps: being in it says nothing about who is the default. */
function connected({ variant, holder }: Messaging, pen: Pen, words: SettingsWords, inline = false): string {
  const entry = (app: string): string => {
    const on = app === holder || (variant.state === "contradiction" && app === OURS);
    const missing = variant.state === "toggle-missing" && app === OURS;
    const control =
      inline && !missing
        ? pen.row(pen.words(words.control), toggle(pen, on, words.control, "none"))
        : pen.button(words.edit, `open app ${app}`);
    const logo = `<img alt="${quote(app)}" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"${pen.look("logo")}>`;
    return `<div role="listitem"${pen.look("entry")}>${pen.row(logo, pen.words(app), control)}</div>`;
  };
  return card(
    pen,
    pen.heading(2, words.apps),
    `<div${pen.look("lead")}>${pen.words(words.appsLead)}</div>`,
    `<div role="list">${appsOf(variant).map(entry).join("")}</div>`,
  );
}

/** A drawing with a transparent input on top. */
const toggle = (pen: Pen, on: boolean, label: string, deed: string): string =>
  `<div${pen.look("switch", ...(on ? ["switchOn"] : []))}><div${pen.look("knob")}></div><input type="checkbox" role="switch" aria-checked="${on}"${on ? " checked" : ""} aria-label="${quote(label)}" data-deed="${quote(deed)}"></div>`;

function dialog(screen: Messaging, pen: Pen, words: SettingsWords): string {
  const { variant, dialog: name, holder, draft } = screen;
  const frame = (title: string, body: string): string =>
    `<div${pen.look("veil")}><div role="dialog" aria-label="${quote(title)}"${pen.look("dialog")}${screen.dialogLoading ? ' aria-busy="true"' : ""}>${
      screen.dialogLoading
        ? `<div role="progressbar" aria-label="${quote(words.loading)}"${pen.look("spinner")}></div>`
        : `${pen.heading(2, title)}${body}<div${pen.look("bar")}>${pen.button(words.save, "save")}${pen.button(words.cancel, "close")}</div>`
    }</div></div>`;
  const chosen = draft === undefined ? holder : draft;
  if (name === "edit") {
    const option = (app: string | null): string =>
      `<div role="radio" tabindex="0" aria-checked="${app === chosen}" data-deed="choose ${quote(app ?? "")}"${pen.look("radio")}>${pen.words(app ?? words.none)}</div>`;
    const all = [...new Set([null, ...appsOf(variant), ...(holder === null ? [] : [holder])])];
    return frame(words.defaults[variant.label], `<div role="radiogroup">${all.map(option).join("")}</div>`);
  }
  if (name === "receiver" || name === "instagram") {
    const value = name === "receiver" ? (chosen ?? words.none) : OURS;
    return frame(
      name === "receiver" ? words.receiver : words.instagram,
      `${pen.block(pen.words(words.primary), `<div role="button" aria-haspopup="listbox" tabindex="0" data-deed="choose ${quote(OURS)}"${pen.look("select")}>${pen.words(value)}</div>`)}${pen.block(
        pen.words(words.secondary),
        pen.words(OURS),
      )}`,
    );
  }
  const app = name ?? "";
  const on = draft === undefined ? app === holder : draft === app;
  const missing = variant.state === "toggle-missing" && app === OURS;
  return frame(
    app,
    `${missing ? "" : pen.row(pen.words(words.control), toggle(pen, on, seedLabel(variant, words.control), `toggle ${app}`))}${pen.row(
      pen.words(words.business),
      toggle(pen, true, words.business, "none"),
    )}`,
  );
}

/** Some builds name the switch itself, others only put the words beside it. */
const seedLabel = ({ seed }: SettingsVariant, label: string): string => (seed % 2 === 0 ? label : "");
