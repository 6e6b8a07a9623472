import { type Finding, isBad, type PermissionReason, type RoutingReason } from "@/lib/domain/check";
import type { Language } from "@/lib/domain/preferences";
import { checkWords } from "./checks";

/** What a finding saw, in a few words: facts only, nothing of what to do. */
const vi = {
  title: (count: number): string => `Lịch sử (${count})`,
  about: "Những gì tiện ích đã thấy trên màn hình Facebook, mới nhất trước. Mỗi lần đổi là một dòng.",
  what: "Đã thấy",
  first: "Lần đầu",
  last: "Lần cuối",
  reader: "Mã kỹ thuật",
  untold: (why: string): string => `không kết luận được${why === "" ? "" : `: ${why}`}`,
  reasons: {
    seen: "",
    unreadable: "không đọc chắc được",
    "unknown-layout": "màn hình Facebook khác trước",
    contradiction: "hai chỗ nói khác nhau",
    unsaved: "lựa chọn chưa lưu",
    loading: "trang tải mãi chưa xong",
    empty: "Facebook không hiện gì",
    "no-full-control": "người xem không có toàn quyền",
    "not-page-profile": "đang ở hồ sơ cá nhân",
    "app-missing": "không thấy StringeeX",
    "switch-missing": "không thấy công tắc của StringeeX",
    "off-for-ours": "công tắc của StringeeX đang tắt",
    "open-the-app": "chưa mở mục StringeeX trong danh sách",
    "unknown-row": "có dòng quyền chưa biết",
    "page-unclear": "không rõ Trang có được chọn",
    expired: "kết nối đã hết hạn",
    removed: "StringeeX đã bị gỡ",
  } satisfies Record<RoutingReason | PermissionReason, string>,
};
type HistoryWords = typeof vi;

const en: HistoryWords = {
  title: (count) => `History (${count})`,
  about: "What the extension saw on Facebook's screens, newest first. One line for each change.",
  what: "Seen",
  first: "First",
  last: "Last",
  reader: "Technical code",
  untold: (why) => `could not tell${why === "" ? "" : `: ${why}`}`,
  reasons: {
    seen: "",
    unreadable: "not clearly readable",
    "unknown-layout": "Facebook's screen looks different",
    contradiction: "two places differ",
    unsaved: "choice not saved",
    loading: "never finished loading",
    empty: "Facebook showed nothing",
    "no-full-control": "the viewer has no full control",
    "not-page-profile": "in the personal profile",
    "app-missing": "StringeeX not there",
    "switch-missing": "StringeeX has no switch",
    "off-for-ours": "StringeeX's switch is off",
    "open-the-app": "StringeeX was not opened in the list",
    "unknown-row": "an unknown permission row",
    "page-unclear": "unclear whether the Page is chosen",
    expired: "the connection has expired",
    removed: "StringeeX was removed",
  },
};

const all: Readonly<Record<Language, HistoryWords>> = { vi, en };
export const historyWords = (language: Language): HistoryWords => all[language];

/** What a finding saw, as short as it can be named: the app, the permissions that are missing, or why nothing could be told. */
export function seenWords(finding: Finding, language: Language): string {
  const words = checkWords(language);
  const { untold, reasons } = all[language];
  if (finding.verdict === "cannot-tell")
    return isBad(finding) ? reasons[finding.reason] : untold(reasons[finding.reason]);
  if (finding.kind === "routing") return finding.app === "" ? words.nobody : finding.app;
  if (finding.verdict === "complete") return words.wasComplete;
  const missing = finding.missing.map((each) => words.permissions[each][0]);
  if (missing.length > 0) return `${words.wasMissing}: ${missing.join(", ")}`;
  const why = reasons[finding.reason];
  return why === "" ? words.wasMissing : `${words.wasMissing}: ${why}`;
}
