import { cafe, shop } from "../facebook/people.ts";
import { type Pen, quote } from "./markup.ts";
import { OTHER, OURS } from "./messaging.ts";
import type { SettingsVariant } from "./variant.ts";
import { settingsWords } from "./words.ts";

export interface Integrations {
  readonly variant: SettingsVariant;
  readonly tab: "active" | "expired" | "removed";
  readonly dialog: string | null;
  readonly dialogLoading: boolean;
}

/** In which tab our app stands. */
const tabOf = ({ grants }: SettingsVariant): Integrations["tab"] =>
  grants === "expired" ? "expired" : grants === "removed" ? "removed" : "active";

export function drawIntegrations(screen: Integrations, pen: Pen): { main: string; layer: string } {
  const { variant, tab } = screen;
  const words = settingsWords[variant.lang];
  const tabs = (["active", "expired", "removed"] as const)
    .map(
      (each) =>
        `<div role="tab" tabindex="0" aria-selected="${each === tab}" data-deed="tab ${each}"${pen.look("tab")}><span>${quote(words.tabs[each])}</span></div>`,
    )
    .join("");
  const apps = [...(tabOf(variant) === tab ? [OURS] : []), ...(tab === "active" ? [OTHER] : [])];
  const card = (app: string): string =>
    `<div role="listitem"${pen.look("entry")}>${pen.row(
      `<img alt="${quote(app)}" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"${pen.look("logo")}>`,
      pen.block(pen.words(app), pen.words(words.added)),
      pen.button(words.view, `open ${app}`),
      pen.button(words.remove, "none"),
    )}</div>`;
  const main = `${pen.heading(1, words.integrations)}<div role="tablist"${pen.look("tabs")} style="display:flex;gap:20px">${tabs}</div>${pen.dust(OURS)}<div role="list"${pen.look("card")}>${apps.map(card).join("")}</div>`;
  return { main, layer: screen.dialog === null ? "" : dialog(screen, pen) };
}

function dialog({ variant, dialog: app, dialogLoading }: Integrations, pen: Pen): string {
  const words = settingsWords[variant.lang];
  const busy = `<div role="progressbar" aria-label="${quote(words.loading)}"${pen.look("spinner")}></div>`;
  const body = dialogLoading
    ? busy
    : `${pen.heading(2, app ?? "")}${pen.words(words.allowing)}${permissionRows(variant, app ?? "", pen)}<div${pen.look("bar")}>${pen.button(words.save, "close")}</div>`;
  return `<div${pen.look("veil")}><div role="dialog" aria-label="${quote(app ?? "")}"${pen.look("dialog")}${dialogLoading ? ' aria-busy="true"' : ""}>${body}</div></div>`;
}

function permissionRows(variant: SettingsVariant, app: string, pen: Pen): string {
  const words = settingsWords[variant.lang];
  const broken = app === OURS ? variant.seed % words.permissions.length : -1;
  return words.permissions
    .map((sentence, index) => {
      const here = index === broken;
      if (here && variant.grants === "row-missing") return "";
      const text = here && variant.grants === "unknown" ? words.unknown : sentence;
      const on = !(here && variant.grants === "one-off");
      const out = variant.grants === "left-out" && app === OURS && (here || variant.seed % 2 === 0);
      const sw = `<div${pen.look("switch", ...(on ? ["switchOn"] : []))}><div${pen.look("knob")}></div><input type="checkbox" role="switch" aria-checked="${on}"${on ? " checked" : ""} data-deed="none"></div>`;
      const pages =
        variant.grants === "no-pages" || variant.grants === "switch-only" ? "" : choice(variant, out, pen);
      return `<div role="listitem"${pen.look("entry")}>${pen.row(pen.words(text), sw)}${pages}</div>`;
    })
    .join(pen.dust(...words.permissions));
}

/** Which pages were chosen for one permission. */
function choice(variant: SettingsVariant, out: boolean, pen: Pen): string {
  const { lang } = variant;
  const words = settingsWords[lang];
  if (variant.pages === "count")
    return out
      ? pen.block(pen.words(words.count(2, 3)), pen.words(cafe.name[lang]), pen.words("Trang Ba"))
      : pen.words(words.count(3, 3));
  const boxes = [
    { page: shop, on: !out },
    { page: cafe, on: true },
  ].map(({ page, on }) =>
    variant.pages === "names"
      ? `<label><input type="checkbox"${on ? " checked" : ""} data-deed="none"><span>${quote(page.name[lang])}</span></label>`
      : on
        ? `<a href="https://www.facebook.com/${page.slug}"><span>${quote(page.name[lang])}</span></a>`
        : "",
  );
  return `<div>${boxes.map((box) => `<div>${box}</div>`).join("")}</div>`;
}
