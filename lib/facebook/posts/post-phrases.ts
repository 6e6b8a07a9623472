import { words } from "../phrases";

/*
 * Words that Facebook itself writes on posts and comments, English and Vietnamese. Nothing is found by them: they only
 * tell what something already found is.
 */

/** Behind a text that is a machine's translation. [FP21, N≥2] */
const ORIGINAL = words("see original", "xem bản gốc", "hide translation", "ẩn bản dịch");
export const saysOriginal = (text: string): boolean => ORIGINAL.has(text.toLowerCase());

/** Badges beside an author's name. [N≥3] */
const BADGES = words(
  "author",
  "tác giả",
  "admin",
  "quản trị viên",
  "moderator",
  "người kiểm duyệt",
  "top fan",
  "fan cứng",
  "follow",
  "theo dõi",
  "verified account",
  "tài khoản đã xác minh",
  "rising fan",
  "fan mới nổi",
);
export const isBadgeWord = (text: string): boolean => BADGES.has(text.toLowerCase());

/** Between two names in a post's heading: the first reviews the second. [INF] */
const RECOMMENDS =
  /^(?:(?:does not |doesn't |don't )?recommends?|đề xuất|không đề xuất|reviewed|đã đánh giá|đã đề xuất)(?=$|\s|[.:])/iu;
export const saysRecommends = (text: string): boolean => RECOMMENDS.test(text);

/** The arrow from a visitor to the page, where it is written and not drawn. [GK] */
export const isArrow = (text: string): boolean => /^[\s▸►▶▷→›»❯·‎‏]*$/u.test(text);

/** A timeline without posts, and what Facebook says in place of a post that is gone or not for everybody. [GK] */
const NOTHING =
  /no posts (?:available|yet|to show)|no more posts|(?:không|chưa) có bài viết|(?:content|page) isn['’]t available|(?:không|chưa) (?:thể )?xem được nội dung|nội dung này hiện không|không khả dụng/i;
export const saysNothingHere = (text: string): boolean => NOTHING.test(text);
