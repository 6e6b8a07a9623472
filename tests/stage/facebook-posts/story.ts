import { posts as known, shop } from "../facebook/people.ts";
import { pick, seeded } from "../facebook/random.ts";
import { commentsOf } from "./comments.ts";
import { writers as w } from "./people.ts";
import type { Bit, Writer } from "./words.ts";

export interface StageComment {
  readonly id: string;
  /** The comment it answers, for a reply. */
  readonly parent: string | null;
  readonly by: Writer;
  readonly words: readonly Bit[];
  /** Before the page was loaded. */
  readonly minutesAgo: number;
  readonly form: "digits" | "base64" | "none";
  readonly state?: "sending" | "failed" | "hidden" | "spam";
  readonly media?: "sticker" | "photo";
  readonly badge?: "fan" | "admin";
  /** Shown instead of `words` until the original is asked for. */
  readonly translated?: readonly Bit[];
  /** The author's link carries no `comment_id`. */
  readonly bareAuthor?: boolean;
  /** Comes only with "View more comments". */
  readonly later?: boolean;
  /** Exactly when, ms; of comments that arrived at run time. */
  readonly at?: number;
}

export type PostLink =
  | "pfbid"
  | "digits"
  | "title"
  | "story pfbid"
  | "story digits"
  | "underscore"
  | "photo"
  | "reel"
  | "watch"
  | "video"
  | "hover"
  | "none";

export interface StagePost {
  readonly id: string;
  readonly pfbid: string;
  readonly kind: "own" | "visitor" | "tagged" | "ad" | "review" | "elsewhere";
  readonly by: Writer;
  readonly words: readonly Bit[];
  readonly minutesAgo: number;
  readonly link: PostLink;
  readonly media?: "photo" | "video";
  readonly translated?: readonly Bit[];
  /** A post within the post. */
  readonly shared?: { readonly by: Writer; readonly id: string; readonly words: readonly Bit[] };
  readonly comments: readonly StageComment[];
  /** Exactly when, ms; of posts that arrived at run time. */
  readonly at?: number;
}

export const pfbidOf = (id: string): string => {
  const random = seeded(`pfbid ${id}`);
  const signs = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  return `pfbid0${Array.from({ length: 58 }, () => pick([...signs], random)).join("")}l`;
};

const longNews =
  "🌸 BỘ SƯU TẬP THU ĐÔNG đã có mặt tại cửa hàng!\nÁo khoác gió ba lớp, chống nước nhẹ, mũ tháo rời được.\n" +
  "Size S đến XXL, mỗi màu một bảng size riêng, xem kỹ trước khi đặt giúp shop nhé.\n" +
  "Đổi size trong 7 ngày, còn tem mác, chưa qua giặt tẩy.\nKhách ở tỉnh nhận hàng rồi mới trả tiền.\n" +
  "Cửa hàng mở cửa từ 8 giờ 30 đến 21 giờ 30 mỗi ngày, kể cả chủ nhật.\nĐịa chỉ: 12 đường Mẫu, phường Thử, quận Giả Định.\n" +
  "Điện thoại và Zalo ở phần giới thiệu của Trang.\nGiá gốc 690k, tuần này còn 520k.\nAi mua hai chiếc được giảm thêm 5 %.";

type Draft = Omit<StagePost, "pfbid" | "comments"> & { readonly comments?: readonly StageComment[] };

