import { posts as known } from "../facebook/people.ts";
import { pick, seeded } from "../facebook/random.ts";
import { writers as w } from "./people.ts";
import type { StageComment } from "./story.ts";
import type { Bit, Writer } from "./words.ts";

type More = Partial<Omit<StageComment, "id" | "by" | "words" | "minutesAgo">>;

/** A comment's id from its post and place: the same in every run. */
const idOf = (post: string, place: number) => `8000${post.slice(-8)}${String(place).padStart(3, "0")}`;

function list(post: string) {
  const made: StageComment[] = [];
  let place = 0;
  const add = (by: Writer, minutesAgo: number, words: readonly Bit[] | string, more: More = {}) => {
    place += 1;
    const id =
      post === known.own && place < 3
        ? place === 1
          ? "800000000000001"
          : "800000000000002"
        : idOf(post, place);
    made.push({
      id,
      parent: null,
      by,
      words: typeof words === "string" ? [words] : words,
      minutesAgo,
      form: "base64",
      ...more,
    });
    return id;
  };
  return { made, add };
}

const longAsk =
  "Mình mua hai áo hôm thứ ba, một áo màu xanh size L và một áo màu đen size M, shop gửi nhầm cả hai thành màu be. " +
  "Mình đã nhắn tin cho trang ba lần, gọi hotline hai lần, đều không ai trả lời. Mình không có thời gian ra bưu điện gửi trả, " +
  "nhờ shop cho người tới lấy. Nếu không đổi được thì hoàn tiền cho mình vào tài khoản đã chuyển, tên chủ tài khoản như trên đơn. " +
  "Mình cần trước ngày 25 vì có việc đi xa. Mong shop trả lời sớm, mình mua ở đây ba năm rồi chưa bao giờ thấy như lần này. " +
  "À cho mình hỏi luôn giá áo gió trẻ em.";

function ownComments(post: string): StageComment[] {
  const { made, add } = list(post);
  const c1 = add(w.a, 13 * 60, "gia bn shop");
  add(w.page, 12 * 60, "Dạ giá 200k ạ", { parent: c1 });
  add(w.b, 11 * 60, "cho mình hỏi giá luôn", { parent: c1, form: "digits" });
  add(w.b, 10 * 60, "hàng giả à", { form: "digits" });
  add(w.d, 9 * 60, "מה המחיר?");
  add(w.e, 8 * 60, "giao hàng chưa shop".normalize("NFD"));
  add(w.f, 7 * 60, [], { media: "sticker" });
  add(w.g, 7 * 60, [], { media: "photo", form: "digits" });
  add(w.pageById, 6 * 60, "Dạ giá 200k, mình xem thêm ở bài ghim ạ");
  add(w.g, 5 * 60, [{ tag: w.cheap }, " xem nè"], { badge: "fan" });
  add(w.cheap, 4 * 60, ["Đẹp quá ", { emoji: "😍" }, " ", { hash: "giatot" }], { bareAuthor: true });
  add(w.f, 3 * 60, longAsk);
  add(w.d, 170, "How much is the green one?", { translated: ["Cái màu xanh giá bao nhiêu?"] });
  add(w.unlinked, 120, "Shop ơi giá bao nhiêu vậy");
  add(w.aById, 61, "hidden thì sao, giá?", { state: "hidden" });
  add(w.impostor, 55, "Liên hệ trang mới để được giá tốt nhé");
  add(w.g, 50, [], { state: "spam" });
  const last = add(w.c, 45, "giá shop ơi");
  add(w.markup, 31, "<b>giá</b> &amp; ship?");
  add(w.f, 20, "Cho mình xin giá sỉ", { later: true });
  add(w.g, 12, ["Xem ", { url: "vidu.example/gia-si" }, " thấy rẻ hơn"], { later: true, form: "digits" });
  add(w.aById, 5, "thế còn giá áo trẻ em", { parent: last });
  return made;
}

const scripts: Readonly<Record<string, (post: string) => StageComment[]>> = {
  [known.own]: ownComments,
  [known.visitor](post) {
    const { made, add } = list(post);
    const c1 = add(w.page, 150, "Dạ shop xin lỗi, mình cho shop mã đơn ạ");
    add(w.a, 140, "Đơn 4471, giá 640k", { parent: c1 });
    add(w.b, 100, "Mình cũng bị như vậy", { form: "digits" });
    return made;
  },
  [known.ad](post) {
    const { made, add } = list(post);
    add(w.f, 3000, "Giá cả hai áo bao nhiêu?", { badge: "fan" });
    add(w.g, 2900, "ib giá", { form: "digits" });
    return made;
  },
  "700000000000004"(post) {
    const { made, add } = list(post);
    add(w.aById, 40, "Mình lấy 1 cái size M, giá như bài đúng không?");
    add(w.cheap, 2, "đắt quá", { form: "digits" });
    return made;
  },
  "700000000000005"(post) {
    const { made, add } = list(post);
    add(w.b, 300, "chúc mừng shop");
    return made;
  },
  "700000000000006"(post) {
    const { made, add } = list(post);
    add(w.f, 300, "giá ổn thật");
    return made;
  },
  "700000000000007"(post) {
    const { made, add } = list(post);
    const c1 = add(w.f, 2000, "áo bạn mặc giá bao nhiêu shop");
    add(w.page, 1990, "Dạ 320k ạ", { parent: c1 });
    add(w.d, 1800, "יפה!", { form: "digits" });
    return made;
  },
  "700000000000008"(post) {
    const { made, add } = list(post);
    add(w.cheap, 4000, "giá màu thứ hai ạ");
    add(w.a, 3900, "", { media: "sticker" });
    return made;
  },
  "700000000000013"(post) {
    const { made, add } = list(post);
    add(w.pageById, 800, "Mình nhắn tin giúp shop nhé", { form: "digits" });
    return made;
  },
  "700000000000015"(post) {
    const { made, add } = list(post);
    add(w.e, 11000, "mấy giờ live vậy shop", { form: "digits" });
    return made;
  },
  "700000000009901"(post) {
    const { made, add } = list(post);
    add(w.a, 100, "giá mấy shop này cao");
    return made;
  },
};

const chatter = ["giá?", "còn hàng không", "đẹp", "ib mình", "ship về Huế bao nhiêu"];

export function commentsOf(post: string): StageComment[] {
  const script = scripts[post];
  if (script) return script(post);
  const { made, add } = list(post);
  const random = seeded(`comments ${post}`);
  if (Number(post) < 700000000001000) return made;
  for (let left = Math.floor(random() * 3); left > 0; left -= 1) {
    const number = Math.floor(random() * 500);
    const by: Writer = { id: String(100030000000000 + number), name: `Bạn Đọc ${number}`, link: "id" };
    add(by, 900 + left * 40, pick(chatter, random), { form: random() < 0.5 ? "digits" : "base64" });
  }
  return made;
}
