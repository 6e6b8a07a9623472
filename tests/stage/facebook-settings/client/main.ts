import { cafe, shop } from "../../facebook/people.ts";
import { shellMount } from "../../replica/client/shell.ts";
import { drawIntegrations, type Integrations } from "../integrations.ts";
import { createPen, quote } from "../markup.ts";
import { drawMessaging, holderOf, type Messaging } from "../messaging.ts";
import { pageOfSlug, permissionTruth, routingTruth, type SettingsTruth } from "../truth.ts";
import { formatSettings, parseSettings, type SettingsVariant } from "../variant.ts";
import { settingsStyle } from "./style.ts";
import { watchOthers } from "./watch-others.ts";

const layerRoot = document.querySelector("body > [class^=__fb-]");
if (!layerRoot) throw new Error("The shell has no layer.");
const mount = shellMount();
const layer: Element = layerRoot;
const look = document.head.appendChild(document.createElement("style"));
const traps = watchOthers([mount, layer]);

let variant: SettingsVariant = parseSettings(new URLSearchParams(location.search));
let screen: SettingsTruth["screen"] = "home";
let pageId: string = shop.id;
/** Who has each page's messages: what is saved. */
const holders = new Map<string, string | null>();
let dialog: string | null = null;
let dialogLoading = false;
let draft: string | null | undefined;
let tab: Integrations["tab"] = "active";
let loading = false;
let renders = 0;
let timers: number[] = [];

const later = (ms: number, deed: () => void): void => {
  if (ms === 0) {
    deed();
    return;
  }
  timers.push(window.setTimeout(deed, ms));
};
const holder = (): string | null => holders.get(pageId) ?? (holders.has(pageId) ? null : holderOf(variant));
const messaging = (): Messaging => ({ variant, holder: holder(), dialog, dialogLoading, draft });
const integrations = (): Integrations => ({ variant, tab, dialog, dialogLoading });

/** Takes the screen over from the address, at once or after its loading time. */
function arrive(): void {
  for (const timer of timers) clearTimeout(timer);
  timers = [];
  later(variant.stale, () => {
    const url = new URL(location.href);
    variant = parseSettings(url.searchParams);
    const parts = url.pathname.split("/").filter((part) => part !== "");
    const named =
      parts[1] === "settings" && parts[0] !== "latest"
        ? parts[0]
        : (url.searchParams.get("asset_id") ?? undefined);
    pageId = pageOfSlug(named)?.id ?? shop.id;
    const kind = url.searchParams.get("tab") ?? (parts[0] === "latest" ? "messenger_platform" : "");
    screen =
      kind === "business_tools"
        ? "integrations"
        : /advanced_messaging|messenger_platform/.test(kind)
          ? "messaging"
          : "home";
    dialog = null;
    draft = undefined;
    loading = variant.late > 0 || variant.state === "busy";
    draw();
    if (variant.state === "busy") return;
    later(variant.late, () => {
      loading = false;
      draw();
    });
  });
}

const home = (): string => `<h1>${variant.lang === "vi" ? "Cài đặt" : "Settings"}</h1><p>…</p>`;
function go(path: string, label: string): string {
  const url = new URL(path, location.href);
  for (const [name, value] of formatSettings(variant)) url.searchParams.set(name, value);
  const tab = new URLSearchParams(location.search).get("tab");
  const on =
    url.pathname.startsWith(location.pathname.replace(/\/$/, "")) && url.searchParams.get("tab") === tab;
  const here = createPen(variant).look("link", ...(on ? ["linkOn"] : []));
  return `<a href="${quote(url.pathname + url.search)}" data-deed="go"${here}>${quote(label)}</a>`;
}

function draw(): void {
  renders += 1;
  look.textContent = settingsStyle(variant.seed);
  const pen = createPen(variant);
  const parts =
    screen === "messaging"
      ? drawMessaging(messaging(), pen)
      : screen === "integrations"
        ? drawIntegrations(integrations(), pen)
        : { main: home(), layer: "" };
  const spinner = `<div role="progressbar" aria-valuetext="…"${pen.look("spinner")}></div>`;
  const links = [
    go("/settings/", "Settings"),
    go("/settings/?tab=advanced_messaging", "Advanced"),
    go(`/${shop.slug}/settings/?tab=messenger_platform`, "Shop"),
    go(`/${cafe.slug}/settings/?tab=messenger_platform`, "Cafe"),
    go("/settings/?tab=business_tools", "Integrations"),
  ].join("");
  traps.own(() => {
    mount.innerHTML = `<div${pen.look("shell")}><div role="banner"${pen.look("banner")}>Facebook</div><div role="navigation" aria-label="Facebook"${pen.look("side")}>${links}</div><div hidden><div role="main"><h1>Advanced messaging</h1><div>Default routing app</div><div>StringeeX-VN</div></div></div><div role="main"${pen.look("main")} data-render="${renders}">${loading ? spinner : parts.main}</div></div>`;
    layer.innerHTML = parts.layer;
  });
}

function act(deed: string): void {
  const [verb, what = "", ...rest] = deed.split(" ");
  const name = [what, ...rest].join(" ");
  if (verb === "open") {
    dialog = what === "app" ? rest.join(" ") : name;
    draft = undefined;
    dialogLoading = variant.lateDialog > 0;
    draw();
    later(variant.lateDialog, () => {
      dialogLoading = false;
      draw();
    });
  } else if (verb === "close" || verb === "save") {
    if (verb === "save" && draft !== undefined) holders.set(pageId, draft);
    dialog = null;
    draft = undefined;
    draw();
  } else if (verb === "choose") {
    draft = name === "" ? null : name;
    draw();
  } else if (verb === "toggle") {
    const now = draft === undefined ? holder() : draft;
    draft = now === name ? null : name;
    draw();
  } else if (verb === "tab" && (what === "active" || what === "expired" || what === "removed")) {
    tab = what;
    draw();
  }
}

document.addEventListener("click", (event) => {
  if (!event.isTrusted || !(event.target instanceof Element)) return;
  const target = event.target.closest("[data-deed]");
  const deed = target?.getAttribute("data-deed") ?? "none";
  if (target === null || deed === "none") return;
  event.preventDefault();
  if (deed !== "go") {
    act(deed);
    return;
  }
  history.pushState(null, "", target.getAttribute("href"));
  arrive();
});
window.addEventListener("popstate", arrive);

Reflect.set(
  window,
  "__replicaTruth",
  (): SettingsTruth => ({
    screen,
    pageId,
    loading,
    routing:
      screen === "messaging"
        ? loading
          ? { verdict: "cannot-tell", app: "" }
          : routingTruth(messaging())
        : null,
    permissions:
      screen === "integrations" ? (loading ? "cannot-tell" : permissionTruth(integrations())) : null,
  }),
);
Reflect.set(window, "__settingsStage", { traps: traps.caught, renders: () => renders });

arrive();
if (variant.redraw > 0) window.setInterval(draw, variant.redraw);
