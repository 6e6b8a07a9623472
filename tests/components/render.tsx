import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";
import { afterEach } from "vitest";

const roots: HTMLElement[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) {
    render(null, root);
    root.remove();
  }
});

const implicit: Record<string, string> = {
  BUTTON: "button",
  SELECT: "combobox",
  TEXTAREA: "textbox",
  A: "link",
  FIELDSET: "group",
  H1: "heading",
  H2: "heading",
  H3: "heading",
  DIALOG: "dialog",
};
const inputs: Record<string, string> = { checkbox: "checkbox", radio: "radio", search: "searchbox" };

const roleOf = (element: Element): string => {
  const given = element.getAttribute("role");
  if (given !== null) return given;
  if (element instanceof HTMLInputElement) return inputs[element.type] ?? "textbox";
  return implicit[element.tagName] ?? "";
};

const text = (element: Element | null | undefined): string =>
  element?.textContent?.replace(/\s+/g, " ").trim() ?? "";

/** The accessible name, as far as our own components make one: aria-label, label, legend, else the content. */
export function nameOf(element: Element): string {
  const label = element.getAttribute("aria-label");
  if (label !== null) return label;
  if (element.tagName === "FIELDSET") return text(element.querySelector(":scope > legend"));
  if (/^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName))
    return text(element.ownerDocument.querySelector(`label[for="${element.id}"]`));
  return text(element);
}

export interface Shown {
  readonly root: HTMLElement;
  all(role: string, name?: string | RegExp): HTMLElement[];
  /** The only one; fails when there is none or several. */
  one(role: string, name?: string | RegExp): HTMLElement;
  /** Like {@link one}, for what has a value. */
  field(role: string, name?: string | RegExp): HTMLInputElement;
  click(role: string, name: string | RegExp): Promise<void>;
  type(name: string | RegExp, value: string): Promise<void>;
  choose(name: string | RegExp, value: string): Promise<void>;
  text(): string;
}

/** Draws a view and finds things in it as its users do: by role and name. */
export async function show(view: ComponentChild): Promise<Shown> {
  const root = document.createElement("div");
  document.body.append(root);
  roots.push(root);
  await act(() => render(view, root));

  const all = (role: string, name?: string | RegExp): HTMLElement[] =>
    [...root.querySelectorAll<HTMLElement>("*")].filter((element) => {
      if (roleOf(element) !== role) return false;
      return (
        name === undefined ||
        (typeof name === "string" ? nameOf(element) === name : name.test(nameOf(element)))
      );
    });
  const one = (role: string, name?: string | RegExp): HTMLElement => {
    const [found, more] = all(role, name);
    if (found === undefined || more !== undefined)
      throw new Error(
        `${found === undefined ? "no" : "several"} ${role} ${String(name)} in: ${root.innerHTML}`,
      );
    return found;
  };
  const field = (role: string, name?: string | RegExp): HTMLInputElement => {
    const found: HTMLElement & { value?: unknown } = one(role, name);
    if (!isField(found)) throw new Error(`${role} ${String(name)} has no value`);
    return found;
  };
  const put = async (found: HTMLInputElement, value: string, event: string): Promise<void> => {
    await act(() => {
      found.value = value;
      found.dispatchEvent(new Event(event, { bubbles: true }));
    });
  };
  return {
    root,
    all,
    one,
    field,
    click: async (role, name) => {
      await act(() => one(role, name).click());
    },
    type: (name, value) => put(field("textbox", name), value, "input"),
    choose: (name, value) => put(field("combobox", name), value, "change"),
    text: () => text(root),
  };
}

/** Inputs, text areas and selects alike carry what the tests read: `value`, `disabled`. */
const isField = (element: HTMLElement): element is HTMLInputElement =>
  "value" in element && "disabled" in element;
