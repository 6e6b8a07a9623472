import { expect, it } from "vitest";
import { problemCodes } from "@/lib/domain/problem";
import { wayOn } from "@/lib/domain/way-on";
import { problemWords } from "@/lib/language/problems";
import { routeOf } from "@/lib/panel/route";

it("leads to a part of the options that there is, and to the page that a problem is about", () => {
  const ways = problemCodes.flatMap((code) => wayOn(code) ?? []);
  expect(ways.length).toBeGreaterThan(0);
  expect(ways.filter((way) => routeOf(`#${way}`).section !== way)).toEqual([]);
  expect(routeOf(`#${wayOn("page-without-queue", "100000000000901")}`)).toEqual({
    section: "pages",
    id: "100000000000901",
  });
});

it("leads somewhere wherever the sentence sends a person to the settings", () => {
  const sent = problemCodes.filter((code) => /phần cài đặt/.test(problemWords("vi", code).way));
  expect(sent.length).toBeGreaterThan(3);
  expect(sent.filter((code) => wayOn(code) === null)).toEqual([]);
});
