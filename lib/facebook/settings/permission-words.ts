import type { Permission } from "@/lib/domain/check";
import { folded, sameName } from "../routing/words";

/*
 * The sentences by which Facebook names permissions, compared whole. Marks: [N≥k] met in k places, [1] in one, [INF]
 * translated and never met, [GK] general knowledge. `null`: known, and none that StringeeX needs to make tickets.
 */

interface Sentence {
  readonly permission: Permission | null;
  readonly words: readonly string[];
}

const SENTENCES: readonly Sentence[] = [
  {
    // pages_messaging: EN [N≥5], first VI [1], second VI the same without its brackets.
    permission: "messages",
    words: [
      "Manage and access Page conversations in Messenger",
      "Manage and access Page conversations on Messenger",
      "Quản lý và truy cập (các) cuộc trò chuyện trên Trang trong Messenger",
      "Quản lý và truy cập các cuộc trò chuyện trên Trang trong Messenger",
      "Quản lý và truy cập cuộc trò chuyện trên Trang trong Messenger",
    ],
  },
  {
    // pages_show_list: EN [1], VI [INF].
    permission: "pages",
    words: [
      "Show a list of the Pages you manage",
      "Hiển thị danh sách các Trang do bạn quản lý",
      "Hiển thị danh sách các Trang bạn quản lý",
      "Hiển thị danh sách Trang bạn quản lý",
    ],
  },
  {
    // pages_read_engagement: EN [N≥3], VI [INF].
    permission: "posts",
    words: [
      "Read content posted on the Page",
      "Đọc nội dung đăng trên Trang",
      "Đọc nội dung được đăng trên Trang",
      "Đọc nội dung đã đăng trên Trang",
    ],
  },
  {
    // pages_manage_metadata: EN [1], VI [INF].
    permission: "metadata",
    words: [
      "Manage accounts, settings, and webhooks for a Page",
      "Manage accounts, settings and webhooks for a Page",
      "Quản lý tài khoản, cài đặt và webhook cho Trang",
      "Quản lý tài khoản, cài đặt và webhook cho một Trang",
    ],
  },
  {
    // pages_read_user_content: EN [1], VI [INF].
    permission: "comments",
    words: [
      "Read user content on your Page",
      "Đọc nội dung của người dùng trên Trang",
      "Đọc nội dung của người dùng trên Trang của bạn",
      "Đọc nội dung người dùng trên Trang của bạn",
    ],
  },
  {
    // pages_manage_engagement [1], pages_manage_posts [GK], and what else such apps ask for [GK].
    permission: null,
    words: [
      "Create, edit and delete comments on the Page",
      "Create, edit and delete reactions on the Page",
      "Create, edit and delete comments and reactions on the Page",
      "Create, edit and delete comments/reactions on the Page",
      "Manage comments on your Page",
      "Create and manage content on your Page",
      "Tạo và quản lý nội dung trên Trang của bạn",
      "Tạo và quản lý nội dung trên Trang",
      "Quản lý bình luận trên Trang",
      "Tạo, chỉnh sửa và xóa bình luận trên Trang",
      "Manage your business",
      "Quản lý doanh nghiệp của bạn",
      "Access profile and posts from the Instagram account connected to your Page",
      "Manage and access Instagram account messages",
      "Manage your business and its assets",
      "Name and profile picture",
      "Email address",
      "Tên và ảnh đại diện",
      "Địa chỉ email",
    ],
  },
];

const BY_WORDS = new Map(
  SENTENCES.flatMap(({ permission, words }) => words.map((text) => [folded(text), permission] as const)),
);

/** The permission a sentence names; null for one that is not needed, undefined for an unknown sentence. */
export const permissionIn = (text: string): Permission | null | undefined => BY_WORDS.get(folded(text));

/** What Facebook's sign-in of business apps offers: "Opt in to all current and future Pages" [GK], VI [INF]. */
const ALL_PAGES =
  /^(?:opt(?:ed)? in to |chọn tham gia |đã chọn (?:tham gia )?)?(?:all (?:current and future )?pages|all of your pages|tất cả(?: các)? trang(?: hiện tại và(?: trong)? tương lai)?)$/;

