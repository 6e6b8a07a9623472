import { redact } from "@/lib/dom/redact";
import { withRole } from "../selectors-settings";
import { settingsParts } from "./screen";

/** What a user may send to us of a settings screen that could not be read: its skeleton, without a word of it. */
export function reportSettings(document: Document, about: string, version: string): string {
  const { content, dialogs } = settingsParts(document);
  const html = document.documentElement;
  const count = (name: string): number => document.querySelectorAll(withRole(name)).length;
  const roles = ["main", "dialog", "list", "listitem", "switch", "combobox", "radio", "button", "heading"];
  const facts = [
    `Page Tickets ${version}, ${about}`,
    `lang=${html.lang.slice(0, 8)} dir=${html.dir.slice(0, 3)}`,
    roles.map((role) => `${role} ${count(role)}`).join(", "),
  ];
  return [...facts, "", ...[...dialogs, ...content].map(redact)].join("\n");
}
