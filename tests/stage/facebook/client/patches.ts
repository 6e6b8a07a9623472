import { describe, type Traps } from "./traps.ts";

export interface Patches {
  /** The page's own call of its internal endpoint. */
  ownCall(): Promise<number>;
}

const endpoint = "/api/graphql";

/**
 * B23 in the main world: calls that no event tells of, or that would look like a person's a moment after a real click. An
 * isolated world has its own prototypes; what it does is seen by the listeners of traps.ts and by the server.
 */
export function patchMainWorld(traps: Traps, owns: (node: Node) => boolean): Patches {
  const guard = (target: object, name: string) => {
    const before: unknown = Reflect.get(target, name);
    if (typeof before !== "function") return;
    Reflect.set(target, name, function patched(this: unknown, ...args: unknown[]) {
      if (!traps.inOwn() && this instanceof Element && owns(this)) {
        traps.spring("main-world-call", `${name}() on ${describe(this)}`);
      }
      return Reflect.apply(before, this, args);
    });
  };
  guard(HTMLElement.prototype, "click");
  guard(HTMLElement.prototype, "focus");
  for (const name of ["scrollTo", "scrollBy", "scroll", "scrollIntoView"]) guard(Element.prototype, name);

  for (const property of ["scrollTop", "scrollLeft"]) {
    const before = Object.getOwnPropertyDescriptor(Element.prototype, property);
    if (!before?.set || !before.get) continue;
    const { get, set } = before;
    Object.defineProperty(Element.prototype, property, {
      configurable: true,
      enumerable: true,
      get() {
        return get.call(this);
      },
      set(value: unknown) {
        // Every write of the replica itself goes through `traps.own`, which lifts the trap for the event too.
        if (this instanceof Element && owns(this) && !traps.inOwn()) {
          traps.spring("main-world-call", `${property} of ${describe(this)} written`);
        }
        set.call(this, value);
      },
    });
  }

  // An isolated world's requests are hidden from the page; the server counts them in a cookie that the page can read.
  let told = foreignCalls();
  window.setInterval(() => {
    const count = foreignCalls();
    if (count > told) traps.spring("graphql", `${count - told} × ${endpoint}`);
    told = count;
  }, 100);

  return {
    ownCall() {
      return traps
        .own(() => fetch(endpoint, { method: "POST", headers: { "x-stage-own": "1" }, body: "" }))
        .then((response) => response.status);
    },
  };
}

function foreignCalls(): number {
  return Number(document.cookie.match(/(?:^|; )stage_foreign_calls=(\d+)/)?.[1] ?? "0");
}
