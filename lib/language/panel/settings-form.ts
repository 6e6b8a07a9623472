import { plural } from "../dates";

/** The labels are the channel's own, word for word, as the page admins know them from the StringeeX portal. */
export const vi = {
  labels: {
    active: "Hoạt động",
    inactive: "Ngừng hoạt động",
    preferOnlineAgents: "Ưu tiên Agent online",
    emailNotification: "Gửi thông báo qua Email",
    queue: "Gán hàng đợi",
    ownerCreatesTickets: "Tạo phiếu ghi khi chủ page gửi tin nhắn, bình luận",
    postsAndComments: "Chuyển đổi bài viết và bình luận thành phiếu ghi",
    nothing: "Không làm gì cả",
    relevant: "Chỉ chuyển đổi bài viết có liên quan",
    visitorPosts: "Chuyển đổi tất cả bài đăng được thêm bởi khách truy cập thành phiếu ghi",
    commentsWithKeywords:
      "Các bài được trang thêm vào: chuyển bình luận của khách thành phiếu ghi khi chúng chứa các từ khóa",
    everything: "Chuyển đổi mọi thứ",
    messages: "Chuyển đổi tin nhắn thành phiếu ghi",
    automatic: "Tự động tạo",
    suggest: "Chỉ gợi ý",
    reopen: "Mở lại phiếu ghi trong vòng",
    keywords: "Từ khóa",
    matchMarksExactly: "Khớp dấu chính xác",
    creation: "Cách tạo phiếu ghi",
    name: "Tên hiển thị",
    username: "Tên trong địa chỉ trang",
  },
  groups: {
    channel: "Kênh",
    assignment: "Phân công",
    conversion: "Chuyển đổi thành phiếu ghi",
    page: "Thông tin trang",
  },
  hints: {
    active: "Quy tắc của trang đang chạy.",
    inactive:
      "Ngừng hoạt động: không tạo gì theo quy tắc. Nhãn, việc tạo bằng tay và các phiếu ghi đã có vẫn còn.",
    preferOnlineAgents:
      "Giao cho Agent đang online thuộc hàng đợi; nếu không có ai online, giao ngẫu nhiên cho một Agent của hàng đợi.",
    preferOnlineAgentsOff: "Phiếu ghi vào nhóm, không giao cho ai.",
    emailNotification:
      "Bật: StringeeX gửi email cho Agent được giao khi phiếu ghi được tạo; cổng cần một trường và một trigger (xem mục Trường phiếu ghi).",
    ownerCreatesTickets: "Bật: những gì chính trang viết cũng thành phiếu ghi.",
    visitorPosts: "Từ khóa không áp dụng cho các bài này.",
    everything: "Mọi bài viết và bình luận của khách hàng.",
    automatic:
      "Phiếu ghi được tạo ngay khi nội dung mới hiện trên màn hình. Những gì có từ trước khi bật trang thì tạo bằng tay.",
    suggest:
      "Chỉ đánh dấu; bạn bấm một lần để tạo phiếu ghi. Nên chọn khi trang đã kết nối trong cổng StringeeX.",
    reopen: "Tính từ lần trao đổi cuối của một trong hai bên.",
    keywords:
      "Ngăn cách bằng dấu phẩy, chấm phẩy hoặc xuống dòng. Thêm * ở cuối để tìm cả từ dài hơn: “ship*” tìm cả “shipper”.",
    matchMarksExactly: "Tắt: “giá” tìm cả “gia” gõ không dấu. Bật: chỉ tìm đúng dấu đã gõ.",
    username: "Ví dụ cuahangmau.demo. Có thể để trống.",
  },
  noQueue: "Chưa chọn hàng đợi",
  localQueue: "Đang dùng thử: chưa cần hàng đợi, phiếu ghi ở lại trong trình duyệt này.",
  reopenChoice: (hours: number | null): string => {
    if (hours === null) return "Luôn mở lại";
    if (hours === 0) return "Luôn tạo mới";
    return hours > 24 ? `${hours / 24} ngày` : `${hours} giờ`;
  },
  keywordCount: (count: number): string => `${count} từ khóa`,
  emptyKeywords: "Chưa có từ khóa: MỌI bình luận của khách trên bài của trang sẽ thành phiếu ghi.",
  confirmEmpty: {
    title: "Xóa hết từ khóa?",
    text: "Danh sách trống nghĩa là mọi bình luận của khách đều thành phiếu ghi. Từ khóa cũ vẫn giữ cho đến khi bạn xác nhận.",
    yes: "Để trống danh sách",
    no: "Giữ từ khóa cũ",
  },
  warnings: {
    noQueue: "Trang chưa có hàng đợi: chưa tạo được phiếu ghi nào.",
    queueGone: "Hàng đợi này không còn: hãy chọn hàng đợi khác.",
    queueWithoutGroup: "Hàng đợi này chưa có mã nhóm StringeeX: chưa tạo được phiếu ghi.",
    queueWithoutAgents: "Hàng đợi này chưa có Agent nào để giao phiếu ghi.",
    bothOff: "Cả hai ô đều tắt: không bài viết hay bình luận nào thành phiếu ghi.",
    openQueue: "Sửa hàng đợi",
    manageQueues: "Mở danh sách hàng đợi",
  },
  invalid: {
    username: "Chỉ gồm chữ cái không dấu, chữ số và dấu chấm.",
    keywords: "Mỗi từ khóa dài tối đa 200 ký tự, tối đa 500 từ khóa.",
    name: "Tối đa 300 ký tự.",
  },
};

