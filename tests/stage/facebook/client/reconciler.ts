import type { Child, Handlers, VNode } from "./vdom.ts";

interface Fiber {
  shown: Child;
  readonly key: string;
  readonly node: Element | Text;
  children: Fiber[];
}

export interface Root {
  /** @throws NotFoundError when somebody moved, wrapped or removed a node that React still counts on. */
  render(children: readonly Child[]): void;
  /** Throws everything away without looking, as React does when a tree has failed. */
  clear(): void;
  /** Nodes that were rendered with `is: role`, in document order, with their data. */
  collect(role: string): { node: Element; data: unknown }[];
  owns(node: Node): boolean;
  /** Writes class attributes and single texts again below a node, as a careless re-render does (B7). */
  reset(node: Element): void;
}

export interface RootOptions {
  /** Look at every known node before each render, not only at those which the render touches. */
  readonly strict: () => boolean;
  readonly renameAttributes: (
    attributes: Readonly<Record<string, string>>,
  ) => Readonly<Record<string, string>>;
  /** A text node that a translator took out, and what stands in its place. */
  readonly standIn: (text: Text) => ChildNode | undefined;
}

const eventTypes = ["click", "mouseover", "keydown", "scroll"] as const;

/**
 * A small reconciler that treats the document as React does: it compares with what it rendered last, never with what is in the
 * document; keeps foreign nodes where they are; replaces whole class attributes and whole texts; and fails when the parent of
 * one of its nodes is not the one it knows.
 */
export function createRoot(container: Element, options: RootOptions): Root {
  const fibers = new WeakMap<Node, Fiber>();
  let top: Fiber[] = [];

  for (const type of eventTypes) {
    container.addEventListener(type, (event) => dispatch(type, event), { capture: type === "scroll" });
  }

  function dispatch(type: keyof Handlers, event: Event): void {
    let node = event.target instanceof Node ? event.target : null;
    while (node && node !== container) {
      const shown = fibers.get(node)?.shown;
      if (shown && typeof shown !== "string" && shown.on[type]?.(event) === "stop") return;
      node = node.parentNode;
    }
  }

  function create(shown: Child, key: string): Fiber {
    if (typeof shown === "string") {
      const fiber = { shown, key, node: document.createTextNode(shown), children: [] };
      fibers.set(fiber.node, fiber);
      return fiber;
    }
    const node = document.createElement(shown.tag);
    const attributes = options.renameAttributes(shown.attributes);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    const fiber: Fiber = { shown, key, node, children: [] };
    fibers.set(node, fiber);
    const text = onlyText(shown);
    if (text !== undefined) node.textContent = text;
    else fiber.children = updateChildren(node, [], shown.children);
    return fiber;
  }

  function update(fiber: Fiber, next: Child): void {
    const before = fiber.shown;
    fiber.shown = next;
    if (typeof next === "string" || typeof before === "string") {
      if (next !== before && typeof next === "string") fiber.node.nodeValue = next;
      return;
    }
    if (!(fiber.node instanceof Element)) return;
    updateAttributes(fiber.node, before, next);
    const text = onlyText(next);
    const oldText = onlyText(before);
    if (text === undefined) {
      if (oldText !== undefined) fiber.node.textContent = "";
      fiber.children = updateChildren(fiber.node, fiber.children, next.children);
      return;
    }
    if (oldText === undefined) fiber.children = updateChildren(fiber.node, fiber.children, []);
    if (text !== oldText) setText(fiber.node, text);
  }

  function updateAttributes(node: Element, before: VNode, next: VNode): void {
    const old = options.renameAttributes(before.attributes);
    const now = options.renameAttributes(next.attributes);
    for (const name of Object.keys(old)) if (!(name in now)) node.removeAttribute(name);
    for (const [name, value] of Object.entries(now)) if (old[name] !== value) node.setAttribute(name, value);
  }

  function updateChildren(parent: Element, old: readonly Fiber[], next: readonly Child[]): Fiber[] {
    if (options.strict()) for (const fiber of old) checkParent(fiber, parent);
    const byKey = new Map(old.map((fiber, index) => [fiber.key, { fiber, index }]));
    const kept = new Set<Fiber>();
    const moving = new Set<Fiber>();
    let last = -1;
    const result = next.map((child, index) => {
      const key = keyOf(child, index);
      const match = byKey.get(key);
      if (!match || kept.has(match.fiber)) {
        const fiber = create(child, key);
        moving.add(fiber);
        return fiber;
      }
      kept.add(match.fiber);
      if (match.index < last) moving.add(match.fiber);
      else last = match.index;
      return match.fiber;
    });
    for (const fiber of old) if (!kept.has(fiber)) remove(fiber, parent);
    result.forEach((fiber, index) => {
      if (kept.has(fiber)) {
        const child = next[index];
        if (child !== undefined) update(fiber, child);
      }
    });
    result.forEach((fiber, index) => {
      if (!moving.has(fiber)) return;
      const stable = result.slice(index + 1).find((later) => !moving.has(later));
      moving.delete(fiber);
      if (stable) parent.insertBefore(fiber.node, inDocument(stable, parent));
      else parent.appendChild(fiber.node);
    });
    return result;
  }

  function rewrite({ shown, node, children }: Fiber): void {
    if (typeof shown === "string" || !(node instanceof Element)) return;
    const { class: className } = options.renameAttributes(shown.attributes);
    if (className !== undefined) node.className = className;
    const text = onlyText(shown);
    if (text !== undefined) node.textContent = text;
    for (const child of children) rewrite(child);
  }

  function checkParent(fiber: Fiber, parent: Element): void {
    if (inDocument(fiber, parent).parentNode === parent) return;
    throw new DOMException(
      "Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.",
      "NotFoundError",
    );
  }

  function inDocument(fiber: Fiber, parent: Element): ChildNode {
    if (fiber.node.parentNode === parent || !(fiber.node instanceof Text)) return fiber.node;
    return options.standIn(fiber.node) ?? fiber.node;
  }

  function remove(fiber: Fiber, parent: Element): void {
    parent.removeChild(inDocument(fiber, parent));
  }

  return {
    render(children) {
      top = updateChildren(container, top, children);
    },
    clear() {
      top = [];
      container.textContent = "";
    },
    collect(role) {
      const found: { node: Element; data: unknown }[] = [];
      const visit = (list: readonly Fiber[]) => {
        for (const { shown, node, children } of list) {
          if (typeof shown === "string" || !(node instanceof Element)) continue;
          if (shown.role === role) found.push({ node, data: shown.data });
          visit(children);
        }
      };
      visit(top);
      return found;
    },
    owns: (node) => fibers.has(node),
    reset(node) {
      const fiber = fibers.get(node);
      if (fiber) rewrite(fiber);
    },
  };
}

function keyOf(child: Child, index: number): string {
  if (typeof child === "string") return `text ${index}`;
  return child.key === undefined ? `${child.tag} ${index}` : `${child.tag} key ${child.key}`;
}

function onlyText(shown: VNode): string | undefined {
  const [first] = shown.children;
  return shown.children.length === 1 && typeof first === "string" ? first : undefined;
}

/** As React does: keep the text node if it is the only child, else wipe whatever is there. */
function setText(node: Element, text: string): void {
  const only = node.firstChild;
  if (only instanceof Text && only === node.lastChild) only.nodeValue = text;
  else node.textContent = text;
}
