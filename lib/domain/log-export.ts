import type { LoggedDecision } from "./logged-decision";
import type { SettingsRevision } from "./settings-revision";

/** Excel reads UTF-8 only where the file says so. */
const BYTE_ORDER_MARK = "\ufeff";
/** Where a spreadsheet would take a cell for a formula, also after what it skips. */
const FORMULA = /^[\s\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A table as CSV by RFC 4180, for Excel: UTF-8 with a byte order mark, CRLF, every cell quoted. A cell that a
 * spreadsheet would run as a formula begins with an apostrophe: customers write what they like.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}

/** An instant in Vietnam's time with the zone written out: "2026-11-22T13:02:00+07:00". */
export const vietnamTime = (at: number): string =>
  new Date(at + 7 * 60 * 60_000).toISOString().replace(/\.\d+Z$/, "+07:00");

/** Everything of the lines as JSON, and the versions of the settings that they name. */
export function writeLogJson(
  lines: readonly LoggedDecision[],
  history: readonly SettingsRevision[],
  now: number,
): string {
  const named = new Set(lines.map((line) => line.settingsVersion));
  const file = {
    schema: "page-tickets/decisions",
    version: 1,
    exportedAt: vietnamTime(now),
    decisions: lines.map(({ at, ...line }) => ({ time: vietnamTime(at), at, ...line })),
    settingsVersions: history
      .filter(({ revision }) => named.has(revision))
      .map(({ at, ...revision }) => ({ time: vietnamTime(at), at, ...revision })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
