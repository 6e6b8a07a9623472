/** Every permission and host of the manifest with its reason: a test holds the two together. */
export const vi = {
  "https://business.facebook.com/*": "Hiện nhãn trong hộp thư Meta Business Suite của những trang bạn thêm.",
  "https://www.facebook.com/*":
    "Hiện nhãn trên bài viết, bình luận và tin nhắn của những trang bạn thêm, và xem trang cài đặt kết nối của trang.",
  "https://web.facebook.com/*": "Cùng những màn hình đó ở địa chỉ thứ hai của Facebook.",
  "https://*.stringeex.com/*": "Đăng nhập và tạo phiếu ghi trong cổng StringeeX của bạn.",
  storage: "Giữ trạng thái nhãn và đọc chính sách của tổ chức.",
  unlimitedStorage: "Để phiếu ghi đang chờ không bị mất khi trình duyệt hết chỗ.",
  alarms: "Gửi lại việc đang chờ vào đúng lúc.",
  scripting: "Hiện nhãn khi bạn vào hộp thư từ một màn hình khác của Facebook mà không tải lại trang.",
  declarativeNetRequestWithHostAccess:
    "Để trình duyệt không tự gửi lặp một yêu cầu tới StringeeX, tránh hai phiếu ghi.",
};

export const en: typeof vi = {
  "https://business.facebook.com/*": "To show badges in the Meta Business Suite inbox of the pages you add.",
  "https://www.facebook.com/*":
    "To show badges on posts, comments and messages of the pages you add, and to look at a page's connection settings.",
  "https://web.facebook.com/*": "The same screens at Facebook's second address.",
  "https://*.stringeex.com/*": "To sign in and to create tickets in your StringeeX portal.",
  storage: "To keep the badges' states and to read your organisation's policy.",
  unlimitedStorage: "So that waiting tickets are not lost when the browser runs out of room.",
  alarms: "To send waiting work again at the right time.",
  scripting: "To show badges when you enter the inbox from another Facebook screen without reloading.",
  declarativeNetRequestWithHostAccess:
    "So that the browser never repeats a request to StringeeX by itself, which would make two tickets.",
};
