export const vi = {
  title: "Chào mừng bạn",
  lead: "Phiếu ghi StringeeX ngay trong hộp thư, bình luận và bài viết của trang Facebook.",
  does: "Tiện ích làm gì",
  doesItems: [
    "Hiện trên mỗi cuộc trò chuyện: đã có phiếu ghi chưa và đang ở trạng thái nào.",
    "Tạo phiếu ghi bằng một lần bấm, giao cho Agent trong hàng đợi của trang.",
    "Giữ việc đang chờ khi mất mạng và không tạo hai phiếu ghi cho một cuộc trò chuyện.",
  ],
  doesNot: "Tiện ích không làm gì",
  doesNotItems: [
    "Không bấm, gõ hay gửi gì thay bạn trên Facebook.",
    "Không đọc nội dung của những trang bạn chưa thêm.",
    "Không gửi dữ liệu tới nơi nào khác ngoài StringeeX.",
  ],
  steps: ["Kết nối StringeeX", "Thêm trang Facebook", "Mở hộp thư"],
  step: (number: number, of: number): string => `Bước ${number} / ${of}`,
  done: "Xong",
  trying: "Đang dùng thử",
  queueNext: "Tạo hàng đợi và gán cho trang",
  queueNextWhy: "Phiếu ghi cần một hàng đợi để biết giao cho ai.",
  openInbox: (name: string): string => `Mở hộp thư của ${name}`,
  openInboxWhy:
    "Nhãn hiện trên từng cuộc trò chuyện. Khi mở một cuộc trò chuyện, bấm “Tạo phiếu ghi” ở đầu cuộc trò chuyện.",
  privacy: "Quyền riêng tư: đọc gì, giữ gì, gửi gì",
  badges: "Nhãn trông như thế này",
  badgesWhy:
    "Mỗi dòng trong hộp thư có một nhãn nhỏ ở cuối dòng, có khi chỉ sau khi mở cuộc trò chuyện đó một lần:",
  samples: "Nhãn mẫu",
  sampleOf: {
    none: "Chưa có phiếu ghi: chấm rỗng",
    suggested: "Khách hỏi giá: quy tắc gợi ý tạo phiếu",
    new: "Đã có phiếu, chưa ai nhận",
    processing: "Agent đang xử lý",
    solved: "Đã xong",
    uncertain: "Mất mạng giữa chừng: bạn quyết định",
  },
  openOptions: "Mở cài đặt",
  later:
    "Có thể đổi mọi thứ sau này trong cửa sổ tiện ích (bấm biểu tượng trên thanh công cụ) hoặc trang cài đặt.",
};

export const en: typeof vi = {
  title: "Welcome",
  lead: "StringeeX tickets inside the inbox, comments and posts of your Facebook pages.",
  does: "What it does",
  doesItems: [
    "Shows on every conversation whether it has a ticket and in what state.",
    "Creates a ticket with one click and assigns it to an agent of the page's queue.",
    "Keeps waiting work while you are offline and never makes two tickets for one conversation.",
  ],
  doesNot: "What it does not do",
  doesNotItems: [
    "It never clicks, types or sends anything for you on Facebook.",
    "It reads no words on pages that you have not added.",
    "It sends data nowhere but to StringeeX.",
  ],
  steps: ["Connect StringeeX", "Add a Facebook page", "Open the inbox"],
  step: (number, of) => `Step ${number} of ${of}`,
  done: "Done",
  trying: "Trying out",
  queueNext: "Make a queue and assign it to the page",
  queueNextWhy: "A ticket needs a queue to know whom to give it to.",
  openInbox: (name) => `Open the inbox of ${name}`,
  openInboxWhy:
    "Badges appear on each conversation. Open a conversation and press “Create ticket” at its top.",
  privacy: "Privacy: what is read, kept and sent",
  badges: "What a badge looks like",
  badgesWhy:
    "Every row of the inbox has a small badge at its end, on some screens only once its conversation was opened:",
  samples: "Sample badges",
  sampleOf: {
    none: "No ticket yet: a hollow dot",
    suggested: "A customer asks for a price: the rules suggest a ticket",
    new: "Has a ticket, nobody took it yet",
    processing: "An agent works on it",
    solved: "Done",
    uncertain: "The network went away: you decide",
  },
  openOptions: "Open settings",
  later: "Everything can be changed later from the extension's icon or its settings page.",
};
