/** How deep and how long a report may get: a skeleton, not a copy. */
const MAX_DEPTH = 14;
const MAX_LINES = 160;
/** Attribute values that name a kind and never a person. */
const NAMING = /^[A-Za-z][A-Za-z0-9_-]{0,60}$/;

/**
 * An element as a skeleton for a layout report: tags, roles, pagelets, attribute names and counts. Never text, never
 * any other attribute's value.
 */
export function redact(root: Element): string {
  const lines: string[] = [];
  walk(root, 0, lines);
  if (lines.length >= MAX_LINES) lines.push("…");
  return lines.join("\n");
}

function walk(element: Element, depth: number, lines: string[]): void {
  if (depth > MAX_DEPTH || lines.length >= MAX_LINES) return;
  const runs: { line: string; count: number; sample: Element }[] = [];
  for (const child of element.children) {
    if (child.tagName === "SCRIPT" || child.tagName === "STYLE" || child.tagName === "PAGE-TICKET") continue;
    const line = describe(child);
    const last = runs.at(-1);
    if (last?.line === line) last.count += 1;
    else runs.push({ line, count: 1, sample: child });
  }
  if (depth === 0) lines.push(describe(element));
  for (const run of runs) {
    if (lines.length >= MAX_LINES) return;
    lines.push(`${"  ".repeat(depth + 1)}${run.line}${run.count > 1 ? ` ×${run.count}` : ""}`);
    walk(run.sample, depth + 1, lines);
  }
}

function describe(element: Element): string {
  const names = [...element.attributes].map((attribute) => attribute.name).filter((name) => name !== "class");
  const named = ["role", "data-pagelet"].flatMap((name) => {
    const value = element.getAttribute(name);
    return value !== null && NAMING.test(value) ? [`${name}=${value}`] : [];
  });
  const rest = names.filter((name) => !named.some((each) => each.startsWith(`${name}=`))).sort();
  const inside = [...named, ...rest].join(" ");
  return `${element.tagName.toLowerCase()}${inside === "" ? "" : `[${inside}]`}`;
}
