import type { Language } from "@/lib/domain/preferences";

/** What is said of posts and comments beside their badges. */
export interface ItemWords {
  /** What could not be identified, short; a ticket is then made by hand only, as the whole sentence says. */
  readonly unknown: Record<"post" | "author", string>;
  readonly unknownLong: Record<"post" | "author", string>;
  /** Nothing stable names the item: no ticket can be kept for it. */
  readonly unnamed: Record<"post" | "comment", string>;
  readonly someone: string;
  readonly rehearsal: Record<"chosen" | "not", string>;
  /** The legend while settings are being rehearsed. */
  legend(chosen: number, all: number): string;
}

const languages: Record<Language, ItemWords> = {
  vi: {
    unknown: { post: "không rõ bài viết", author: "không rõ người viết" },
    unknownLong: {
      post: "không nhận diện được bài viết: chỉ tạo bằng tay",
      author: "không nhận diện được người viết: chỉ tạo bằng tay",
    },
    unnamed: {
      post: "Không nhận diện được bài viết này. Hãy mở riêng bài viết (bấm vào thời gian đăng) rồi tạo phiếu ghi ở đó.",
      comment: "Không nhận diện được bình luận này. Hãy mở bài viết trên Facebook rồi tạo phiếu ghi ở đó.",
    },
    someone: "người dùng Facebook",
    rehearsal: { chosen: "sẽ thành phiếu ghi", not: "không thành phiếu ghi" },
    legend: (chosen, all) => `Thử cài đặt: ${chosen} / ${all} mục trên màn hình sẽ thành phiếu ghi`,
  },
  en: {
    unknown: { post: "post unknown", author: "author unknown" },
    unknownLong: {
      post: "post not identified: by hand only",
      author: "author not identified: by hand only",
    },
    unnamed: {
      post: "This post is not identified. Open it by itself (press its time) and create the ticket there.",
      comment: "This comment is not identified. Open the post on Facebook and create the ticket there.",
    },
    someone: "a Facebook user",
    rehearsal: { chosen: "would become a ticket", not: "would not become a ticket" },
    legend: (chosen, all) => `Rehearsing settings: ${chosen} / ${all} items on screen would become tickets`,
  },
};
export const itemWords = (language: Language): ItemWords => languages[language];
