import { expect, it } from "vitest";
import { remember } from "@/lib/dom/remember";

it("asks once about each element while nothing else can run, and anew afterwards", async () => {
  const asked: Element[] = [];
  const isOdd = remember((element) => {
    asked.push(element);
    return element.childElementCount % 2 === 1;
  });
  const [a, b] = [document.createElement("div"), document.createElement("div")];
  a.append(document.createElement("i"));
  expect([isOdd(a), isOdd(b), isOdd(a), isOdd(b)]).toEqual([true, false, true, false]);
  expect(asked).toEqual([a, b]);
  await Promise.resolve();
  a.append(document.createElement("i"));
  expect(isOdd(a)).toBe(false);
});

it("remembers an answer that is nothing", () => {
  let count = 0;
  const nothing = remember(() => {
    count += 1;
    return null;
  });
  const element = document.createElement("div");
  expect([nothing(element), nothing(element)]).toEqual([null, null]);
  expect(count).toBe(1);
});
