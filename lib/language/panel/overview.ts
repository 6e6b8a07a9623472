import type { Action, Gate } from "@/lib/domain/decision";
import { plural } from "../dates";

const seconds = (ms: number): number => Math.round(ms / 1000);

/** "45 giây", "3 phút", "2 giờ", "3 ngày" */
function spanText(ms: number, units: readonly [string, string, string, string]): string {
  const [second, minute, hour, day] = units;
  if (ms < 60_000) return `${seconds(ms)} ${second}`;
  if (ms < 3_600_000) return `${Math.round(ms / 60_000)} ${minute}`;
  if (ms < 172_800_000) return `${Math.round(ms / 3_600_000)} ${hour}`;
  return `${Math.round(ms / 86_400_000)} ${day}`;
}

const viActions: Record<Action, string> = {
  create: "Tạo phiếu ghi",
  suggest: "Gợi ý",
  append: "Thêm vào phiếu đang mở",
  reopen: "Mở lại phiếu ghi",
  ignore: "Bỏ qua",
};
const enActions: Record<Action, string> = {
  create: "Create a ticket",
  suggest: "Suggest",
  append: "Add to an open ticket",
  reopen: "Reopen a ticket",
  ignore: "Ignore",
};
const viGates: Record<Gate, string> = {
  active: "trang chưa thêm hoặc ngừng hoạt động",
  since: "có từ trước khi bật",
  actor: "do chính trang viết, hoặc không rõ ai viết",
  kind: "loại này không được chuyển đổi",
  keywords: "không có từ khóa",
  thread: "đã có trong phiếu ghi, hoặc bài chưa có phiếu",
  creation: "cách tạo",
};
const enGates: Record<Gate, string> = {
  active: "page not added, or inactive",
  since: "older than when the page was switched on",
  actor: "written by the page, or nobody knows by whom",
  kind: "this kind is not converted",
  keywords: "no keyword in it",
  thread: "already in a ticket, or the post has none",
  creation: "how tickets are created",
};

export const vi = {
  intro: "Tính từ phiếu ghi và nhật ký quyết định lưu trong trình duyệt này; không gửi đi đâu.",
  span: "Khoảng thời gian",
  spanDays: (days: number): string => `${days} ngày gần đây`,
  nothing: "Chưa có phiếu ghi hay quyết định nào trong khoảng thời gian này.",
  perDay: "Phiếu ghi mỗi ngày, theo trang",
  perDaySummary: (tickets: number, pages: number): string => `${tickets} phiếu ghi của ${pages} trang.`,
  others: "Các trang khác",
  waits: "Từ lúc quy tắc chọn đến lúc có phiếu ghi",
  wait: (from: number, to: number | null): string => {
    const units = ["giây", "phút", "giờ", "ngày"] as const;
    if (to === null) return `từ ${spanText(from, units)}`;
    return from === 0 ? `dưới ${spanText(to, units)}` : `${spanText(from, units)} – ${spanText(to, units)}`;
  },
  median: (ms: number, tickets: number): string => {
    const span = spanText(Math.max(ms, 1_000), ["giây", "phút", "giờ", "ngày"]);
    return tickets === 1
      ? `Phiếu ghi duy nhất do quy tắc chọn có sau ${span}.`
      : `Một nửa trong ${tickets} phiếu ghi do quy tắc chọn có sau không quá ${span}.`;
  },
  byHand: (count: number): string =>
    `${count} phiếu ghi tạo bằng tay, quy tắc không chọn trước: không tính ở đây.`,
  chosen: "Quy tắc đã quyết định",
  ignored: "Bỏ qua vì",
  actions: viActions,
  gates: viGates,
  day: "Ngày",
  total: "Tổng",
  what: "Mục",
  count: "Số lượng",
  table: "Xem bảng số liệu",
};

export const en: typeof vi = {
  intro: "Added up from the tickets and the decision log kept in this browser; sent nowhere.",
  span: "Period",
  spanDays: (days) => `Last ${plural(days, "day", "days")}`,
  nothing: "No tickets and no decisions in this period.",
  perDay: "Tickets per day, by page",
  perDaySummary: (tickets, pages) =>
    `${plural(tickets, "ticket", "tickets")} of ${plural(pages, "page", "pages")}.`,
  others: "Other pages",
  waits: "From the rules' choice to the ticket",
  wait: (from, to) => {
    const units = ["s", "min", "h", "d"] as const;
    if (to === null) return `${spanText(from, units)} or more`;
    return from === 0 ? `under ${spanText(to, units)}` : `${spanText(from, units)} – ${spanText(to, units)}`;
  },
  median: (ms, tickets) => {
    const span = spanText(Math.max(ms, 1_000), ["s", "min", "h", "d"]);
    return tickets === 1
      ? `The only ticket that rules chose was there after ${span}.`
      : `Half of the ${tickets} tickets that rules chose were there within ${span}.`;
  },
  byHand: (count) =>
    `${plural(count, "ticket was", "tickets were")} made by hand without the rules having chosen: not counted here.`,
  chosen: "What the rules decided",
  ignored: "Ignored because",
  actions: enActions,
  gates: enGates,
  day: "Day",
  total: "Total",
  what: "Item",
  count: "Count",
  table: "Show the figures as a table",
};
