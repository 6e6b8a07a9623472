import { describe, type Traps } from "./traps.ts";

export interface Patches {
  /** The page's own call of its internal endpoint. */
  ownCall(): Promise<number>;
}

const endpoint = "/api/graphql";

/**
 * B23 in the main world: calls that no event tells of, or that would look like a person's a moment after a real click. An
 * isolated world has its own prototypes; what it does is seen by the listeners of traps.ts and by the resource timing below.
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

  let ownCalls = 0;
  const isEndpoint = (address: string) => new URL(address, location.href).pathname.startsWith(endpoint);
  // Every document's request shows up in its resource timing, from whichever world it came.
  let seen = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!isEndpoint(entry.name)) continue;
      seen += 1;
      if (seen > ownCalls) traps.spring("graphql", new URL(entry.name).pathname);
    }
  }).observe({ type: "resource", buffered: true });

  return {
    ownCall() {
      ownCalls += 1;
      return traps
        .own(() => fetch(endpoint, { method: "POST", headers: { "x-stage-own": "1" }, body: "" }))
        .then((response) => response.status);
    },
  };
}
