import { hash } from "../../facebook/random.ts";

const kept = new Set(["button", "textbox", "img", "link"]);
const legacy = /^(_[0-9a-z]{3,6}|user(Content|ContentWrapper)|profileLink|timestamp\w*|livetimestamp)$/;

/** B24: a build nobody has seen. Roles, pagelets, marks, labels and addresses are others or gone. */
export function hideAnchors(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "data-pagelet" || name.startsWith("data-ad-") || name === "data-testid") {
      result[`data-${hash(value).toString(36)}`] = "1";
    } else if (name === "role") {
      if (kept.has(value)) result.role = value;
    } else if (name === "href") {
      result.href = /facebook\.com|comment_id|selected_item_id/.test(value) ? "#" : value;
    } else if (name === "class") {
      result.class = value
        .split(" ")
        .filter((part) => !legacy.test(part))
        .join(" ");
    } else if (
      !(name.startsWith("aria-") || name === "data-ft" || name === "data-utime" || name === "data-scope")
    ) {
      result[name] = value;
    }
  }
  return result;
}
