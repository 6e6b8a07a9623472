import { isAction, isSentence, sameName } from "./words";

/*
 * What speaks against taking words for an app's name, or a name for the whole truth. All words [INF]: each only ever
 * turns a verdict into "cannot tell".
 */

/** Whole words, also beside letters that ASCII does not know. */
const words = (alternatives: string, flags = "iu"): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, flags);

const DEED = new RegExp(
  `^(?:${[
    "learn|choose|select|pick|make|set|connect|reconnect|configure|turn|add|view|see|show|change|edit|manage|remove|switch|go",
    "open|try|start|stop|review|update|get|find|check|allow|enable|disable|activate|deactivate|assign|use|create|install",
    "delete|replace|confirm|continue|retry|reload|request|give|grant|link|unlink|log|sign|contact|report|transfer|move|take",
    "what|how|why|when|where|which|who|about|more|recommended|suggested|discard|are you",
    "tìm hiểu|chọn|đặt|thiết lập|kết nối|cấu hình|bật|tắt|thêm|xem|hiển thị|thay|đổi|sửa|chỉnh|quản lý|gỡ|xóa|xoá|chuyển",
    "mở|thử|bắt đầu|dừng|ngừng|cập nhật|nhận|tìm|kiểm tra|cho phép|kích hoạt|gán|dùng|sử dụng|tạo|cài|thay thế|xác nhận",
    "tiếp tục|tải lại|yêu cầu|cấp|liên kết|đăng|liên hệ|báo cáo|đi|về|giới thiệu|tại sao|vì sao|như thế nào|đề xuất|hủy|huỷ|bỏ|bạn",
  ].join("|")})(?![\\p{L}\\p{N}])`,
  "iu",
);
/** Asks for a deed or answers a question: what a press would do, and nothing that is. */
export const isDeed = (text: string): boolean =>
  isAction(text) || isSentence(text) || /[?!]$/.test(sameName(text)) || DEED.test(sameName(text));

/** Written as names are: a capital or digit first, and one more later, or several words of which two begin so. */
export const isNameShaped = (text: string): boolean => {
  const name = sameName(text);
  return /^[\p{Lu}\p{N}]/u.test(name) && /^.+[\p{Lu}\p{N}]/u.test(name) && !isDeed(name);
};

const STATE = words(
  "pending|inactive|disconnected|disabled|expired|removed|deleted|paused|limited|unavailable|former|previous|default|standby|secondary|connected|đang chờ|ngắt kết nối|đã kết nối|không hoạt động|vô hiệu hóa|đã tắt|hết hạn|đã gỡ|tạm dừng|bị hạn chế|không khả dụng|trước đây|dự phòng|mặc định",
);
// In lower case only: an app may well be called "Not StringeeX".
const TELLS = words(
  "is|isn['’]t|was|wasn['’]t|are|has|have|had|will|cannot|can['’]t|not|no longer|until|instead|đã|chưa|không|bị|đang|sẽ|từng|là",
  "u",
);
/** "StringeeX-VN · Connected", "StringeeX is off": a name and something about it, which may be anything. */
export const isDoubtful = (name: string): boolean =>
  /[·•|,;:()[\]–—/?!]/.test(name) ||
  name.length > 60 ||
  STATE.test(name) ||
  TELLS.test(name.replace(/^\S+/, ""));

const TROUBLE = words(
  [
    "no longer|disconnected|expired|(?:was|were|been) removed|can['’]?t receive|cannot receive|not receiv\\w*|inactive|paused",
    "disabled|failed|error|went wrong|lost access|reconnect|limited|couldn['’]t|could not|isn['’]t (?:active|available|working)",
    "stopped|not (?:active|available|working|connected)|needs? attention|pending",
    "không còn|ngắt kết nối|hết hạn|bị gỡ|đã gỡ|không nhận được|không thể nhận|tạm dừng|vô hiệu|đã xảy ra lỗi|lỗi",
    "mất quyền|kết nối lại|bị hạn chế|không hoạt động|không khả dụng|chưa kết nối|thất bại|đang chờ",
  ].join("|"),
);
/** A sentence that says that something is amiss with what stands beside it. */
export const saysTrouble = (text: string): boolean => TROUBLE.test(sameName(text));

const OTHER_CHANNEL = words("instagram|whatsapp|threads|ig direct");
const OUR_CHANNEL = words("messenger|facebook");
const OTHER_TOPIC = words(
  "calls?|calling|lead(?: form)?s?|ads?|comments?|notifications?|payments?|sounds?|cuộc gọi|gọi điện|quảng cáo|bình luận|thông báo|thanh toán|âm thanh|khách hàng tiềm năng",
);
const OUR_TOPIC = words(
  "messag(?:es?|ing)|conversations?|routing|inbox|tin nhắn|nhắn tin|cuộc trò chuyện|định tuyến|hộp thư",
);
/** Words about another channel than Messenger, or no messages at all: what stands under them says nothing here. */
export const namesOtherChannel = (text: string): boolean => {
  const name = sameName(text);
  if (OUR_CHANNEL.test(name)) return false;
  return OTHER_CHANNEL.test(name) || (OTHER_TOPIC.test(name) && !OUR_TOPIC.test(name));
};
/** Words about Messenger. */
export const namesOurChannel = (text: string): boolean => OUR_CHANNEL.test(sameName(text));