export const en: typeof vi = {
  labels: {
    active: "Active",
    inactive: "Inactive",
    preferOnlineAgents: "Prefer online agents",
    emailNotification: "Email notification",
    queue: "Assigned queue",
    ownerCreatesTickets: "Create tickets when the page owner messages or comments",
    postsAndComments: "Convert posts and comments into tickets",
    nothing: "Do nothing",
    relevant: "Convert only relevant posts",
    visitorPosts: "Convert every post added by visitors",
    commentsWithKeywords: "On the page's own posts: convert customers' comments that contain the keywords",
    everything: "Convert everything",
    messages: "Convert messages into tickets",
    automatic: "Create automatically",
    suggest: "Only suggest",
    reopen: "Reopen a ticket within",
    keywords: "Keywords",
    matchMarksExactly: "Match accents exactly",
    creation: "How tickets are created",
    name: "Display name",
    username: "Name in the page's address",
  },
  groups: {
    channel: "Channel",
    assignment: "Assignment",
    conversion: "Conversion into tickets",
    page: "About the page",
  },
  hints: {
    active: "The page's rules are running.",
    inactive: "Inactive: nothing is created by rule. Badges, manual creation and known tickets stay.",
    preferOnlineAgents:
      "Given to an agent of the queue who is online; when nobody is, to a random agent of the queue.",
    preferOnlineAgentsOff: "Tickets go to the group and are assigned to nobody.",
    emailNotification:
      "On: StringeeX mails the assigned agent when a ticket is created; the portal needs a field and a trigger for it (see Ticket fields).",
    ownerCreatesTickets: "On: what the page itself writes becomes a ticket too.",
    visitorPosts: "Keywords play no part for these posts.",
    everything: "Every post and every comment by customers.",
    automatic:
      "A ticket is created as soon as something new comes on screen. Anything from before the page was turned on you create by hand.",
    suggest:
      "Items are only marked; you create a ticket with one click. Choose this for a page already connected in the StringeeX portal.",
    reopen: "Counted from the last message by either side.",
    keywords:
      "Separated by comma, semicolon or new line. End with * to find longer words too: “ship*” also finds “shipper”.",
    matchMarksExactly: "Off: “giá” also finds “gia” typed without accents. On: only the accents as typed.",
    username: "For example cuahangmau.demo. May stay empty.",
  },
  noQueue: "No queue chosen",
  localQueue: "Trying out: no queue is needed yet, tickets stay in this browser.",
  reopenChoice: (hours) => {
    if (hours === null) return "Always reopen";
    if (hours === 0) return "Always new";
    return hours > 24 ? plural(hours / 24, "day", "days") : `${hours} h`;
  },
  keywordCount: (count) => plural(count, "keyword", "keywords"),
  emptyKeywords: "No keywords: EVERY customer comment on the page's posts becomes a ticket.",
  confirmEmpty: {
    title: "Remove every keyword?",
    text: "An empty list means that every customer comment becomes a ticket. The old keywords stay until you confirm.",
    yes: "Leave the list empty",
    no: "Keep the old keywords",
  },
  warnings: {
    noQueue: "The page has no queue: no ticket can be created yet.",
    queueGone: "This queue no longer exists: choose another one.",
    queueWithoutGroup: "This queue has no StringeeX group id: no ticket can be created yet.",
    queueWithoutAgents: "This queue has no agents to give tickets to.",
    bothOff: "Both boxes are off: no post and no comment becomes a ticket.",
    openQueue: "Edit the queue",
    manageQueues: "Open the list of queues",
  },
  invalid: {
    username: "Only unaccented letters, digits and dots.",
    keywords: "At most 200 characters for a keyword and 500 keywords.",
    name: "At most 300 characters.",
  },
};
