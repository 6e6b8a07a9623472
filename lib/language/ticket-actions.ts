import type { Language } from "@/lib/domain/preferences";
import type { TicketStatus } from "@/lib/domain/ticket";

/** What the panel behind a badge says of changing a ticket. */
export interface TicketActionWords {
  readonly status: string;
  setTo(status: string): string;
  readonly cannotSet: string;
  readonly note: string;
  readonly addNote: string;
  readonly nameless: string;
  readonly lastKnown: string;
  readonly undo: string;
  readonly undoCreate: string;
  /** What is read out once something was taken back before it was sent. */
  readonly undone: string;
  waiting(what: string): string;
  readonly statuses: Record<TicketStatus, string>;
}

const vi: TicketActionWords = {
  status: "Trạng thái",
  setTo: (status) => `Đổi sang ${status}`,
  cannotSet: "API của cổng này không đổi được trạng thái: hãy đổi trong StringeeX.",
  note: "Ghi chú nội bộ mới",
  addNote: "Thêm ghi chú",
  nameless:
    "StringeeX chưa cho biết mã của phiếu ghi này. Khi chưa có mã, không đọc lại hay đổi được trạng thái và không thêm được ghi chú từ đây.",
  lastKnown: "Trạng thái lần cuối biết: API của cổng này không cho đọc lại.",
  undo: "Hoàn tác",
  undoCreate: "Hoàn tác tạo phiếu ghi",
  undone: "Đã hoàn tác",
  waiting: (what) => `${what}: gửi sau 10 giây.`,
  statuses: { new: "Mới", processing: "Đang xử lý", pending: "Đang chờ", solved: "Đóng" },
};

const en: TicketActionWords = {
  status: "Status",
  setTo: (status) => `Change to ${status}`,
  cannotSet: "This portal's API cannot change a status: change it in StringeeX.",
  note: "New internal note",
  addNote: "Add note",
  nameless:
    "StringeeX has not told this ticket's id yet. Until then its status cannot be read again or changed from here, and no note can be added.",
  lastKnown: "Last known status: this portal's API does not let it be read again.",
  undo: "Undo",
  undoCreate: "Undo creating the ticket",
  undone: "Undone",
  waiting: (what) => `${what}: sent in 10 seconds.`,
  statuses: { new: "New", processing: "Processing", pending: "Pending", solved: "Closed" },
};

const languages: Record<Language, TicketActionWords> = { vi, en };
export const ticketActionWords = (language: Language): TicketActionWords => languages[language];
