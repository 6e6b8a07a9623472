import type { GuideStep } from "@/lib/domain/check";
import type { Standing } from "@/lib/domain/check-standing";

/** What our own pages say of the checks; what is said on Facebook's screens stands apart, to keep that small. */
export const vi = {
  card: {
    title: "Kết nối với StringeeX",
    routing: "Định tuyến tin nhắn",
    permissions: "Quyền",
    told: {
      ok: (app: string): string => `Tin nhắn về ${app}`,
      "other-app": (app: string): string => `Tin nhắn đang về ${app}, không về StringeeX`,
      none: (): string => "Chưa chọn ứng dụng nào nhận tin nhắn",
    },
    seen: (what: string, ago: string): string => `${what} · ${ago.toLowerCase()}`,
    since: (what: string): string => `Lần xem gần nhất – ${what}`,
    lastLook: (ago: string): string => `Xem lần cuối: ${ago.toLowerCase()}`,
    start: "Bắt đầu kiểm tra",
    again: "Kiểm tra lại",
    end: "Dừng hướng dẫn",
    done: "Xong",
    allDone: "Đã đi hết các bước.",
    progress: (done: number, all: number): string => `${done}/${all} bước`,
    stepDone: "đã xong",
    stepOpen: "chưa xong",
    open: "Mở",
    switchFirst: "Trước tiên hãy chuyển sang hồ sơ Trang trên Facebook.",
    never: "Xem Facebook có chuyển tin nhắn của trang về StringeeX và StringeeX có đủ quyền không.",
    mend: "Bấm “Kiểm tra lại” để được dẫn từng bước tới nơi cần xem và sửa trên Facebook.",
  },
  standings: {
    well: "ổn",
    due: "nên kiểm tra lại",
    unsure: "chưa rõ",
    never: "chưa kiểm tra",
    bad: "cần xử lý",
  } satisfies Record<Standing, string>,
  steps: {
    settings: "Mở Cài đặt của Trang",
    messaging: "Vào Thiết lập trang → Nhắn tin nâng cao",
    routing:
      "Kiểm tra “Ứng dụng định tuyến mặc định” (Default routing app) là StringeeX; nếu chưa, bấm Chỉnh sửa (Edit) và chọn StringeeX-VN",
    integrations: "Mở Tiện ích tích hợp cho doanh nghiệp",
    permissions: "Kiểm tra StringeeX có đủ quyền và đúng Trang",
  } satisfies Record<GuideStep, string>,
  settings: {
    title: "Kiểm tra kết nối",
    apps: "Tên ứng dụng được coi là StringeeX",
    appsHint: "Mỗi dòng một tên, đúng như Facebook hiện. Chỉ khớp khi trùng cả tên.",
    appsWrong: "Cần ít nhất một tên, mỗi tên không quá 100 ký tự.",
    days: "Nhắc kiểm tra lại sau (ngày)",
    daysWrong: "Từ 1 đến 365 ngày.",
  },
  quiet: {
    hidden: "Dòng nhắc trong hộp thư Meta đã được ẩn cho trang này.",
    showAgain: "Hiện lại",
  },
};
export type CheckPanelWords = typeof vi;
