import { vietnamTime, writeCsv } from "@/lib/domain/log-export";
import type { LoggedDecision } from "@/lib/domain/logged-decision";
import type { Language } from "@/lib/domain/preferences";
import type { PageSettings } from "@/lib/domain/settings";
import type { SettingsRevision } from "@/lib/domain/settings-revision";
import { tellingStep } from "@/lib/domain/telling-step";
import { en, vi } from "@/lib/language/panel/log";
import { revisionSentence } from "@/lib/language/settings-change";
import { whySentence } from "@/lib/language/why";

/** Lines of the log as a table for Excel, in the reader's language. */
export function logAsCsv(
  lines: readonly LoggedDecision[],
  language: Language,
  pages: readonly PageSettings[],
  revisions: ReadonlyMap<number, SettingsRevision>,
): string {
  const { columns, actions, kinds } = language === "vi" ? vi : en;
  const names = new Map(pages.map((page) => [page.id, page.name]));
  const row = (line: LoggedDecision): string[] => {
    const step = tellingStep(line.path, line.action);
    const keywords = line.path.find((each) => each.gate === "keywords");
    const thread = line.path.find((each) => each.gate === "thread");
    const revision = revisions.get(line.settingsVersion);
    const cells: Record<keyof typeof columns, string> = {
      time: vietnamTime(line.at),
      pageId: line.pageId,
      page: names.get(line.pageId) ?? "",
      kind: kinds[line.kind],
      author: line.author,
      excerpt: line.excerpt,
      action: actions[line.action],
      reason: step === null ? "" : whySentence(step, language),
      keyword: keywords?.match?.keyword ?? "",
      matched: keywords?.match?.matched ?? "",
      ticket: thread?.ticket ?? "",
      version: String(line.settingsVersion),
      changed: revision === undefined ? "" : revisionSentence(revision, language),
      key: line.key,
      gate: line.path.map(({ gate, code }) => `${gate}:${code}`).at(-1) ?? "",
    };
    return Object.values(cells);
  };
  return writeCsv([Object.values(columns), ...lines.map(row)]);
}
