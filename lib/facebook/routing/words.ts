/*
 * Facebook's words on the settings screens, compared whole after normalisation. Marks: [N≥k] met in k guides, [1] in
 * one, [INF] inferred from neighbouring words and never met. A missing word makes "cannot tell", never "StringeeX".
 */

const table = <K extends string>(entries: Record<K, readonly string[]>): ReadonlyMap<string, K> => {
  const found = new Map<string, K>();
  for (const [kind, list] of Object.entries<readonly string[]>(entries)) {
    const known = Object.keys(entries).find((each): each is K => each === kind);
    if (known !== undefined) for (const words of list) found.set(folded(words), known);
  }
  return found;
};

const HYPHENS = /[\u2010\u2011]/g;
/** For comparing names: exact but for Unicode form, kinds of space and of hyphen, and invisible marks. */
export const sameName = (text: string): string =>
  text
    .replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g, "")
    .normalize("NFC")
    .replace(HYPHENS, "-")
    .replace(/\s+/g, " ")
    .trim();
/** For comparing labels and sentences: case and closing marks do not count either. */
export const folded = (text: string): string =>
  sameName(text)
    .toLowerCase()
    .replace(/\s*[:.…]+$/, "")
    .trim();

/** What a label of the advanced-messaging screens means. */
const LABELS = table({
  // The first two: docs and guides, EN [N≥2]; every Vietnamese one [INF].
  default: [
    "Default routing app",
    "Default app",
    "Default messaging app",
    "Default routing application",
    "Ứng dụng định tuyến mặc định",
    "Ứng dụng mặc định",
    "Ứng dụng nhắn tin mặc định",
    "Ứng dụng nhận tin nhắn mặc định",
  ],
  // The older receiver dialog, EN [N≥2]; VI [INF] from "ứng dụng nhận tin nhắn trên Messenger" [1].
  primary: [
    "Primary Receiver for handover protocol",
    "Primary receiver",
    "Ứng dụng nhận chính cho giao thức chuyển giao",
    "Ứng dụng nhận chính",
    "Bên nhận chính",
    "Bên nhận chính cho giao thức chuyển giao",
  ],
  secondary: [
    "Secondary Receivers for handover protocol",
    "Secondary receivers",
    "Secondary receiver",
    "Ứng dụng nhận phụ",
    "Bên nhận phụ",
    "Fallback app",
    "Standby channel",
    "Kênh dự phòng",
    "Ứng dụng dự phòng",
  ],
  // EN [N≥2], VI [N≥3].
  control: ["Conversation control", "Kiểm soát cuộc trò chuyện"],
  // VI [N≥3], EN [INF].
  business: [
    "Control conversations with Business AI",
    "Conversation control with Business AI",
    "Kiểm soát các cuộc trò chuyện với Business AI",
    "Business AI",
  ],
  // EN [N≥3], VI [N≥3].
  apps: ["Connected apps", "Ứng dụng đã kết nối", "Các ứng dụng đã kết nối"],
  // EN [N≥2], VI [1].
  messenger: [
    "Messenger receiver",
    "Cấu hình cho ứng dụng nhận tin nhắn trên Messenger",
    "Ứng dụng nhận tin nhắn trên Messenger",
  ],
  instagram: [
    "Instagram receiver",
    "Cấu hình cho ứng dụng nhận tin nhắn trên Instagram",
    "Ứng dụng nhận tin nhắn trên Instagram",
  ],
  section: [
    "Advanced messaging",
    "Nhắn tin nâng cao",
    "Tin nhắn nâng cao",
    "App settings",
    "Cài đặt ứng dụng",
    "Conversation routing",
    "Định tuyến cuộc trò chuyện",
    "Page setup",
    "Thiết lập Trang",
    "Handover protocol",
    "Giao thức chuyển giao",
  ],
});
export type RoutingLabel =
  | "default"
  | "primary"
  | "secondary"
  | "control"
  | "business"
  | "apps"
  | "messenger"
  | "instagram"
  | "section";
export const routingLabel = (text: string): RoutingLabel | null => LABELS.get(folded(text)) ?? null;

/** Headings that tell which settings screen this is, where the address does not. */
const SCREENS = table({
  messaging: ["Advanced messaging", "Nhắn tin nâng cao", "Tin nhắn nâng cao", "Advanced Messaging settings"],
  // VI [N≥8]; the older VI name [INF].
  integrations: [
    "Business integrations",
    "Tiện ích tích hợp cho doanh nghiệp",
    "Công cụ tích hợp kinh doanh",
    "Các tiện ích tích hợp cho doanh nghiệp",
  ],
});
export const screenLabel = (text: string): "messaging" | "integrations" | null =>
  SCREENS.get(folded(text)) ?? null;

