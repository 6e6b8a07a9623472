import type {
  Permission,
  PermissionReason,
  PermissionVerdict,
  RoutingReason,
  RoutingVerdict,
} from "@/lib/domain/check";
import { products } from "../toolbar";

/* The same in two places. */
const choose = "Bấm vào chỗ được khoanh, chọn hoặc bật StringeeX-VN, rồi lưu nếu có nút Lưu.";
const reload = "Trang tải mãi chưa xong. Hãy tải lại trang.";

/** Everything that is said of a page's connection to StringeeX: what was seen, when, and what a person can do. */
export const vi = {
  product: products.vi,
  routingTitle: "Tin nhắn của Trang có về StringeeX không?",
  permissionTitle: "StringeeX có đủ quyền trên Trang không?",
  routing: {
    ok: (app: string): string => `Có: ứng dụng định tuyến mặc định là ${app}.`,
    "other-app": (app: string): string => `Không: tin nhắn đang về ${app}, không về StringeeX.`,
    none: (): string => "Không: chưa có ứng dụng nào được chọn để nhận tin nhắn.",
    "cannot-tell": (): string => "Không kết luận được từ màn hình này.",
  } satisfies Record<RoutingVerdict, (app: string) => string>,
  /** What is certain to be wrong though nobody is named who has the messages instead. */
  routingBad: {
    "app-missing": "Không: StringeeX chưa được kết nối với Trang.",
    "off-for-ours": "Không: StringeeX đang bị tắt quyền kiểm soát cuộc trò chuyện.",
  } satisfies Partial<Record<RoutingReason, string>>,
  routingNext: {
    ok: "",
    "other-app": choose,
    none: choose,
  },
  reasons: {
    seen: "",
    unreadable:
      "Màn hình có mục cần xem nhưng không đọc chắc được. Hãy tự xem mục “Ứng dụng định tuyến mặc định” (Default routing app).",
    "unknown-layout":
      "Facebook đã đổi giao diện mục này. Hãy tự xem mục “Ứng dụng định tuyến mặc định” (Default routing app); nếu được, sao chép báo cáo giao diện và gửi cho bộ phận hỗ trợ.",
    contradiction:
      "Hai chỗ trên màn hình nêu hai ứng dụng định tuyến khác nhau. Hãy tải lại trang rồi xem lại.",
    unsaved: "Lựa chọn đã đổi nhưng chưa lưu. Hãy lưu hoặc hủy, rồi đóng hộp thoại.",
    loading: reload,
    empty:
      "Facebook không hiện gì ở đây. Hãy chuyển sang hồ sơ Trang và kiểm tra bạn có toàn quyền với Trang.",
    "no-full-control":
      "Bạn chưa có toàn quyền với Trang, nên Facebook không cho xem. Hãy nhờ người có toàn quyền kiểm tra.",
    "not-page-profile": "Bạn đang ở hồ sơ cá nhân. Hãy chuyển sang hồ sơ Trang rồi mở lại mục này.",
    "app-missing":
      "StringeeX không có trong danh sách ứng dụng đã kết nối. Hãy thêm lại Trang trong cổng StringeeX.",
    "switch-missing":
      "Không thấy công tắc “Kiểm soát cuộc trò chuyện” của StringeeX: thường là thiếu quyền quản lý cài đặt và webhook của Trang. Hãy kết nối lại Trang trong cổng StringeeX.",
    "off-for-ours": "Hãy bật công tắc được khoanh, rồi lưu nếu có nút Lưu.",
    "open-the-app": "Mở dòng StringeeX (Chỉnh sửa) để xem công tắc “Kiểm soát cuộc trò chuyện”.",
  } satisfies Record<RoutingReason, string>,
  permission: {
    complete: "Đủ: StringeeX có mọi quyền cần thiết trên Trang này.",
    missing: "Thiếu quyền: một số việc sẽ không chạy mà không có báo lỗi.",
    "cannot-tell": "Không kết luận được từ màn hình này.",
  } satisfies Record<PermissionVerdict, string>,
  permissionReasons: {
    seen: "Ở trên, hãy bật quyền còn thiếu và chọn Trang này rồi bấm Lưu; hoặc kết nối lại Trang trong cổng StringeeX.",
    "unknown-row": "Có một quyền mà tiện ích chưa nhận ra. Hãy tự xem từng dòng.",
    "page-unclear": "Màn hình không nói rõ Trang này có được chọn cho mọi quyền hay không.",
    unreadable: "Không đọc chắc được màn hình này.",
    loading: reload,
    expired:
      "Kết nối của StringeeX đã hết hạn: mọi quyền đã mất. Hãy kết nối lại Trang trong cổng StringeeX.",
    removed: "StringeeX đã bị gỡ: mọi quyền đã mất. Hãy kết nối lại Trang trong cổng StringeeX.",
    "app-missing":
      "Không thấy StringeeX trong danh sách đang hoạt động. Hãy kết nối Trang trong cổng StringeeX.",
    "open-the-app": "Mở StringeeX bằng nút Xem và chỉnh sửa để xem từng quyền.",
    "no-full-control": "Bạn không có quyền xem mục này.",
  } satisfies Record<PermissionReason, string>,
  permissions: {
    messages: ["Tin nhắn", "không có tin nhắn nào về StringeeX"],
    comments: ["Bình luận và bài của khách", "không đọc được bình luận và bài khách đăng"],
    posts: ["Nội dung Trang", "không biết bình luận thuộc bài viết nào"],
    pages: ["Danh sách Trang", "StringeeX không thấy Trang này"],
    metadata: ["Cài đặt và webhook", "Facebook không báo cho StringeeX khi có tin mới"],
  } satisfies Record<Permission, readonly [string, string]>,
  missingOne: (name: string, lost: string): string => `${name}: thiếu – ${lost}`,
  unsureOne: (name: string): string => `${name}: không rõ`,
  forPage: (name: string): string => `Trang: ${name}`,
  pageUnknown:
    "Màn hình này không cho biết là Trang nào. Muốn ghi nhận kết quả, hãy chọn Trang bạn đang xem.",
  pageUnknownOne: "Màn hình này không cho biết là Trang nào. Chỉ ghi nhận nếu đúng là Trang bạn đang xem.",
  pageOther: "Trang này chưa được thêm vào tiện ích, nên kết quả không được ghi nhận.",
  noPages: "Chưa thêm Trang nào vào tiện ích, nên kết quả không được ghi nhận.",
  whichPage: "Đây là Trang nào?",
  record: "Ghi nhận",
  withdraw: (name: string): string => `Đây không phải ${name}: xóa ghi nhận`,
  recordFor: (name: string): string => `Ghi nhận cho ${name}`,
  seenAt: (moment: string): string => `Đã thấy lúc ${moment}.`,
  recorded: (moment: string): string => `Đã ghi nhận lúc ${moment}.`,
  notRecorded: "Chưa ghi nhận được. Kết quả trên màn hình vẫn đúng.",
  drift: (then: string, before: string, now: string): string => `Trước đó (${then}): ${before}. Nay: ${now}.`,
  driftFromComplete: (then: string): string => `Ngày ${then} còn đủ quyền.`,
  nobody: "chưa có ứng dụng nào",
  wasComplete: "đủ quyền",
  wasMissing: "thiếu quyền",
  close: "Đóng thông báo",
  copyReport: "Sao chép báo cáo giao diện",
  copied: "Đã sao chép. Báo cáo không chứa chữ nào trên màn hình.",
  notCopied: "Hãy chọn và sao chép báo cáo dưới đây.",
  report: "Báo cáo giao diện",
};
export type CheckWords = typeof vi;
