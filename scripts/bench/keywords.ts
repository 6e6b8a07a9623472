/*
 * 10 000 comments × 500 keywords, compiled once. Run: npx tsx scripts/bench/keywords.ts
 * The baseline asks `includes` for each keyword in turn, which is what a search without an index and without any
 * knowledge of Vietnamese does (and finds other things).
 */
import { compileKeywords } from "../../lib/domain/keywords/match.ts";

const COMMENTS = 10_000;
const KEYWORDS = 500;
const BUDGET_MS = 100;

const syllables = (
  "giá bao nhiêu shop ơi còn hàng không ạ em muốn mua cái này màu đen size mấy ship về hà nội phí thế nào " +
  "cho mình hỏi sản phẩm đẹp quá nhận được rồi cảm ơn nhé chất lượng tốt lắm giao chậm đổi trả bảo hành lỗi " +
  "khuyến mãi giảm tư vấn inbox kiểm tra đơn chuyển khoản địa chỉ điện thoại liên hệ mở cửa thứ hai chủ nhật"
).split(" ");

/** The same numbers each run (a linear congruence), so that runs compare. */
let state = 42;
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
};
const pick = (): string => syllables[Math.floor(random() * syllables.length)] ?? "";
const bare = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("đ", "d");

const comments = Array.from({ length: COMMENTS }, () => {
  const words = Array.from({ length: 4 + Math.floor(random() * 24) }, pick);
  const text = `${words.join(" ")}${random() < 0.3 ? "??? 😍😍" : ""}`;
  const style = random();
  if (style < 0.3) return bare(text);
  return style < 0.4 ? text.normalize("NFD") : text;
});
/** Half of the keywords are phrases of common words, half are words that nobody writes: most comments stay without a hit. */
const keywords = Array.from({ length: KEYWORDS }, (_, at) => {
  if (at % 2 === 0) return `${pick()} ${pick()} ${pick()}`;
  return `${pick()}x${at}${at % 10 === 1 ? "*" : ""}`;
});

function fastest(run: () => number): { ms: number; found: number } {
  let best = Number.POSITIVE_INFINITY;
  let found = 0;
  for (let round = 0; round < 7; round += 1) {
    const start = performance.now();
    found = run();
    best = Math.min(best, performance.now() - start);
  }
  return { ms: best, found };
}

const coldStart = performance.now();
const matcher = compileKeywords(keywords, { marksExactly: false });
const compiling = performance.now() - coldStart;
const coldFound = matcher.count(comments);
const cold = performance.now() - coldStart;

const ours = fastest(() => matcher.count(comments));
const lower = keywords.map((each) => each.toLowerCase());
const baseline = fastest(() => {
  let count = 0;
  for (const comment of comments) {
    const text = comment.toLowerCase();
    if (lower.some((each) => text.includes(each))) count += 1;
  }
  return count;
});

const ms = (value: number): string => `${value.toFixed(1)} ms`;
console.log(`${COMMENTS} comments × ${KEYWORDS} keywords (budget ${BUDGET_MS} ms)`);
console.log(
  `first run, with compiling: ${ms(cold)}, of which compiling ${ms(compiling)} (${coldFound} comments chosen)`,
);
console.log(`fastest of seven:          ${ms(ours.ms)} (${ours.found} comments chosen)`);
console.log(`plain includes:            ${ms(baseline.ms)} (${baseline.found} comments chosen)`);
console.log(`ratio to plain includes:   ${(ours.ms / baseline.ms).toFixed(3)}`);
if (ours.ms > BUDGET_MS) process.exitCode = 1;
