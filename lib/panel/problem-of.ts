import { type Problem, ProblemError, problem } from "@/lib/domain/problem";

/** What a person is told of an error that reached one of our pages. */
export const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError ? error.problem : problem("internal", String(error));
