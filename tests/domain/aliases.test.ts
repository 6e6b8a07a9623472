import { expect, it } from "vitest";
import { meet } from "@/lib/domain/aliases";
import { commentKey } from "@/lib/domain/key";

const PAGE = "100000000000901";
const POST = "700000000000001";
const NAME = "khach.thu.a";
const metAs = (person: string) => [{ commentId: "c1", key: commentKey(PAGE, POST, person) }];

it.each([
  [NAME, PAGE],
  [PAGE, NAME],
])("a comment met as %s's and as %s's makes nobody one with the page", (first, then) => {
  const before = meet({ aliases: {}, met: {} }, metAs(first));
  expect(meet(before, metAs(then)).aliases).toEqual({});
});

it("a comment met under a person's name and number makes them one", () => {
  const before = meet({ aliases: {}, met: {} }, metAs(NAME));
  expect(Object.values(meet(before, metAs("61550000002222")).aliases)).toEqual(
    expect.arrayContaining(["61550000002222"]),
  );
});
