import type { ItemKind } from "@/lib/domain/key";
import type { Language } from "@/lib/domain/preferences";
import type { ItemState, TicketStatus } from "@/lib/domain/ticket";
import { plural } from "./dates";

/** Everything that is drawn inside Facebook's pages, in one language. */
export interface BadgeWords {
  readonly product: string;
  /** Marks what StringeeX knows nothing of, in a word and in a sentence. */
  readonly local: string;
  readonly localLong: string;
  readonly create: string;
  /** The create button's whole name: begins with {@link create}. */
  createFor(name: string): string;
  readonly status: Record<TicketStatus, string>;
  readonly state: Record<ItemState, string>;
  ticket(label: string): string;
  /** In the number's place: the ticket is known, StringeeX has not told its number. */
  noNumber: string;
  /** A row's badge as one sentence for a screen reader. */
  row(parts: { state: ItemState; status: TicketStatus | null; ticket: string; byName: boolean }): string;
  readonly byName: string;
  knownAt(time: string): string;
  nextTry(time: string): string;
  readonly waits: string;
  readonly waitsLong: string;
  readonly notAdded: string;
  readonly details: string;
  readonly close: string;
  readonly closeNotice: string;
  readonly panel: string;
  readonly assignee: string;
  readonly nobody: string;
  /** In the assignee's place, of a ticket that was found instead of made. */
  readonly joined: string;
  readonly queue: string;
  readonly note: string;
  readonly noteStates: Record<"added" | "waiting" | "uncertain" | "refused", string>;
  readonly subject: string;
  readonly words: string;
  wordCount(of: ItemKind, count: number): string;
  readonly partial: string;
  readonly openTicket: string;
  readonly link: string;
  readonly linkField: string;
  readonly resend: string;
  readonly leave: string;
  readonly retry: string;
  readonly uncertainHelp: string;
  readonly done: string;
  readonly loading: string;
  readonly changed: string;
  readonly changedHelp: string;
  readonly copyReport: string;
  readonly copied: string;
  readonly reload: string;
  readonly moment: {
    now: string;
    minutes(n: number): string;
    hours(n: number): string;
    days(n: number): string;
  };
}

const vi: BadgeWords = {
  product: "Phiếu ghi",
  local: "cục bộ",
  localLong: "chỉ trên trình duyệt này, StringeeX chưa biết",
  create: "Tạo phiếu ghi",
  createFor: (name) => `Tạo phiếu ghi cho ${name}`,
  status: { new: "Mới", processing: "Đang xử lý", pending: "Đang chờ", solved: "Đóng" },
  state: {
    none: "Chưa có phiếu",
    suggested: "Nên tạo phiếu",
    queued: "Đang chờ gửi",
    sending: "Đang tạo…",
    created: "Đã có phiếu",
    uncertain: "Chưa chắc đã tạo",
    refused: "Bị từ chối",
    unknown: "Đang nhận diện…",
  },
  ticket: (label) => `#${label}`,
  noNumber: "chưa biết số",
  row: ({ state, status, ticket, byName }) =>
    [
      "Phiếu ghi",
      ticket === "" ? "" : `#${ticket}`,
      `: ${status === null ? vi.state[state] : vi.status[status]}`,
      byName ? `, ${vi.byName}` : "",
    ]
      .join(" ")
      .replace(/ +([:,])/g, "$1")
      .replace(/ {2,}/g, " "),
  byName: "khớp theo tên",
  knownAt: (time) => `cập nhật ${time}`,
  nextTry: (time) => `thử lại lúc ${time}`,
  waits: "Đang chờ nhận diện khách hàng…",
  waitsLong: "Chưa chắc đây là cuộc trò chuyện nào. Hãy mở lại cuộc trò chuyện này hoặc tải lại trang.",
  notAdded: "trang chưa được thêm",
  details: "Chi tiết",
  close: "Đóng bảng",
  closeNotice: "Đóng thông báo",
  panel: "Chi tiết phiếu ghi",
  assignee: "Người xử lý",
  nobody: "Chưa gán (cả nhóm)",
  joined: "Người khác đã tạo phiếu ghi này",
  queue: "Hàng đợi",
  note: "Ghi chú nội bộ",
  noteStates: {
    added: "đã thêm",
    waiting: "đang chờ mã phiếu",
    uncertain: "chưa chắc đã thêm",
    refused: "bị từ chối",
  },
  subject: "Tiêu đề",
  words: "Nội dung sẽ gửi",
  wordCount: (of, count) =>
    `${count} ${{ message: "tin nhắn", comment: "bình luận", post: "bài đăng" }[of]} trên màn hình`,
  partial: "một phần: Facebook đã cắt bớt hoặc chưa tải hết",
  openTicket: "Mở phiếu ghi",
  link: "Liên kết phiếu có sẵn",
  linkField: "Mã hoặc số phiếu ghi",
  resend: "Gửi lại",
  leave: "Để sau",
  retry: "Thử lại",
  uncertainHelp:
    "Hãy tìm phiếu ghi này trong StringeeX. Nếu đã có: nhập mã rồi liên kết. Nếu chắc chắn chưa có: gửi lại.",
  done: "Đã xong",
  loading: "Đang tải…",
  changed: "Facebook đã đổi giao diện",
  changedHelp:
    "Tiện ích không nhận ra màn hình này nên không hiện gì để tránh nhầm. Bạn vẫn có thể tạo phiếu ghi từ cửa sổ của tiện ích. Báo cáo chỉ có cấu trúc trang, không có chữ nào của khách.",
  copyReport: "Sao chép báo cáo",
  copied: "Đã sao chép",
  reload: "Tiện ích vừa được cập nhật: hãy tải lại trang.",
  moment: {
    now: "vừa xong",
    minutes: (n) => `${n} phút trước`,
    hours: (n) => `${n} giờ trước`,
    days: (n) => `${n} ngày trước`,
  },
};