const first: readonly Draft[] = [
  {
    ...{ id: known.own, kind: "own", by: w.page, link: "pfbid", minutesAgo: 26 * 60, media: "photo" },
    words: [
      "Hàng mới về: áo khoác gió, 3 màu, ",
      { hash: "giatot" },
      " ",
      { emoji: "🧥" },
      "\nGiá 320k, ship toàn quốc.",
    ],
  },
  {
    ...{ id: known.visitor, kind: "visitor", by: w.a, link: "digits", minutesAgo: 3 * 60 },
    words: ["Shop ơi mình đặt hàng 5 ngày rồi chưa nhận được, gọi không ai nghe máy ", { emoji: "😢" }],
  },
  {
    ...{
      id: known.ad,
      kind: "ad",
      by: w.pageById,
      link: "story pfbid",
      minutesAgo: 4 * 1440,
      media: "photo",
    },
    words: ["Mua 2 tặng 1 đến hết chủ nhật. Nhắn tin để được tư vấn size."],
  },
  {
    ...{ id: "700000000000004", kind: "own", by: w.pageById, link: "digits", minutesAgo: 50 },
    words: [longNews],
  },
  {
    ...{ id: "700000000000005", kind: "own", by: w.page, link: "story digits", minutesAgo: 9 * 60 },
    words: ["Cảm ơn Tạp Chí Mẫu đã nhắc tới shop!"],
    shared: {
      by: w.stranger,
      id: "700000000009905",
      words: ["Mười cửa hàng áo khoác đáng ghé mùa này. Giá từ 300k."],
    },
  },
  {
    ...{ id: "700000000000006", kind: "tagged", by: w.g, link: "pfbid", minutesAgo: 11 * 60 },
    words: ["Đi thử áo ở ", { tag: w.page }, " cả buổi chiều, giá ổn."],
  },
  {
    ...{
      id: "700000000000007",
      kind: "own",
      by: w.page,
      link: "photo",
      minutesAgo: 2 * 1440,
      media: "photo",
    },
    words: ["Ảnh khách mặc, xinh quá ạ"],
  },
  {
    ...{ id: "700000000000008", kind: "own", by: w.page, link: "reel", minutesAgo: 3 * 1440, media: "video" },
    words: ["Mặc thử 3 màu trong 20 giây"],
  },
  {
    ...{ id: "700000000000009", kind: "review", by: w.b, link: "story digits", minutesAgo: 5 * 1440 },
    words: ["Áo đẹp, giao nhanh, sẽ quay lại."],
  },
  {
    ...{ id: "700000000000010", kind: "visitor", by: w.unlinked, link: "digits", minutesAgo: 90 },
    words: ["Shop có bán sỉ không ạ?"],
  },
  {
    ...{ id: "700000000000011", kind: "visitor", by: w.aById, link: "pfbid", minutesAgo: 7 * 60 },
    words: ["Mẫu này shop có không?"],
    shared: { by: w.page, id: known.own, words: ["Hàng mới về: áo khoác gió, 3 màu"] },
  },
  {
    ...{ id: "700000000000012", kind: "own", by: w.page, link: "title", minutesAgo: 6 * 1440 },
    words: ["New colour: olive. Price on request."],
    translated: ["Màu mới: ô liu. Giá liên hệ."],
  },
  {
    ...{ id: "700000000000013", kind: "visitor", by: w.b, link: "underscore", minutesAgo: 14 * 60 },
    words: ["Áo bị lỗi đường chỉ, đổi giúp mình với"],
  },
  {
    ...{ id: "700000000000014", kind: "visitor", by: w.e, link: "hover", minutesAgo: 30 },
    words: ["Cho mình xin bảng giá".normalize("NFD")],
  },
  {
    ...{
      id: "700000000000015",
      kind: "own",
      by: w.page,
      link: "watch",
      minutesAgo: 8 * 1440,
      media: "video",
    },
    words: ["Livestream tối nay 20:00, mã giảm giá trong phiên live."],
  },
  {
    ...{ id: "700000000000016", kind: "visitor", by: w.impostor, link: "digits", minutesAgo: 40 },
    words: ["Shop chuyển sang trang mới, mọi người nhắn tin bên đó nhé"],
  },
  {
    ...{ id: "700000000000017", kind: "own", by: w.page, link: "hover", minutesAgo: 45 },
    words: ["Chúc cả nhà cuối tuần vui!"],
  },
  {
    ...{
      id: "700000000000018",
      kind: "own",
      by: w.page,
      link: "video",
      minutesAgo: 10 * 1440,
      media: "video",
    },
    words: ["Cách gấp áo khoác gọn trong ba lô"],
  },
];

const asks = [
  "Còn size L không shop?",
  "Giá sao ạ",
  "Ship Đà Nẵng bao nhiêu?",
  "Shop ơi check tin nhắn giúp mình",
];
const news = ["Hàng về thêm màu be.", "Xả kho cuối tháng, từ 99k.", "Shop tuyển nhân viên bán hàng ca tối."];

function generated(index: number): StagePost {
  const id = String(700000000001000 + index * 13);
  const random = seeded(`post ${id}`);
  const visitor = random() < 0.35;
  const by: Writer = visitor
    ? { id: String(100020000000000 + index * 41), name: `Khách Số ${index + 1}`, link: "id" }
    : w.page;
  return {
    ...{ id, pfbid: pfbidOf(id), kind: visitor ? "visitor" : "own", by },
    words: [pick(visitor ? asks : news, random), ` (#${index + 1})`],
    minutesAgo: 12 * 1440 + index * 97,
    link: pick(["digits", "pfbid", "story digits"], random),
    comments: commentsOf(id),
  };
}

/** The posts on the shop's timeline, as it lists them: the cases of the evidence first, then generated ones. */
export function storiesOf(pageId: string, count: number): StagePost[] {
  if (pageId !== shop.id) return [];
  const made = first.map((draft) => ({ comments: commentsOf(draft.id), ...draft, pfbid: pfbidOf(draft.id) }));
  const rest = Array.from({ length: Math.max(0, count - made.length) }, (_, index) => generated(index));
  return [...made, ...rest].slice(0, count);
}

/** A post by somebody who is none of ours, for screens where nothing is to be done. */
export const elsewhere: StagePost = {
  ...{ id: "700000000009901", pfbid: pfbidOf("700000000009901"), kind: "elsewhere", by: w.stranger },
  words: ["Mười cửa hàng áo khoác đáng ghé mùa này. Giá từ 300k."],
  minutesAgo: 200,
  link: "pfbid",
  comments: commentsOf("700000000009901"),
};