/** Nothing is chosen. EN and VI [INF]. */
const NONE = table({
  none: [
    "None",
    "Not set",
    "Not selected",
    "No app",
    "No app selected",
    "No default app",
    "No default routing app",
    "Select",
    "Select an app",
    "Select app",
    "Choose an app",
    "Choose app",
    "Không",
    "Không có",
    "Không có ứng dụng",
    "Không có ứng dụng nào",
    "Chưa có",
    "Chưa có ứng dụng",
    "Chưa có ứng dụng nào",
    "Chưa chọn",
    "Chưa chọn ứng dụng",
    "Chưa chọn ứng dụng nào",
    "Chưa đặt",
    "Chưa thiết lập",
    "Chọn",
    "Chọn ứng dụng",
    "Chọn một ứng dụng",
    "—",
    "-",
  ],
});
export const saysNone = (text: string): boolean => NONE.has(folded(text));

/** Words on what is pressed: never a name. EN [N≥2], "Chỉnh sửa", "Lưu", "Hủy" [N≥3], the other VI [INF]. */
const ACTIONS = table({
  action: [
    ..."Edit|Change|Configure|View|View and edit|Manage|Set up|Learn more|Save|Save changes|Submit|Done|Cancel|Close|Back|Remove|Disconnect|Add|Add app|More|More options|See more|Settings|Help|Turn on|Turn off|On|Off|Switch|Reset".split(
      "|",
    ),
    ..."Chỉnh sửa|Sửa|Thay đổi|Cấu hình|Xem|Xem và chỉnh sửa|Quản lý|Thiết lập|Tìm hiểu thêm|Lưu|Lưu thay đổi|Gửi|Xong|Hủy|Huỷ|Đóng|Quay lại|Gỡ|Gỡ bỏ|Xóa|Xoá|Ngắt kết nối|Thêm|Thêm ứng dụng|Xem thêm|Tùy chọn khác|Cài đặt|Trợ giúp|Bật|Tắt|Chuyển|Đặt lại".split(
      "|",
    ),
  ],
});
export const isAction = (text: string): boolean => ACTIONS.has(folded(text));

/** A press stores what is chosen. EN [N≥2], "Lưu" [N≥3], the others [INF]. */
const SAVES =
  /^(?:save|save changes|apply|submit|done|confirm|update|lưu|lưu thay đổi|áp dụng|xong|xác nhận|cập nhật)$/;
export const isSave = (text: string): boolean => SAVES.test(folded(text));

/** Chips that stand beside an app's name. [INF] */
const CHIPS = table({
  chip: ["Connected", "Đã kết nối", "App", "Ứng dụng", "Active", "Đang hoạt động", "New", "Mới"],
});
export const isChip = (text: string): boolean =>
  CHIPS.has(folded(text)) ||
  /^(?:added on|connected on|đã thêm|đã kết nối|thêm vào|kết nối) .*\d/i.test(sameName(text));

/** More than a name: explains, and is no value. */
export const isSentence = (text: string): boolean => {
  const words = sameName(text).split(" ").length;
  return words >= 7 || (words >= 4 && /[.!?]$/.test(sameName(text)));
};

const LOADING = new Set(["loading", "đang tải", "please wait", "vui lòng chờ"]);
export const saysSettingsLoading = (text: string): boolean => LOADING.has(folded(text));

/** Why Facebook shows nothing. All [INF]; the states themselves [N≥2]. */
const REFUSALS: readonly (readonly ["no-full-control" | "not-page-profile" | "empty", RegExp])[] = [
  [
    "no-full-control",
    /full control|don['’]t have (?:permission|access)|only (?:people|admins?) with|toàn quyền|không có quyền|quyền kiểm soát toàn bộ|kiểm soát hoàn toàn/i,
  ],
  [
    "not-page-profile",
    /switch (?:in)?to (?:the|your|a) (?:page|profile)|use facebook as (?:the|your) page|chuyển sang (?:trang|hồ sơ)|chuyển đổi (?:sang|trang)|dùng facebook (?:dưới tên|với tư cách)|content isn['’]t available|nội dung này hiện không/i,
  ],
  [
    "empty",
    /no (?:connected )?apps|no apps (?:are )?connected|you haven['’]t connected|không có ứng dụng|chưa có ứng dụng|chưa kết nối ứng dụng|no (?:active )?(?:business )?integrations|chưa có tiện ích|không có tiện ích/i,
  ],
];
export const refusalIn = (text: string): "no-full-control" | "not-page-profile" | "empty" | null =>
  REFUSALS.find(([, pattern]) => pattern.test(sameName(text)))?.[0] ?? null;
