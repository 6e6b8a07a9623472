import { afterEach, expect, it } from "vitest";
import { watch } from "@/lib/dom/observe";

let end = new AbortController();
afterEach(() => end.abort());

const start = (how: { arrives?: string; unhurried?: boolean }) => {
  end = new AbortController();
  document.body.innerHTML = "<main></main>";
  const finds: string[] = [];
  watch(
    document,
    {
      ...how,
      selector: ".list",
      observe: { childList: true },
      find: () => {
        finds.push("asked");
        return document.querySelector(".list");
      },
      entered: () => void finds.push("entered"),
      changed: () => undefined,
    },
    end.signal,
  );
  finds.length = 0;
  return finds;
};
const bring = (html: string): void => document.querySelector("main")?.insertAdjacentHTML("beforeend", html);
const task = () => new Promise((done) => setTimeout(done));

it("passes over changes that cannot have brought what is looked for", async () => {
  const finds = start({ arrives: ".list" });
  bring("<p>other</p>");
  await task();
  expect(finds).toEqual([]);
  bring("<section><div class=list></div></section>");
  await task();
  expect(finds).toEqual(["asked", "entered"]);
});

it("finds at the end of the task's changes, before anything is painted", async () => {
  const finds = start({});
  bring("<div class=list></div>");
  await Promise.resolve();
  await Promise.resolve();
  expect(finds).toEqual(["asked", "entered"]);
});

it("looks once for many changes where there is no hurry, and finds all the same", async () => {
  const finds = start({ unhurried: true });
  for (let at = 0; at < 5; at += 1) {
    bring("<p>other</p>");
    await Promise.resolve();
  }
  bring("<div class=list></div>");
  await task();
  await task();
  expect(finds).toEqual(["asked", "entered"]);
});