/** Whether a permission is granted, where a row says it in words; null for other states, undefined for other words. [INF] */
export function grantIn(text: string): boolean | null | undefined {
  const state = folded(text);
  if (
    /^(?:allowed|granted|on|yes|enabled|access granted|đã cho phép|cho phép|đã cấp|đã cấp quyền|được phép|bật|đang bật|có)$/.test(
      state,
    )
  )
    return true;
  if (
    /^(?:not allowed|not granted|denied|declined|off|no|disabled|no access|không được phép|không cho phép|chưa cho phép|chưa cấp|chưa cấp quyền|chưa được cấp|bị từ chối|đã từ chối|tắt|đang tắt|không|không có quyền truy cập)$/.test(
      state,
    )
  )
    return false;
  return /^(?:pending|limited|expired|partly|partial(?:ly allowed)?|requested|unknown|revoked|removed|inactive|đang chờ|bị hạn chế|hết hạn|đã hết hạn|một phần|đã yêu cầu|đã gỡ|đã thu hồi|không rõ)$/.test(
    state,
  )
    ? null
    : undefined;
}

/** A press shows the rest of a list. EN and VI [INF]. */
export const saysMore = (text: string): boolean =>
  /^(?:\+ ?\d+|(?:see|show|view) (?:\d+ )?(?:more|all)(?: \p{L}+)?|and \d+ more|xem (?:thêm|tất cả)(?: .{0,20})?|hiển thị (?:thêm|tất cả)(?: .{0,20})?|và \d+ .{0,20}khác)$/u.test(
    folded(text),
  );

/** How many of how many pages a line says; null where it is no such line. `all` has no numbers. */
export function pageCount(text: string): { readonly chosen: number; readonly of: number } | null {
  const line = folded(text);
  if (ALL_PAGES.test(line)) return { chosen: 1, of: 1 };
  const match =
    /^(\d+) (?:of|out of) (\d+) pages?(?: selected)?$/.exec(line) ??
    /^(\d+)\s*\/\s*(\d+) (?:pages?|trang)(?: selected| được chọn)?$/.exec(line) ??
    /^(\d+) (?:trong|trên|trong số|trong tổng số) (?:số )?(\d+) trang(?: được chọn)?$/.exec(line) ??
    /^đã chọn (\d+)(?:\/| trong số | trên | trong )(\d+) trang$/.exec(line);
  if (match !== null) return { chosen: Number(match[1]), of: Number(match[2]) };
  return /^(?:no pages|0 pages|không có trang nào|0 trang)$/.test(line) ? { chosen: 0, of: 1 } : null;
}

/** A row's headings and chips that are neither a permission nor a page. [INF] */
const FRAME = new Set(
  [
    "What you're allowing",
    "What you’re allowing",
    "Permissions",
    "Pages",
    "Page",
    "Required",
    "Access",
    "Quyền",
    "Quyền truy cập",
    "Trang",
    "Các Trang",
    "Bắt buộc",
    "Những gì bạn cho phép",
    "Nội dung bạn cho phép",
  ].map(folded),
);
export const isFrameWord = (text: string): boolean => FRAME.has(folded(text));

/** Which list of integrations is shown. EN [N≥3], VI [INF]. */
export function tabIn(text: string): "active" | "expired" | "removed" | null {
  const tab = folded(text).replace(/\s*\(?\d+\)?$/, "");
  if (/^(?:active|đang hoạt động|hoạt động)$/.test(tab)) return "active";
  if (/^(?:expired|đã hết hạn|hết hạn)$/.test(tab)) return "expired";
  return /^(?:removed|đã gỡ|đã gỡ bỏ|đã xóa)$/.test(tab) ? "removed" : null;
}

export const samePageName = (a: string, b: string): boolean => a !== "" && sameName(a) === sameName(b);