const en: BadgeWords = {
  product: "Ticket",
  local: "local",
  localLong: "this browser only, not at StringeeX",
  create: "Create ticket",
  createFor: (name) => `Create ticket for ${name}`,
  status: { new: "New", processing: "Processing", pending: "Pending", solved: "Closed" },
  state: {
    none: "No ticket",
    suggested: "Ticket suggested",
    queued: "Waiting to send",
    sending: "Creating…",
    created: "Has a ticket",
    uncertain: "May exist",
    refused: "Refused",
    unknown: "Identifying…",
  },
  ticket: (label) => `#${label}`,
  noNumber: "number not known",
  row: ({ state, status, ticket, byName }) =>
    [
      "Ticket",
      ticket === "" ? "" : `#${ticket}`,
      `: ${status === null ? en.state[state] : en.status[status]}`,
      byName ? `, ${en.byName}` : "",
    ]
      .join(" ")
      .replace(/ +([:,])/g, "$1")
      .replace(/ {2,}/g, " "),
  byName: "matched by name",
  knownAt: (time) => `as of ${time}`,
  nextTry: (time) => `next try at ${time}`,
  waits: "Waiting to identify the customer…",
  waitsLong: "It is not certain whose conversation this is. Open it again, or reload the page.",
  notAdded: "page not added",
  details: "Details",
  close: "Close panel",
  closeNotice: "Close notice",
  panel: "Ticket details",
  assignee: "Assignee",
  nobody: "Not assigned (the whole group)",
  joined: "Somebody else had made this ticket",
  queue: "Queue",
  note: "Internal note",
  noteStates: {
    added: "added",
    waiting: "waiting for the ticket's id",
    uncertain: "may have been added",
    refused: "refused",
  },
  subject: "Subject",
  words: "Words to send",
  wordCount: (of, count) => `${plural(count, of, `${of}s`)} on screen`,
  partial: "partial: Facebook cut some, or has not loaded all",
  openTicket: "Open ticket",
  link: "Link an existing ticket",
  linkField: "Ticket id or serial",
  resend: "Send again",
  leave: "Leave it",
  retry: "Try again",
  uncertainHelp:
    "Look for this ticket in StringeeX. If it is there, enter its id and link it. If it certainly is not, send again.",
  done: "Done",
  loading: "Loading…",
  changed: "Facebook has changed its layout",
  changedHelp:
    "This screen is not recognised, so nothing is shown rather than something wrong. You can still create tickets from the extension's popup. The report holds the page's structure and no customer's words.",
  copyReport: "Copy report",
  copied: "Copied",
  reload: "The extension was updated: please reload the page.",
  moment: {
    now: "just now",
    minutes: (n) => `${plural(n, "minute", "minutes")} ago`,
    hours: (n) => `${plural(n, "hour", "hours")} ago`,
    days: (n) => `${plural(n, "day", "days")} ago`,
  },
};

const languages: Record<Language, BadgeWords> = { vi, en };
export const badgeWords = (language: Language): BadgeWords => languages[language];

/** How long ago something was known, in words. */
export function ageWords(words: BadgeWords, at: number, now: number): string {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return words.moment.now;
  if (minutes < 60) return words.moment.minutes(minutes);
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? words.moment.hours(hours) : words.moment.days(Math.floor(hours / 24));
}
