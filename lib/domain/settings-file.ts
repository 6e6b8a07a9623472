import * as z from "zod/mini";
import { isKeyword, withoutDoubles } from "./keywords/list";
import { type Problem, problem } from "./problem";
import { type PageSettings, type Settings, settingsSchema } from "./settings";

/** In bytes. Two hundred pages with 500 keywords each are a third of it: more is not a settings file. */
export const FILE_LIMIT = 10_000_000;
const PATHS_SHOWN = 5;

export type SettingsFile = { ok: true; settings: Settings } | { ok: false; problem: Problem };

/**
 * Reads an exported settings file whole or not at all. What is missing takes its default (a page's `activeSince` has
 * none: whoever takes the file in decides from when); what is unknown or wrong is refused with `import-invalid` and
 * the fields' paths (`pages[0].keywords[2]`) in the problem's detail. Keywords that are the same after folding are
 * merged into the first.
 */
export function parseSettingsFile(text: string): SettingsFile {
  // A text has no more characters than its file has bytes: who has looked at the file's size is never refused here.
  if (text.length > FILE_LIMIT) return refuse([`> ${FILE_LIMIT}`]);
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return { ok: false, problem: problem("import-not-json", error instanceof Error ? error.message : "") };
  }
  const parsed = z.safeParse(settingsSchema, data);
  if (!parsed.success) return refuse(parsed.error.issues.flatMap(pathsOf));
  const contradictions = contradictionsOf(parsed.data);
  if (contradictions.length > 0) return refuse(contradictions);
  const pages = parsed.data.pages.map((page) => ({ ...page, keywords: withoutDoubles(page.keywords) }));
  return { ok: true, settings: { ...parsed.data, pages } };
}

/**
 * The file's text: what {@link parseSettingsFile} reads back. A page whose queue is gone has none in the file, which
 * would be refused otherwise.
 */
export function writeSettingsFile(settings: Settings): string {
  const queues = new Set(settings.queues.map((queue) => queue.id));
  const pages = settings.pages.map((page) => ({
    ...page,
    queueId: page.queueId !== null && queues.has(page.queueId) ? page.queueId : null,
  }));
  return `${JSON.stringify({ schema: settings.schema, version: settings.version, queues: settings.queues, pages }, null, 2)}\n`;
}

const refuse = (paths: readonly string[]): SettingsFile => {
  const shown = [...new Set(paths)].slice(0, PATHS_SHOWN).join(", ");
  return { ok: false, problem: problem("import-invalid", shown) };
};

/** Unknown fields are named themselves, not the object they stand in. The file itself is `$`. */
const pathsOf = (issue: z.core.$ZodIssue): string[] =>
  issue.code === "unrecognized_keys"
    ? issue.keys.map((key) => written([...issue.path, key]))
    : [written(issue.path)];

function written(path: readonly PropertyKey[]): string {
  let text = "";
  for (const part of path) {
    if (typeof part === "number") text += `[${part}]`;
    else if (/^[\p{L}\p{N}_$-]{1,60}$/u.test(String(part)))
      text += `${text === "" ? "" : "."}${String(part)}`;
    else text += `[${JSON.stringify(String(part).slice(0, 60))}]`;
  }
  return text === "" ? "$" : text;
}

/** What no single field shows to be wrong. */
function contradictionsOf({ queues, pages }: Settings): string[] {
  const found: string[] = [];
  const queueIds = queues.map((queue) => queue.id);
  found.push(...repeats(queueIds).map((at) => `queues[${at}].id`));
  queues.forEach((queue, at) => {
    const ids = queue.agents.map((agent) => agent.id);
    found.push(...repeats(ids).map((agent) => `queues[${at}].agents[${agent}].id`));
    ids.forEach((id, agent) => {
      if (id.trim() === "") found.push(`queues[${at}].agents[${agent}].id`);
    });
  });
  found.push(...repeats(pages.map((page) => page.id)).map((at) => `pages[${at}].id`));
  // Two pages of one name in addresses could not be told apart on screen. Case and dots don't count at Facebook.
  const usernames = pages.map((page) => page.username.toLowerCase().replaceAll(".", ""));
  found.push(...repeats(usernames).map((at) => `pages[${at}].username`));
  pages.forEach((page, at) => {
    found.push(...contradictionsOfPage(page, queueIds).map((path) => `pages[${at}].${path}`));
  });
  return found;
}

function contradictionsOfPage(page: PageSettings, queueIds: readonly string[]): string[] {
  const found: string[] = [];
  if (page.activeSince !== undefined && Number.isNaN(Date.parse(page.activeSince))) found.push("activeSince");
  if (page.queueId !== null && !queueIds.includes(page.queueId)) found.push("queueId");
  // A keyword of white space would be trimmed away, and an emptied list means every comment.
  page.keywords.forEach((keyword, at) => {
    if (!isKeyword(keyword)) found.push(`keywords[${at}]`);
  });
  return found;
}

/** The places in a list at which something stands that stood before; empty texts don't count. */
function repeats(list: readonly string[]): number[] {
  const seen = new Set<string>();
  return list.flatMap((each, at) => {
    if (each === "") return [];
    if (seen.has(each)) return [at];
    seen.add(each);
    return [];
  });
}
