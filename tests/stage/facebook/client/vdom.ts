/** A description of a host node, in the manner of React's elements. */
export interface VNode {
  readonly tag: string;
  readonly key?: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly on: Handlers;
  readonly children: readonly Child[];
  /** What the node stands for; found again with `Root.collect`. Never written to the document. */
  readonly role?: string;
  readonly data?: unknown;
}

export type Child = VNode | string;
export type Loose = Child | null | undefined | false | readonly Loose[];

/** "stop" keeps the handlers of the nodes around it from being called. */
export type EventHandler = (event: Event) => "stop" | undefined;
export interface Handlers {
  readonly click?: EventHandler;
  readonly mouseover?: EventHandler;
  readonly keydown?: EventHandler;
  readonly scroll?: EventHandler;
}

export interface Props {
  readonly key?: string;
  readonly on?: Handlers;
  readonly is?: string;
  readonly data?: unknown;
  readonly [attribute: string]: unknown;
}

const reserved = new Set(["key", "on", "is", "data"]);

/** Attributes: false, null and undefined are left out, true is the empty string. */
export function h(tag: string, props: Props | null, ...children: Loose[]): VNode {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(props ?? {})) {
    if (reserved.has(name) || value === undefined || value === null || value === false) continue;
    attributes[name] = value === true ? "" : String(value);
  }
  const flat: Child[] = [];
  flatten(children, flat);
  return {
    tag,
    ...(props?.key === undefined ? {} : { key: props.key }),
    attributes,
    on: props?.on ?? {},
    children: flat,
    ...(props?.is === undefined ? {} : { role: props.is }),
    data: props?.data,
  };
}

function flatten(children: readonly Loose[], into: Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue;
    if (typeof child === "string") into.push(child);
    else if (isList(child)) flatten(child, into);
    else into.push(child);
  }
}

function isList(child: VNode | readonly Loose[]): child is readonly Loose[] {
  return Array.isArray(child);
}
