import type { Language } from "@/lib/domain/preferences";

const pad = (number: number): string => String(number).padStart(2, "0");

/** dd/mm/yyyy in the reader's own time zone, the same in both languages: it is how the team writes dates. */
export function dateText(at: number): string {
  const date = new Date(at);
  return `${pad(date.getDate())}/${pad(date.getMonth() + 1)}/${date.getFullYear()}`;
}

/** hh:mm, 24 hours. */
export function timeText(at: number): string {
  const date = new Date(at);
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** dd/mm/yyyy hh:mm */
export const momentText = (at: number): string => `${dateText(at)} ${timeText(at)}`;

/** The plain count of things: Vietnamese nouns do not change with the number, English ones do. */
export const plural = (count: number, one: string, other: string): string =>
  `${count} ${count === 1 ? one : other}`;

const steps = [
  [60_000, 1_000, "second"],
  [3_600_000, 60_000, "minute"],
  [86_400_000, 3_600_000, "hour"],
  [Number.POSITIVE_INFINITY, 86_400_000, "day"],
] as const;

/** How long ago something was ("5 phút trước", "5 minutes ago"); never in the future, whatever the clocks say. */
export function agoText(at: number, now: number, language: Language): string {
  const passed = Math.max(0, now - at);
  const [, size, unit] = steps.find(([below]) => passed < below) ?? steps[3];
  return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(-Math.floor(passed / size), unit);
}
