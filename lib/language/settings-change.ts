import type { Language } from "@/lib/domain/preferences";
import { conversions, creationModes } from "@/lib/domain/settings";
import type { FieldValue, SettingsChange } from "@/lib/domain/settings-diff";
import type { SettingsRevision } from "@/lib/domain/settings-revision";
import { momentText } from "./dates";
import * as form from "./panel/settings-form";

const labels = { vi: form.vi, en: form.en };

const words = {
  vi: {
    on: "bật",
    off: "tắt",
    empty: "trống",
    added: (items: string) => `thêm ${items}`,
    removed: (items: string) => `bớt ${items}`,
    pageAdded: (name: string) => `thêm trang ${name}`,
    pageRemoved: (name: string) => `gỡ trang ${name}`,
    queueAdded: (name: string) => `thêm hàng đợi ${name}`,
    queueRemoved: (name: string) => `gỡ hàng đợi ${name}`,
    keywords: "từ khóa",
    agents: (name: string) => `Agent của hàng đợi ${name}`,
    queue: (name: string) => `hàng đợi ${name}`,
    queueName: "tên",
    groupId: "mã nhóm",
    activeSince: "Bật từ lúc",
    version: (revision: number, at: string) => `Cài đặt bản ${revision} (${at})`,
    more: (count: number) => `và ${count} thay đổi khác`,
  },
  en: {
    on: "on",
    off: "off",
    empty: "empty",
    added: (items: string) => `added ${items}`,
    removed: (items: string) => `removed ${items}`,
    pageAdded: (name: string) => `added page ${name}`,
    pageRemoved: (name: string) => `removed page ${name}`,
    queueAdded: (name: string) => `added queue ${name}`,
    queueRemoved: (name: string) => `removed queue ${name}`,
    keywords: "keywords",
    agents: (name: string) => `agents of queue ${name}`,
    queue: (name: string) => `queue ${name}`,
    queueName: "name",
    groupId: "group id",
    activeSince: "Active since",
    version: (revision: number, at: string) => `Settings version ${revision} (${at})`,
    more: (count: number) => `and ${count} more ${count === 1 ? "change" : "changes"}`,
  },
};

/** What a version of the settings changed: “Cài đặt bản 12 (22/11/2026 13:02): Cửa Hàng, từ khóa: thêm “ship””. */
export function revisionSentence(revision: SettingsRevision, language: Language): string {
  const text = words[language];
  const changes = revision.changes.map((change) => changeText(change, language));
  if (revision.more > 0) changes.push(text.more(revision.more));
  return `${text.version(revision.revision, momentText(revision.at))}: ${changes.join("; ")}.`;
}

/** One change, without a full stop. */
export function changeText(change: SettingsChange, language: Language): string {
  const text = words[language];
  const name = change.name === "" ? change.id : change.name;
  switch (change.what) {
    case "page-added":
      return text.pageAdded(name);
    case "page-removed":
      return text.pageRemoved(name);
    case "queue-added":
      return text.queueAdded(name);
    case "queue-removed":
      return text.queueRemoved(name);
    case "agents":
      return `${text.agents(name)}: ${cameAndWent(change, language)}`;
    case "keywords":
      return `${name}, ${text.keywords}: ${cameAndWent(change, language)}`;
    case "queue": {
      const field = change.field === "name" ? text.queueName : text.groupId;
      return `${text.queue(name)}, ${field}: ${fromTo(change, language)}`;
    }
    case "page":
      return `${name}: “${labelOf(change.field, language)}”: ${fromTo(change, language)}`;
  }
}

/** The same where whose it is stands above, as a line of a list. */
export function changeLine(change: SettingsChange, language: Language): string {
  switch (change.what) {
    case "keywords":
    case "agents":
      return `${headOf(change, language)}: ${cameAndWent(change, language)}`;
    case "queue":
    case "page":
      return `${headOf(change, language)}: ${fromTo(change, language)}`;
    default:
      return changeText(change, language);
  }
}

/** What something that is new holds: the value alone, there was none before. */
export function valueLine(change: SettingsChange, language: Language): string {
  switch (change.what) {
    case "keywords":
    case "agents":
      return `${headOf(change, language)}: ${quoted(change.added)}`;
    case "queue":
    case "page":
      return `${headOf(change, language)}: ${valueText(change.field, change.after, language)}`;
    default:
      return changeText(change, language);
  }
}

type Within = Extract<SettingsChange, { what: "keywords" | "agents" | "queue" | "page" }>;

/** The label that a line begins with. */
function headOf(change: Within, language: Language): string {
  const text = words[language];
  switch (change.what) {
    case "keywords":
      return labels[language].labels.keywords;
    case "agents":
      return "Agent";
    case "queue":
      return capital(change.field === "name" ? text.queueName : text.groupId);
    case "page":
      return capital(labelOf(change.field, language));
  }
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const quoted = (items: readonly string[]): string => items.map((item) => `“${item}”`).join(", ");

type PageChange = Extract<SettingsChange, { what: "page" }>;

function labelOf(field: PageChange["field"], language: Language): string {
  const known = labels[language].labels;
  switch (field) {
    case "queueId":
      return known.queue;
    case "reopenWithinHours":
      return known.reopen;
    case "activeSince":
      return words[language].activeSince;
    default:
      return known[field];
  }
}

function cameAndWent(
  { added, removed }: { readonly added: readonly string[]; readonly removed: readonly string[] },
  language: Language,
): string {
  const text = words[language];
  return [
    ...(added.length > 0 ? [text.added(quoted(added))] : []),
    ...(removed.length > 0 ? [text.removed(quoted(removed))] : []),
  ].join("; ");
}

function fromTo(
  change: { readonly field: string; readonly before: FieldValue; readonly after: FieldValue },
  language: Language,
): string {
  const show = (value: FieldValue): string => valueText(change.field, value, language);
  return `${show(change.before)} → ${show(change.after)}`;
}

function valueText(field: string, value: FieldValue, language: Language): string {
  const text = words[language];
  const { labels: known, reopenChoice, noQueue } = labels[language];
  if (typeof value === "boolean") return value ? text.on : text.off;
  if (field === "reopenWithinHours") return reopenChoice(typeof value === "number" ? value : null);
  if (field === "queueId" && value === null) return noQueue;
  if (value === null || value === "") return text.empty;
  if (field === "activeSince") return momentText(Date.parse(String(value)));
  const choice = [...conversions, ...creationModes].find((each) => each === value);
  return choice === undefined ? `“${value}”` : known[choice];
}
