import { DeskError } from "@/lib/domain/desk";
import { ProblemError } from "@/lib/domain/problem";

/** What a page of ours asks of StringeeX fails with a problem that it can show. */
export async function explained<R>(work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof DeskError ? new ProblemError(error.problem) : error;
  }
}
