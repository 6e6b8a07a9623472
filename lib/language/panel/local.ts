import { plural } from "../dates";

/** What every page says of the workspace without an account; its tickets have sentences of their own. */
export const vi = {
  try: "Dùng thử không cần tài khoản",
  tryHint: "Phiếu ghi chỉ được giữ trong trình duyệt này; gửi lên StringeeX sau cũng được.",
  title: "Đang dùng thử: chỉ trên trình duyệt này",
  strip: "Phiếu ghi ở lại đây, không gửi đi đâu.",
  open: "Xem phiếu ghi dùng thử",
  connect: "Kết nối StringeeX",
  stay: "Tiếp tục dùng thử",
  leave: "Thoát dùng thử",
  leaveHint: "Phiếu ghi dùng thử vẫn được giữ.",
  unsent: (tickets: number): string => `${tickets} phiếu ghi dùng thử chưa gửi lên StringeeX: xem và gửi`,
};

export const en: typeof vi = {
  try: "Try without an account",
  tryHint: "Tickets are kept in this browser only; they can be sent to StringeeX later.",
  title: "Trying out: this browser only",
  strip: "Tickets stay here; nothing is sent anywhere.",
  open: "See trial tickets",
  connect: "Connect StringeeX",
  stay: "Keep trying out",
  leave: "Stop trying out",
  leaveHint: "Trial tickets are kept.",
  unsent: (tickets) =>
    plural(
      tickets,
      "trial ticket is not at StringeeX yet: see and send it",
      "trial tickets are not at StringeeX yet: see and send them",
    ),
};
