import { DeskError } from "@/lib/domain/desk";
import { type ProblemCode, problem } from "@/lib/domain/problem";

/**
 * The ways a request can fail. Closed: whatever the network or the server does is one of these.
 *
 * - `offline`: the browser knows of no connection, nothing was sent.
 * - `lost`: the connection broke at some point.
 * - `timeout`, `cancelled`: our deadline, the caller's signal.
 * - `token`: the token is no longer taken.
 * - `absent`: this server has no such route.
 * - `refused`: the server said no, in its own words.
 * - `unsendable`: we would have sent what the API does not take, so nothing was sent.
 */
export type FailureKind =
  | "offline"
  | "lost"
  | "timeout"
  | "cancelled"
  | "token"
  | "rate-limited"
  | "server-error"
  | "unreadable"
  | "absent"
  | "refused"
  | "unsendable";

/** Whether a request changes something at the server. Only such a one can leave us in doubt. */
export type Effect = "read" | "write";

export interface FailureFacts {
  /** The server's words, shown to the person as they are. */
  detail?: string;
  /** HTTP status, where one came. */
  status?: number | null;
  /** What the server asked for, in ms from now. */
  waitMs?: number | null;
  /** A nearer reason for a refusal. */
  code?: ProblemCode;
  /** The answer's keys that stand for something: a demanded captcha may show in nothing else. */
  keys?: readonly string[];
}

/** A failed request to StringeeX, with what its caller must know: whether it may have been done, and what helps. */
export class StringeeError extends DeskError {
  readonly kind: FailureKind;
  /** HTTP status, or null when no answer came. */
  readonly status: number | null;
  readonly keys: readonly string[];

  constructor(kind: FailureKind, effect: Effect, facts: FailureFacts = {}) {
    super(
      problem(facts.code ?? codeOf(kind, effect), facts.detail),
      leavesDoubt(kind) && effect === "write" ? "unknown" : "not-done",
      againAfter(kind),
      facts.waitMs ?? null,
    );
    this.name = "StringeeError";
    this.kind = kind;
    this.status = facts.status ?? null;
    this.keys = facts.keys ?? [];
  }
}

/** Whether the error says that the route is not there at all. */
export const isAbsent = (error: unknown): error is StringeeError =>
  error instanceof StringeeError && error.kind === "absent";

export const isOfKind = (error: unknown, ...kinds: readonly FailureKind[]): error is StringeeError =>
  error instanceof StringeeError && kinds.includes(error.kind);

function codeOf(kind: FailureKind, effect: Effect): ProblemCode {
  switch (kind) {
    case "offline":
      return "offline";
    case "lost":
      return effect === "write" ? "answer-lost" : "offline";
    case "timeout":
      return "timeout";
    case "cancelled":
      return "answer-lost";
    case "token":
      return "token-expired";
    case "rate-limited":
      return "rate-limited";
    case "server-error":
      return "server-error";
    case "unreadable":
      return "unreadable-answer";
    case "absent":
      return "not-offered";
    case "refused":
      return "refused";
    case "unsendable":
      return "internal";
  }
}

const leavesDoubt = (kind: FailureKind): boolean =>
  kind === "lost" ||
  kind === "timeout" ||
  kind === "cancelled" ||
  kind === "server-error" ||
  kind === "unreadable";

function againAfter(kind: FailureKind): DeskError["again"] {
  if (kind === "token") return "after-sign-in";
  return kind === "absent" || kind === "refused" || kind === "unsendable" ? "never" : "later";
}
