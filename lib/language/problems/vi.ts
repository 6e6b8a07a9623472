import type { ProblemCode } from "@/lib/domain/problem";
import type { ProblemWords } from "../problems";

export const vi: Record<ProblemCode, ProblemWords> = {
  offline: {
    sentence: "Không có kết nối mạng.",
    way: "Yêu cầu được giữ lại và tự gửi khi có mạng.",
  },
  timeout: { sentence: "StringeeX không trả lời kịp.", way: "Sẽ tự thử lại." },
  "rate-limited": { sentence: "StringeeX đang nhận quá nhiều yêu cầu.", way: "Sẽ tự thử lại sau ít phút." },
  "server-error": {
    sentence: "Máy chủ StringeeX gặp lỗi.",
    way: "Sẽ tự thử lại.",
  },
  "unreadable-answer": {
    sentence: "Không đọc được câu trả lời của StringeeX.",
    way: "Thử lại; nếu vẫn vậy, kiểm tra địa chỉ API trong phần cài đặt.",
  },
  "answer-lost": {
    sentence: "Không nhận được câu trả lời: phiếu ghi có thể đã được tạo.",
    way: "Tìm phiếu ghi trong StringeeX rồi liên kết; nếu chắc chắn chưa có thì gửi lại.",
  },
  "note-lost": {
    sentence: "Không nhận được câu trả lời: ghi chú có thể đã được thêm vào phiếu ghi.",
    way: "Mở phiếu ghi trong StringeeX để xem; nếu chưa có thì gửi lại.",
  },
  refused: { sentence: "StringeeX từ chối yêu cầu.", way: "Sửa theo lý do StringeeX nêu rồi thử lại." },
  "field-required": {
    sentence: "StringeeX cần một trường bắt buộc còn thiếu.",
    way: "Bỏ bắt buộc trường này trong StringeeX hoặc điền giá trị mặc định, rồi thử lại.",
  },
  "unknown-group": {
    sentence: "StringeeX không biết nhóm của hàng đợi.",
    way: "Kiểm tra mã nhóm của hàng đợi trong phần cài đặt.",
  },
  "unknown-assignee": {
    sentence: "StringeeX không biết Agent được gán.",
    way: "Cập nhật danh sách Agent của hàng đợi trong phần cài đặt, rồi thử lại.",
  },
  "unknown-contact": { sentence: "StringeeX không biết khách hàng này.", way: "Thử lại để tạo khách hàng." },
  "not-offered": {
    sentence: "API của StringeeX không làm được việc này.",
    way: "Hãy làm trực tiếp trong StringeeX.",
  },
  "ticket-gone": {
    sentence: "Phiếu ghi này không còn ở StringeeX: có thể đã bị xóa.",
    way: "Tạo phiếu ghi mới nếu vẫn cần.",
  },
  "close-in-portal": {
    sentence: "Phiếu ghi đã ở StringeeX và tiện ích không đóng được.",
    way: "Hãy tự đóng phiếu ghi này trong cổng StringeeX.",
  },
  "made-twice": {
    sentence: "StringeeX có hai phiếu ghi cho việc này: hai người đã tạo cùng lúc.",
    way: "Hãy đóng một phiếu trong cổng StringeeX, rồi thử lại để kiểm tra.",
  },
  "under-way": {
    sentence: "Việc này đang được gửi.",
    way: "Đợi vài giây cho đến khi StringeeX trả lời.",
  },
  "already-sent": {
    sentence: "Đã gửi, hoặc có thể đã gửi sang StringeeX: không hoàn tác được nữa.",
    way: "Nếu cần, hãy đổi lại trạng thái hoặc thêm ghi chú ở phiếu ghi.",
  },
  "signed-out": {
    sentence: "Chưa đăng nhập StringeeX.",
    way: "Đăng nhập trong cửa sổ của tiện ích để tiếp tục.",
  },
  "token-expired": {
    sentence: "Phiên đăng nhập StringeeX đã hết hạn.",
    way: "Đăng nhập lại; yêu cầu đang chờ sẽ tiếp tục.",
  },
  "other-portal": {
    sentence: "Yêu cầu này thuộc một cổng StringeeX khác.",
    way: "Đăng nhập lại vào cổng ban đầu để tiếp tục.",
  },
  "wrong-credentials": {
    sentence: "Email hoặc mật khẩu không đúng.",
    way: "Kiểm tra lại rồi đăng nhập lần nữa.",
  },
  "extra-proof-needed": {
    sentence: "Tài khoản này cần thêm captcha hoặc xác thực hai lớp.",
    way: "Đăng nhập trên trang StringeeX rồi dán token vào ô Token.",
  },
  "no-portal": {
    sentence: "Tài khoản này không thuộc cổng StringeeX nào.",
    way: "Dùng tài khoản khác hoặc hỏi quản trị viên.",
  },
  "token-malformed": {
    sentence: "Token không đúng dạng.",
    way: "Sao chép lại toàn bộ token rồi dán lần nữa.",
  },
  "base-url-not-allowed": {
    sentence: "Địa chỉ API không được phép.",
    way: "Dùng địa chỉ dạng https://….stringeex.com.",
  },
  "consent-missing": {
    sentence:
      "Bạn chưa đồng ý gửi nội dung của khách tới StringeeX: chưa có gì được gửi, yêu cầu được giữ lại.",
    way: "Bấm “Đồng ý” trên trang chào mừng của tiện ích (tab vừa mở, hoặc Cài đặt → Giới thiệu).",
  },
  "page-not-added": { sentence: "Trang chưa được thêm.", way: "Bấm “Thêm trang” trong cửa sổ của tiện ích." },
  "page-without-queue": {
    sentence: "Trang chưa được gán hàng đợi.",
    way: "Chọn “Gán hàng đợi” cho trang trong phần cài đặt.",
  },
  "queue-without-group": {
    sentence: "Hàng đợi chưa có mã nhóm StringeeX.",
    way: "Điền mã nhóm của hàng đợi trong phần cài đặt.",
  },
  "queue-without-agents": {
    sentence: "Hàng đợi chưa có Agent nào.",
    way: "Thêm Agent vào hàng đợi trong phần cài đặt.",
  },
  "settings-invalid": { sentence: "Cài đặt không hợp lệ.", way: "Sửa trường được nêu rồi lưu lại." },
  "locked-by-organisation": {
    sentence: "Phần này do tổ chức của bạn thiết lập và khóa.",
    way: "Hãy hỏi quản trị viên CNTT nếu cần đổi.",
  },
  "policy-invalid": {
    sentence: "Chính sách của tổ chức có lỗi nên chưa được áp dụng.",
    way: "Gửi tên trường được nêu cho quản trị viên CNTT.",
  },
  "import-not-json": { sentence: "Tệp không phải JSON.", way: "Chọn tệp do “Xuất cài đặt” tạo ra." },
  "import-invalid": {
    sentence: "Tệp cài đặt có chỗ không hợp lệ nên chưa nhập được gì.",
    way: "Hãy xuất lại tệp rồi nhập, hoặc sửa trong tệp chỗ được nêu.",
  },
  "page-not-identified": {
    sentence: "Không nhận diện được trang.",
    way: "Mở hộp thư của trang, hoặc gõ id của trang.",
  },
  "item-not-identified": {
    sentence: "Không nhận diện được khách hàng.",
    way: "Mở lại cuộc trò chuyện này rồi thử lại.",
  },
  "layout-unknown": { sentence: "Facebook đã đổi giao diện.", way: "Sao chép báo cáo và gửi cho chúng tôi." },
  "storage-full": {
    sentence: "Bộ nhớ của trình duyệt đã đầy nên chưa lưu được.",
    way: "Giải phóng dung lượng rồi thử lại.",
  },
  "storage-blocked": {
    sentence: "Một tab khác của tiện ích đang chặn việc mở dữ liệu.",
    way: "Đóng các tab khác của tiện ích rồi thử lại.",
  },
  "storage-failed": {
    sentence: "Trình duyệt không đọc hoặc ghi được dữ liệu của tiện ích.",
    way: "Đóng các tab khác của tiện ích rồi thử lại; nếu vẫn vậy, khởi động lại trình duyệt.",
  },
  "storage-corrupt": {
    sentence: "Dữ liệu đã lưu có chỗ bị hỏng nên không hiện được.",
    way: "Mở phần cài đặt, mục “Nhập và xuất”, để xem.",
  },
  "storage-newer": {
    sentence: "Dữ liệu do một phiên bản mới hơn lưu lại.",
    way: "Cập nhật tiện ích; dữ liệu được giữ nguyên.",
  },
  "storage-upgrade": {
    sentence: "Không chuyển được dữ liệu sang phiên bản mới.",
    way: "Dữ liệu được giữ nguyên. Khởi động lại trình duyệt để thử lại; nếu vẫn vậy, hãy báo cho người phụ trách.",
  },
  "reload-tab": { sentence: "Tiện ích vừa được cập nhật.", way: "Tải lại trang này để tiếp tục." },
  "permission-missing": {
    sentence: "Tiện ích chưa được cấp quyền truy cập.",
    way: "Mở cửa sổ của tiện ích và bấm cấp quyền.",
  },
  internal: {
    sentence: "Tiện ích gặp lỗi.",
    way: "Tải lại trang rồi thử lại; nếu vẫn vậy, hãy báo cho chúng tôi.",
  },
};
