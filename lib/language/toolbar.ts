import type { Language } from "@/lib/domain/preferences";
import { plural } from "./dates";

/* What the worker itself says of the checks; all other words about them stay with those who show them. */

export const products: Record<Language, string> = { vi: "Phiếu ghi Fanpage", en: "Page Tickets" };

const words = {
  vi: {
    bad: (count: number) => `${count} trang có kết nối cần xử lý.`,
    due: (count: number) => `${count} trang nên kiểm tra lại kết nối.`,
    oldest: (date: string) => `Lần kiểm tra cũ nhất: ${date}.`,
  },
  en: {
    bad: (count: number) => `${plural(count, "page connection needs", "page connections need")} you.`,
    due: (count: number) =>
      `${plural(count, "page connection is", "page connections are")} due for another check.`,
    oldest: (date: string) => `Oldest check: ${date}.`,
  },
};

/** The product, how many connections are wrong, how many are due for a check, and the date of the oldest one. */
export function toolbarLine(language: Language, bad: number, due: number, oldest: string | null): string {
  const text = words[language];
  const line = [
    bad === 0 ? "" : text.bad(bad),
    due === 0 ? "" : text.due(due),
    oldest === null ? "" : text.oldest(oldest),
  ];
  const told = line.filter((part) => part !== "").join(" ");
  return told === "" ? products[language] : `${products[language]}. ${told}`;
}
