import { hash } from "../random.ts";

/** Legacy class names that readers may lean on. */
const legacy = /^_[0-9a-z_]{3,6}$/;
const renamedRoles: Readonly<Record<string, string>> = { button: "button", textbox: "textbox", img: "img" };

/** B24: the screen of a build nobody has seen. Roles, pagelets, labels, links and old class names are others or gone. */
export function obscure(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    switch (name) {
      case "data-pagelet":
        result["data-block"] = `b${hash(value).toString(36)}`;
        break;
      case "role": {
        const role = renamedRoles[value];
        if (role !== undefined) result.role = role;
        break;
      }
      case "data-surface":
      case "data-surface-wrapper":
      case "data-message-id":
      case "data-auto-logging-id":
      case "aria-label":
      case "aria-current":
      case "aria-selected":
        break;
      case "href":
        result.href = value.includes("selected_item_id") ? "#" : value;
        break;
      case "class":
        result.class = value
          .split(" ")
          .filter((part) => !legacy.test(part) && part !== "img" && part !== "timestamp")
          .join(" ");
        break;
      default:
        result[name] = value;
    }
  }
  return result;
}
