import { expect, test } from "vitest";
import { ProblemError, problem } from "@/lib/domain/problem";
import { createAttempts } from "@/lib/panel/attempt";
import { later } from "./fake-ask";

test("one thing at a time: a second one while it runs is not done, nor does it hide the first one's failure", async () => {
  const attempts = createAttempts();
  const answer = later<undefined>();
  const first = attempts.attempt(() => answer.promise);
  expect(attempts.busy.value).toBe(true);
  let done = false;
  const second = await attempts.attempt(async () => {
    done = true;
  });
  expect([second, done]).toEqual([false, false]);
  answer.fail(new ProblemError(problem("storage-full")));
  expect(await first).toBe(false);
  expect(attempts.busy.value).toBe(false);
  expect(attempts.problem.value?.code).toBe("storage-full");
  expect(await attempts.attempt(async () => undefined)).toBe(true);
  expect(attempts.problem.value).toBeNull();
});
