import type { Problem } from "./problem-schema";

/**
 * Everything that can go wrong in a way a person must know of. Closed: the languages have one sentence and one way on
 * for each (checked by a test).
 */
export const problemCodes = [
  // the way to StringeeX
  "offline",
  "timeout",
  "rate-limited",
  "server-error",
  "unreadable-answer",
  "answer-lost",
  "note-lost",
  // what StringeeX said
  "refused",
  "field-required",
  "unknown-group",
  "unknown-assignee",
  "unknown-contact",
  "not-offered",
  "ticket-gone",
  "close-in-portal",
  "made-twice",
  "under-way",
  "already-sent",
  // signing in
  "signed-out",
  "token-expired",
  "other-portal",
  "wrong-credentials",
  "extra-proof-needed",
  "no-portal",
  "token-malformed",
  "base-url-not-allowed",
  "consent-missing",
  // settings
  "page-not-added",
  "page-without-queue",
  "queue-without-group",
  "queue-without-agents",
  "settings-invalid",
  "locked-by-organisation",
  "policy-invalid",
  "import-not-json",
  "import-invalid",
  // what the screen tells
  "page-not-identified",
  "item-not-identified",
  "layout-unknown",
  // this browser
  "storage-full",
  "storage-blocked",
  "storage-failed",
  "storage-corrupt",
  "storage-newer",
  "storage-upgrade",
  "reload-tab",
  "permission-missing",
  "internal",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

export type { Problem };

export const problem = (code: ProblemCode, detail = "", retryAt: number | null = null): Problem => ({
  code,
  detail: detail.slice(0, 500),
  retryAt,
});

/** A problem on its way to the person: thrown where a caller cannot go on, caught at the border of each folder. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(what: Problem) {
    super(what.detail === "" ? what.code : `${what.code}: ${what.detail}`);
    this.name = "ProblemError";
    this.problem = what;
  }
}
