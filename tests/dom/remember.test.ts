import { expect, it } from "vitest";
import { forget, remember } from "@/lib/dom/remember";

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

it("forgets at once when it is told to, and asks anew", () => {
  const element = document.createElement("div");
  const count = remember((each) => each.childElementCount);
  expect(count(element)).toBe(0);
  element.append(document.createElement("i"));
  expect(count(element)).toBe(0);
  forget();
  expect(count(element)).toBe(1);
});

it("forgets with the microtask also what was first asked after it was told to forget", async () => {
  const element = document.createElement("div");
  const count = remember((each) => each.childElementCount);
  count(element);
  forget();
  count(element);
  await Promise.resolve();
  element.append(document.createElement("i"));
  expect(count(element)).toBe(1);
});
