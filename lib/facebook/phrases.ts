/*
 * Facebook's own words, English and Vietnamese, compared after normalisation. Language is not structure: nothing is
 * found by these; they only tell what something already found is. Evidence: first-party code of 2021 and public readers.
 */

/** For comparing in one spelling: NFC. */
export const words = (...list: string[]): ReadonlySet<string> =>
  new Set(list.map((word) => word.normalize("NFC")));

/** Shown for deleted and hidden customers: nobody's name. */
const GENERIC_NAMES = words(
  "facebook user",
  "người dùng facebook",
  "facebook",
  "người dùng messenger",
  "messenger user",
  "instagram user",
  "người dùng instagram",
  "unknown",
  "không xác định",
);
export const isGenericName = (name: string): boolean => GENERIC_NAMES.has(name.toLowerCase());

/** Headings of the inbox that are no customer's. */
const INBOX_HEADINGS = words(
  "inbox",
  "hộp thư",
  "hộp thư đến",
  "chats",
  "đoạn chat",
  "filter",
  "filters",
  "bộ lọc",
  "search",
  "tìm kiếm",
  "messenger",
  "all messages",
  "tất cả tin nhắn",
  "facebook",
  "meta business suite",
  "contact details",
  "chi tiết liên hệ",
  "labels",
  "nhãn",
);
export const isInboxHeading = (text: string): boolean => INBOX_HEADINGS.has(text.toLowerCase());

const SEE_MORE = words("see more", "xem thêm");
export const isSeeMore = (text: string): boolean => SEE_MORE.has(text.toLowerCase().replace(/^…\s*/, ""));

/** Explicit and for screen readers: the page wrote it. */
const YOU_SENT = words("you sent", "bạn đã gửi", "đã gửi", "you replied", "bạn đã trả lời");
export const saysYouSent = (text: string): boolean => YOU_SENT.has(text.toLowerCase().replace(/[:.]$/, ""));

/** The same for a customer: "{name} đã gửi", with or without what was sent. */
export const saysSent = (text: string, name: string): boolean =>
  text.startsWith(`${name} `) && /^(?:đã gửi|sent)(?:\b|$|[ :])/.test(text.slice(name.length + 1));

/** The line below the last bubble of an outgoing group. */
const OPERATOR =
  /^(?:Sent by|Được gửi bởi|Gửi bởi|This message was sent by someone|Tin nhắn này được gửi bởi)\s+\S/i;
export const isOperatorLine = (text: string): boolean => text.length < 160 && OPERATOR.test(text);

/** Facebook's own answers in the page's name. [INF]: no saved copy of these labels was found. */
const AUTOMATED =
  /^(?:(?:This is an )?automated (?:message|response|reply)|Instant reply|Away message|Sent automatically|Sent by (?:automation|an automated response)|(?:Tin nhắn|Trả lời|Phản hồi|Câu trả lời)(?: tức thì)? tự động|Tin nhắn vắng mặt|Tin nhắn trả lời nhanh|Được gửi tự động|(?:Được gửi|Gửi) bởi (?:tin nhắn|phản hồi|trả lời) tự động)\b/iu;
export const isAutomatedLine = (text: string): boolean => text.length < 120 && AUTOMATED.test(text);

/** Strewn between items, meaning nothing. [N≥2], 2026. */
export const isDecoy = (text: string): boolean => text === "Facebook";

/** Notices among the messages that nobody wrote. */
const SYSTEM =
  /^(?:Lead stage set to|Trạng thái khách hàng|You can now call each other|Giờ đây, các bạn có thể gọi|Improve AI response|Cải thiện phản hồi của AI|Learn more$|Tìm hiểu thêm$)|(?:assigned this conversation|đã chỉ định cuộc trò chuyện|replied to an ad|đã trả lời một quảng cáo|replied to your ad|đã trả lời quảng cáo của bạn|marked the conversation|đã đánh dấu cuộc trò chuyện)/i;
export const isSystemLine = (text: string): boolean => text.length < 300 && SYSTEM.test(text);

/** The head of a quoted reply: who answered whom, or "original message". */
const QUOTE =
  /^(?:(?:You|.{1,80}) replied to .{1,90}|(?:Bạn|.{1,80}) đã (?:trả lời|phản hồi)(?: .{1,90})?|Original message:?|Tin nhắn gốc:?)$/i;
export const isQuoteHead = (text: string): boolean => QUOTE.test(text) && !isSystemLine(text);

const SEPARATOR =
  /^(?:(?:today|yesterday|hôm nay|hôm qua|mon|tue|wed|thu|fri|sat|sun|thứ [2-7]|th [2-7]|cn|chủ nhật)(?:day|sday|nesday|rsday|urday)?\b.{0,24}|.{0,6}\d{1,2}:\d\d(?: ?[ap]m)?|\d{1,2} (?:thg|tháng) \d{1,2}.{0,20}|\d{1,2} [a-z]{3,9},? \d{4}.{0,20}|[a-z]{3,9} \d{1,2}(?:, \d{4})?.{0,20}|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?.{0,16}|\d{1,2} (?:phút|giờ|ngày|tuần)(?: trước)?)$/i;
/** The date between groups of messages, as shown. Only to be asked of what nobody wrote. */
export const isSeparator = (text: string): boolean => text.length <= 44 && SEPARATOR.test(text);

/** The list is there and has nothing to show. */
const EMPTY =
  /không có (?:tin nhắn|bình luận)|no (?:messages|comments|conversations)|nothing (?:to show|here)|không có gì/i;
export const saysEmpty = (text: string): boolean => EMPTY.test(text);

const LOADING_WORDS = words("loading…", "loading...", "đang tải…", "đang tải...", "đang tải");
export const saysLoading = (text: string): boolean => LOADING_WORDS.has(text.toLowerCase());

/** The channel that a reply field names. */
export function channelIn(placeholder: string): "messenger" | "instagram" | "whatsapp" | "comment" | null {
  const text = placeholder.toLowerCase();
  if (text.includes("messenger")) return "messenger";
  if (text.includes("instagram")) return "instagram";
  if (text.includes("whatsapp")) return "whatsapp";
  return text.includes("comment") || text.includes("bình luận") ? "comment" : null;
}
