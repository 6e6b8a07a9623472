import { flag, oneOf, variantQuery, whole } from "../replica/query.ts";

/** What a replica of the settings screens shows. Every field is a query parameter of the page's real URL. */
export interface SettingsVariant {
  /** How the advanced-messaging screen is built; `unknown` has none of the roles or words that are known. */
  layout: "row" | "select" | "native" | "radios" | "apps" | "inline" | "receiver" | "unknown";
  /** Who has the messages, or why the screen does not say. */
  state:
    | "ours"
    | "other"
    | "none"
    | "off"
    | "lookalike"
    | "denied"
    | "contradiction"
    | "toggle-missing"
    | "app-missing"
    | "not-profile"
    | "no-control"
    | "empty"
    | "busy";
  /** The words on the default-routing label, of those that are known. */
  label: 0 | 1;
  /** Permissions: which of the rows is not as it should be. */
  grants:
    | "all"
    | "one-off"
    | "left-out"
    | "row-missing"
    | "unknown"
    | "no-pages"
    | "switch-only"
    | "expired"
    | "removed";
  /** How the chosen pages are written: a count, the names with boxes, or links. */
  pages: "count" | "names" | "links";
  lang: "vi" | "en";
  theme: "light" | "dark";
  seed: number;
  /** Milliseconds until the screen has loaded; 0 is at once. */
  late: number;
  /** Milliseconds until an opened dialog has loaded. */
  lateDialog: number;
  /** Milliseconds during which the old content stays under a new address. */
  stale: number;
  /** Split text nodes, hidden copies with other words, dust. */
  noise: boolean;
  /** The page draws everything anew every so many milliseconds; 0 never. */
  redraw: number;
}

export const plainSettings: SettingsVariant = {
  layout: "row",
  state: "ours",
  label: 0,
  grants: "all",
  pages: "count",
  lang: "vi",
  theme: "light",
  seed: 1,
  late: 0,
  lateDialog: 0,
  stale: 0,
  noise: true,
  redraw: 0,
};

export const layouts = [
  "row",
  "select",
  "native",
  "radios",
  "apps",
  "inline",
  "receiver",
  "unknown",
] as const;
export const states = [
  "ours",
  "other",
  "none",
  "off",
  "lookalike",
  "denied",
  "contradiction",
  "toggle-missing",
  "app-missing",
  "not-profile",
  "no-control",
  "empty",
  "busy",
] as const;
export const grantStates = [
  "all",
  "one-off",
  "left-out",
  "row-missing",
  "unknown",
  "no-pages",
  "switch-only",
  "expired",
  "removed",
] as const;

export const { parse: parseSettings, format: formatSettings } = variantQuery(plainSettings, {
  layout: oneOf(...layouts),
  state: oneOf(...states),
  label: (text) => (text === "0" ? 0 : text === "1" ? 1 : undefined),
  grants: oneOf(...grantStates),
  pages: oneOf("count", "names", "links"),
  lang: oneOf("vi", "en"),
  theme: oneOf("light", "dark"),
  seed: whole,
  late: whole,
  lateDialog: whole,
  stale: whole,
  noise: flag,
  redraw: whole,
});
