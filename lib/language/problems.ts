import type { Language } from "@/lib/domain/preferences";
import type { ProblemCode } from "@/lib/domain/problem";

/** What happened, and what a person can do about it. */
export interface ProblemWords {
  readonly sentence: string;
  readonly way: string;
}

const vi: Record<ProblemCode, ProblemWords> = {
  offline: {
    sentence: "Không có kết nối mạng.",
    way: "Yêu cầu được giữ lại và tự gửi khi có mạng.",
  },
  timeout: { sentence: "StringeeX không trả lời kịp.", way: "Sẽ tự thử lại; bạn cũng có thể thử lại ngay." },
  "rate-limited": { sentence: "StringeeX đang nhận quá nhiều yêu cầu.", way: "Sẽ tự thử lại sau ít phút." },
  "server-error": {
    sentence: "Máy chủ StringeeX gặp lỗi.",
    way: "Sẽ tự thử lại; bạn cũng có thể thử lại ngay.",
  },
  "unreadable-answer": {
    sentence: "Không đọc được câu trả lời của StringeeX.",
    way: "Thử lại; nếu vẫn vậy, kiểm tra địa chỉ API trong phần tùy chọn.",
  },
  "answer-lost": {
    sentence: "Không nhận được câu trả lời: phiếu ghi có thể đã được tạo.",
    way: "Tìm phiếu ghi trong StringeeX rồi liên kết; nếu chắc chắn chưa có thì gửi lại.",
  },
  "note-lost": {
    sentence: "Không nhận được câu trả lời: ghi chú có thể đã được thêm vào phiếu ghi.",
    way: "Mở phiếu ghi trong StringeeX để xem; nếu chưa có thì gửi lại.",
  },
  refused: { sentence: "StringeeX từ chối yêu cầu.", way: "Xem lý do bên cạnh, sửa rồi thử lại." },
  "field-required": {
    sentence: "StringeeX đòi một trường bắt buộc còn thiếu.",
    way: "Bỏ bắt buộc trường này trong StringeeX hoặc điền giá trị mặc định, rồi thử lại.",
  },
  "unknown-group": {
    sentence: "StringeeX không biết nhóm của hàng đợi.",
    way: "Kiểm tra mã nhóm của hàng đợi trong phần tùy chọn.",
  },
  "unknown-assignee": {
    sentence: "StringeeX không biết agent được gán.",
    way: "Cập nhật danh sách agent của hàng đợi trong phần tùy chọn, rồi thử lại.",
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
  "under-way": {
    sentence: "Việc này đang được gửi.",
    way: "Đợi vài giây cho đến khi StringeeX trả lời.",
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
    sentence: "Yêu cầu này thuộc một portal StringeeX khác.",
    way: "Đăng nhập lại vào portal ban đầu để tiếp tục.",
  },
  "wrong-credentials": {
    sentence: "Email hoặc mật khẩu không đúng.",
    way: "Kiểm tra lại rồi đăng nhập lần nữa.",
  },
  "extra-proof-needed": {
    sentence: "Tài khoản này cần thêm captcha hoặc xác thực hai lớp.",
    way: "Đăng nhập trên trang StringeeX rồi dán token vào đây.",
  },
  "no-portal": {
    sentence: "Tài khoản này không thuộc portal nào.",
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
    way: "Bấm “Đồng ý” trên trang giới thiệu của tiện ích (thẻ vừa mở, hoặc Cài đặt → Giới thiệu).",
  },
  "page-not-added": { sentence: "Trang chưa được thêm.", way: "Bấm “Thêm trang” trong cửa sổ của tiện ích." },
  "page-without-queue": {
    sentence: "Trang chưa được gán hàng đợi.",
    way: "Chọn “Gán hàng đợi” cho trang trong phần tùy chọn.",
  },
  "queue-without-group": {
    sentence: "Hàng đợi chưa có mã nhóm StringeeX.",
    way: "Điền mã nhóm của hàng đợi trong phần tùy chọn.",
  },
  "queue-without-agents": {
    sentence: "Hàng đợi chưa có agent nào.",
    way: "Thêm agent vào hàng đợi trong phần tùy chọn.",
  },
  "settings-invalid": { sentence: "Cài đặt không hợp lệ.", way: "Sửa trường được nêu rồi lưu lại." },
  "locked-by-organisation": {
    sentence: "Phần này do tổ chức của bạn thiết lập và khóa.",
    way: "Hãy hỏi quản trị viên CNTT nếu cần đổi.",
  },
  "policy-invalid": {
    sentence: "Chính sách của tổ chức có chỗ sai; không phần nào được áp dụng.",
    way: "Báo cho quản trị viên CNTT trường được nêu.",
  },
  "import-not-json": { sentence: "Tệp không phải JSON.", way: "Chọn tệp do “Xuất cài đặt” tạo ra." },
  "import-invalid": {
    sentence: "Tệp cài đặt không hợp lệ; không có gì được thay đổi.",
    way: "Sửa trường được nêu trong tệp rồi nhập lại.",
  },
  "page-not-identified": {
    sentence: "Không nhận diện được trang.",
    way: "Mở hộp thư của trang, hoặc nhập mã trang bằng tay.",
  },
  "item-not-identified": {
    sentence: "Không nhận diện được khách hàng.",
    way: "Mở lại cuộc trò chuyện này rồi thử lại.",
  },
  "layout-unknown": { sentence: "Facebook đã đổi giao diện.", way: "Sao chép báo cáo và gửi cho chúng tôi." },
  "storage-full": {
    sentence: "Bộ nhớ của trình duyệt đã đầy: mục này không được lưu.",
    way: "Giải phóng dung lượng rồi thử lại.",
  },
  "storage-blocked": {
    sentence: "Kho dữ liệu đang bị một thẻ khác giữ.",
    way: "Đóng các thẻ khác của tiện ích rồi thử lại.",
  },
  "storage-corrupt": {
    sentence: "Một bản ghi trong kho dữ liệu bị hỏng.",
    way: "Mở phần tùy chọn, mục Dữ liệu, để xem.",
  },
  "storage-newer": {
    sentence: "Dữ liệu do phiên bản mới hơn ghi.",
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

const en: Record<ProblemCode, ProblemWords> = {
  offline: {
    sentence: "There is no network connection.",
    way: "The request is kept and sent once you are online.",
  },
  timeout: {
    sentence: "StringeeX did not answer in time.",
    way: "It is tried again by itself; you can also try now.",
  },
  "rate-limited": {
    sentence: "StringeeX is taking too many requests.",
    way: "It is tried again in a few minutes.",
  },
  "server-error": {
    sentence: "The StringeeX server failed.",
    way: "It is tried again by itself; you can also try now.",
  },
  "unreadable-answer": {
    sentence: "StringeeX's answer could not be read.",
    way: "Try again; if it stays, check the API address in the options.",
  },
  "answer-lost": {
    sentence: "The answer never came: the ticket may have been created.",
    way: "Look for it in StringeeX and link it; send again only if it is certainly not there.",
  },
  "note-lost": {
    sentence: "No answer came: the note may have been added to the ticket.",
    way: "Look at the ticket in StringeeX; if the note is not there, send it again.",
  },
  refused: { sentence: "StringeeX refused the request.", way: "See its reason, correct it and try again." },
  "field-required": {
    sentence: "StringeeX asks for a required field.",
    way: "Make the field optional in StringeeX or give it a default, then try again.",
  },
  "unknown-group": {
    sentence: "StringeeX does not know the queue's group.",
    way: "Check the queue's group id in the options.",
  },
  "unknown-assignee": {
    sentence: "StringeeX does not know the assigned agent.",
    way: "Refresh the queue's agents in the options, then try again.",
  },
  "unknown-contact": {
    sentence: "StringeeX does not know this customer.",
    way: "Try again to create the contact.",
  },
  "not-offered": { sentence: "StringeeX's API cannot do this.", way: "Do it in StringeeX itself." },
  "ticket-gone": {
    sentence: "This ticket is no longer at StringeeX: it may have been deleted.",
    way: "Create a new ticket if one is still needed.",
  },
  "close-in-portal": {
    sentence: "The ticket is at StringeeX and the extension cannot close it.",
    way: "Close it yourself in the StringeeX portal.",
  },
  "under-way": {
    sentence: "This is being sent.",
    way: "Wait a few seconds until StringeeX has answered.",
  },
  "signed-out": {
    sentence: "You are not signed in to StringeeX.",
    way: "Sign in from the extension's popup to go on.",
  },
  "token-expired": {
    sentence: "The StringeeX session has expired.",
    way: "Sign in again; waiting requests then go on.",
  },
  "other-portal": {
    sentence: "This request belongs to another StringeeX portal.",
    way: "Sign in to that portal again to go on.",
  },
  "wrong-credentials": { sentence: "The e-mail or password is wrong.", way: "Check them and sign in again." },
  "extra-proof-needed": {
    sentence: "This account needs a captcha or a second factor.",
    way: "Sign in on StringeeX's own page and paste the token here.",
  },
  "no-portal": {
    sentence: "This account belongs to no portal.",
    way: "Use another account or ask an administrator.",
  },
  "token-malformed": { sentence: "This is not a token.", way: "Copy the whole token and paste it again." },
  "base-url-not-allowed": {
    sentence: "This API address is not allowed.",
    way: "Use an address like https://….stringeex.com.",
  },
  "consent-missing": {
    sentence:
      "You have not agreed to send customers' words to StringeeX: nothing was sent, the request is kept.",
    way: "Press “I agree” on the extension's welcome page (the tab just opened, or Settings → About).",
  },
  "page-not-added": {
    sentence: "This page has not been added.",
    way: "Press “Add page” in the extension's popup.",
  },
  "page-without-queue": {
    sentence: "The page has no assigned queue.",
    way: "Choose “Assigned queue” for the page in the options.",
  },
  "queue-without-group": {
    sentence: "The queue has no StringeeX group.",
    way: "Enter the queue's group id in the options.",
  },
  "queue-without-agents": {
    sentence: "The queue has no agents.",
    way: "Add agents to the queue in the options.",
  },
  "settings-invalid": {
    sentence: "The settings are not valid.",
    way: "Correct the field named and save again.",
  },
  "locked-by-organisation": {
    sentence: "Your organisation set this up and locked it.",
    way: "Ask your IT administrator if it must change.",
  },
  "policy-invalid": {
    sentence: "Your organisation's policy is wrong in a place; no part of it was applied.",
    way: "Tell your IT administrator the field that is named.",
  },
  "import-not-json": { sentence: "The file is not JSON.", way: "Choose a file made by “Export settings”." },
  "import-invalid": {
    sentence: "The settings file is not valid; nothing was changed.",
    way: "Correct the field named in the file and import it again.",
  },
  "page-not-identified": {
    sentence: "The page could not be identified.",
    way: "Open the page's inbox, or type the page's id.",
  },
  "item-not-identified": {
    sentence: "The customer could not be identified.",
    way: "Open this conversation again and retry.",
  },
  "layout-unknown": {
    sentence: "Facebook has changed its layout.",
    way: "Copy the report and send it to us.",
  },
  "storage-full": {
    sentence: "The browser's storage is full: this item is not kept.",
    way: "Free some space and try again.",
  },
  "storage-blocked": {
    sentence: "Another tab is holding the database.",
    way: "Close the extension's other tabs and try again.",
  },
  "storage-corrupt": { sentence: "A stored record is damaged.", way: "See Data in the options." },
  "storage-newer": {
    sentence: "The data was written by a newer version.",
    way: "Update the extension; the data is kept.",
  },
  "storage-upgrade": {
    sentence: "The data could not be brought to the new version.",
    way: "It is left as it was. Restart the browser to try again; if that does not help, tell whoever looks after the extension.",
  },
  "reload-tab": { sentence: "The extension was just updated.", way: "Reload this page to go on." },
  "permission-missing": {
    sentence: "The extension has no access yet.",
    way: "Open the extension's popup and grant access.",
  },
  internal: {
    sentence: "The extension failed.",
    way: "Reload the page and try again; if it stays, tell us.",
  },
};

const words: Record<Language, Record<ProblemCode, ProblemWords>> = { vi, en };

/** The sentence and the way on for a problem. */
export const problemWords = (language: Language, code: ProblemCode): ProblemWords => words[language][code];
