import type { ProblemCode } from "./problem";

/** A part of the options, as their address names it. */
type Section = "pages" | "queues" | "connection" | "about" | "transfer";

const sections: Partial<Record<ProblemCode, Section>> = {
  "page-not-added": "pages",
  "page-without-queue": "pages",
  "queue-without-group": "queues",
  "queue-without-agents": "queues",
  "unknown-group": "queues",
  "unknown-assignee": "queues",
  "unreadable-answer": "connection",
  "signed-out": "connection",
  "token-expired": "connection",
  "other-portal": "connection",
  "consent-missing": "about",
  "storage-corrupt": "transfer",
};

/**
 * Where in the options a problem is mended: "queues", or "pages/100000000000901" where it is one page's; null where it
 * is mended somewhere else, or passes by itself.
 */
export function wayOn(code: ProblemCode, pageId = ""): string | null {
  const section = sections[code] ?? null;
  return section === "pages" && pageId !== "" ? `pages/${pageId}` : section;
}
