import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { vietnamTime, writeCsv, writeLogJson } from "@/lib/domain/log-export";

/** A reader of RFC 4180, apart from the writer: a byte order mark, then records of quoted or bare cells. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (text[at] === '"') at += 1;
        cell += text[at];
      }
      at += 1;
    } else {
      for (; at < text.length && text[at] !== "," && text[at] !== "\r"; at += 1) cell += text[at];
    }
    row.push(cell);
    if (text[at] === ",") at += 1;
    else {
      expect(text.slice(at, at + 2)).toBe("\r\n");
      at += 2;
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const nasty = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({
    unit: fc.constantFrom('"', ",", "\n", "\r", "=", "+", "-", "@", " ", "\t", "a", "giá", "\u200b"),
  }),
);

describe("CSV", () => {
  test("begins with the mark that Excel needs, and ends each record with CRLF", () => {
    expect(writeCsv([["giá", 'nói "có", nhé']])).toBe('\ufeff"giá","nói ""có"", nhé"\r\n');
  });

  test("what a customer wrote comes back as it was, but for the apostrophe before what looks like a formula", () => {
    fc.assert(
      fc.property(fc.array(fc.array(nasty, { minLength: 1 })), (rows) => {
        const back = readCsv(writeCsv(rows));
        expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        back.flat().forEach((cell, index) => {
          const original = rows.flat()[index] ?? "";
          expect([original, `'${original}`]).toContain(cell);
        });
      }),
    );
  });

  test("no cell begins as a formula does, whatever stands in it", () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const [[cell = ""] = []] = readCsv(writeCsv([[text]]));
        expect(cell.trimStart()).not.toMatch(/^[=+\-@]/);
        expect(cell).not.toMatch(/^[\t\r\n]/);
      }),
    );
  });

  test.each(["=1+1", "+84 900", "-2", "@SUM(A1)", "\t=1", " =1", "\u200b=1", "＝1"])(
    "%j is made harmless",
    (text) => {
      expect(readCsv(writeCsv([[text]]))).toEqual([[`'${text}`]]);
    },
  );

  test("what is no formula stays as it is", () => {
    expect(readCsv(writeCsv([["giá = 200k", "a@b.vn", ""]]))).toEqual([["giá = 200k", "a@b.vn", ""]]);
  });
});

test("times are Vietnam's, with the zone written out", () => {
  expect(vietnamTime(Date.UTC(2026, 10, 22, 18, 2, 3, 456))).toBe("2026-11-23T01:02:03+07:00");
});

test("the JSON file holds the lines whole, and only the versions of the settings that they name", () => {
  const line = {
    id: "a",
    portalId: "P",
    key: "1|post|2",
    kind: "post",
    pageId: "1",
    at: 0,
    settingsVersion: 2,
    action: "create",
    path: [{ gate: "active", code: "active" }],
    author: 'Lê "A"',
    excerpt: "giá\n=1",
  } as const;
  const history = [1, 2].map((revision) => ({ revision, at: 5, changes: [], more: 0 }));
  const file = JSON.parse(writeLogJson([{ ...line, path: [...line.path] }], history, 0));
  expect(file.decisions).toEqual([{ ...line, time: "1970-01-01T07:00:00+07:00" }]);
  expect(file.settingsVersions.map(({ revision }: { revision: number }) => revision)).toEqual([2]);
});
