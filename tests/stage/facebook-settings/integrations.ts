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
        `<div role="tab" tabindex="0" aria-selected="${each === tab}" data-deed="tab ${each}"><span>${quote(words.tabs[each])}</span></div>`,
    )
    .join("");
  const apps = [...(tabOf(variant) === tab ? [OURS] : []), ...(tab === "active" ? [OTHER] : [])];
  const card = (app: string): string =>
    `<div role="listitem">${pen.row(
      `<img alt="${quote(app)}" width="24" height="24" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">`,
      pen.block(pen.words(app), pen.words(words.added)),
      pen.button(words.view, `open ${app}`),
      pen.button(words.remove, "none"),
    )}</div>`;
  const main = `${pen.heading(1, words.integrations)}<div role="tablist" style="display:flex;gap:12px">${tabs}</div>${pen.dust(OURS)}<div role="list">${apps.map(card).join("")}</div>`;
  return { main, layer: screen.dialog === null ? "" : dialog(screen, pen) };
}

function dialog({ variant, dialog: app, dialogLoading }: Integrations, pen: Pen): string {
  const words = settingsWords[variant.lang];
  const busy = `<div role="progressbar" aria-label="${quote(words.loading)}"></div>`;
  const body = dialogLoading
    ? busy
    : `${pen.heading(2, app ?? "")}${pen.words(words.allowing)}${permissionRows(variant, app ?? "", pen)}${pen.button(words.save, "close")}`;
  return `<div role="dialog" aria-label="${quote(app ?? "")}" style="position:fixed;inset:8% 20%;background:#fff;color:#111;padding:24px;border:1px solid #999;overflow:auto"${dialogLoading ? ' aria-busy="true"' : ""}>${body}</div>`;
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
      const sw = `<input type="checkbox" role="switch" aria-checked="${on}"${on ? " checked" : ""} data-deed="none">`;
      const pages =
        variant.grants === "no-pages" || variant.grants === "switch-only" ? "" : choice(variant, out, pen);
      return `<div role="listitem">${pen.row(pen.words(text), sw)}${pages}</div>`;
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
