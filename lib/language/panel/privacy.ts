export const vi = {
  title: "Quyền riêng tư",
  lead: "Phiếu ghi Fanpage đọc gì, giữ gì, gửi gì và trong bao lâu. Có hiệu lực từ phiên bản 0.2.",
  short:
    "Nói ngắn gọn: dữ liệu nằm trong trình duyệt của bạn và chỉ được gửi tới cổng StringeeX của bạn, khi một phiếu ghi được tạo hoặc bổ sung. Không có máy chủ riêng, không quảng cáo, không đo lường.",
  sections: [
    {
      title: "Đọc",
      items: [
        "Chỉ những gì đang hiện trên màn hình Facebook, và chỉ trên những trang bạn đã thêm: tên khách, nội dung, thời gian, đường dẫn.",
        "Để biết màn hình có phải của một trang như vậy không: địa chỉ và dấu hiệu nhận dạng của trang trên màn hình.",
        "Trên màn hình cài đặt của trang: ứng dụng nào nhận tin nhắn và quyền nào đang bật.",
        "Không đọc cookie hay mật khẩu Facebook, không gọi API của Facebook, không tự cuộn hay mở gì.",
        "Không chạy trong cửa sổ ẩn danh.",
      ],
    },
    {
      title: "Giữ trong trình duyệt này",
      items: [
        "Cài đặt trang và hàng đợi (có tên Agent), những lần đổi gần đây, những gì bạn vừa gỡ, và thời điểm bạn đồng ý: cho đến khi bạn xóa hoặc gỡ tiện ích.",
        "Phiếu ghi đã tạo (số, trạng thái, tên khách, tiêu đề, đường dẫn) và việc gửi đi kèm nội dung của nó: cho đến khi xong hoặc bạn bỏ. Việc đã xong, tên khách, tiêu đề và đường dẫn của phiếu ghi cũ tự xóa sau 90 ngày không động tới, hoặc thời gian bạn chọn; chỉ còn số, trạng thái và mã của những mục đã vào phiếu, để không tạo phiếu thứ hai. Việc chưa xong, kể cả ghi chú còn chờ mã phiếu, thì ở lại.",
        "Nhật ký quyết định (tên khách, đoạn đầu nội dung, lý do): tối đa 20.000 dòng và không lâu hơn thời gian ấy, dòng cũ nhất bị bỏ trước; xóa được bất cứ lúc nào.",
        "Những tên khác nhau mà Facebook dùng cho cùng một bài viết hay một người (số, mã, tên người dùng), để không tạo hai phiếu: tối đa 2.000 tên, tên cũ nhất bị bỏ trước; không có nội dung.",
        "Kết quả kiểm tra kết nối của từng trang: ứng dụng nhận tin nhắn, quyền nào thiếu, lúc nào: cho đến khi bạn xóa.",
        "Để nhãn hiện ngay: theo mã Facebook của từng mục, trạng thái, số phiếu và lý do StringeeX trả về khi có sự cố; id và tên trang của bạn, ngôn ngữ, giao diện, chế độ kín đáo. Không có tên hay lời khách.",
        "Nội dung đang hiện trên màn hình, trong lúc bạn thử cài đặt trước khi lưu: xóa khi thử xong, chậm nhất khi trình duyệt khởi động lại.",
        "Phiếu ghi dùng thử: chỉ ở đây, cho đến khi bạn xóa.",
        "Những gì đã biết về cổng của bạn (API làm được gì, có trường nào, Agent nào đang online và nhận phiếu lúc nào): cho đến khi bạn xóa.",
        "Email, tên cổng và token đăng nhập StringeeX: cho đến khi bạn đăng xuất. Mật khẩu không bao giờ được giữ.",
      ],
    },
    {
      title: "Gửi",
      items: [
        "Tới https://*.stringeex.com, qua kết nối mã hóa: email và mật khẩu một lần khi đăng nhập; tên, id và liên kết trang cá nhân của khách, nội dung trên màn hình và liên kết tới nó khi một phiếu ghi được tạo hoặc bổ sung; ghi chú bạn gõ và trạng thái bạn chọn.",
        "Trên những màn hình của trang đã thêm, tiện ích hỏi cổng trạng thái của những phiếu ghi đang hiện, bằng mã phiếu.",
        "Chỉ sau khi bạn đồng ý. Bạn có thể rút lại trong Cài đặt → Giới thiệu; từ lúc đó không gửi gì về khách nữa.",
        "Không gửi tới nơi nào khác, không bán, không dùng cho quảng cáo hay chấm điểm tín dụng. Việc dùng dữ liệu tuân theo Chính sách dữ liệu người dùng của Chrome Web Store, kể cả yêu cầu về Sử dụng có giới hạn.",
      ],
    },
    {
      title: "Ở StringeeX",
      items: ["Phiếu ghi thuộc về tổ chức của bạn. Thời hạn lưu giữ do tổ chức và StringeeX quy định."],
    },
    {
      title: "Quyền của bạn",
      items: [
        "Xuất cài đặt, nhật ký, phiếu ghi dùng thử, hoặc mọi thứ, thành tệp: Cài đặt → Nhập và xuất.",
        "Xóa mọi thứ tiện ích giữ, cũng ở đó. Gỡ tiện ích cũng xóa tất cả.",
        "Yêu cầu của khách về dữ liệu đã ở StringeeX: liên hệ quản trị viên cổng của bạn.",
        "Câu hỏi về quyền riêng tư: địa chỉ liên hệ ở trang của tiện ích trên cửa hàng.",
      ],
    },
  ],
  permissions: "Quyền của trình duyệt và lý do",
  unaffiliated: "Sản phẩm độc lập, không liên kết với Meta hay Stringee.",
  back: "Mở cài đặt",
};

export const en: typeof vi = {
  title: "Privacy",
  lead: "What Page Tickets reads, keeps and sends, and for how long. In force from version 0.2.",
  short:
    "In short: data stays in your browser and goes to your own StringeeX portal only, when a ticket is made or added to. There is no server of ours, no advertising and no analytics.",
  sections: [
    {
      title: "Read",
      items: [
        "Only what is on Facebook's screen, and only on pages that you have added: customers' names, words, times, links.",
        "To know whether a screen is of such a page: its address, and what on it identifies the page.",
        "On a page's settings screens: which app receives its messages and which permissions are on.",
        "No Facebook cookies or passwords are read, none of Facebook's APIs is called, nothing is scrolled or opened by itself.",
        "It does not run in private windows.",
      ],
    },
    {
      title: "Kept in this browser",
      items: [
        "Settings of pages and queues (with agents' names), their latest changes, what you removed last, and when you agreed: until you delete them or remove the extension.",
        "Tickets that were made (number, status, customer's name, subject, link) and the work of sending, with its words: until it is done or you discard it. Finished work and old tickets' names, subjects and links are deleted by themselves 90 days after they were last touched, or after the time you choose; number, status and the ids of what went into the ticket stay, so that no second ticket is made. Unfinished work stays, and so does a note that waits for its ticket's id.",
        "The decision log (customer's name, the first words, the reason): at most 20,000 lines and no longer than that time, the oldest go first; it can be cleared at any time.",
        "The different names by which Facebook calls one post or one person (number, code, username), so that no second ticket is made: at most 2,000, the oldest go first; no words.",
        "What the checks of each page's connection found: which app receives its messages, which permission is missing, and when: until you delete it.",
        "So that badges come at once: by each item's Facebook id its state, ticket number and StringeeX's reason when something went wrong; your pages' ids and names, language, theme and discreet mode. No customer's name or words.",
        "The words on screen while you try settings out before saving them: deleted when you have done, at the latest when the browser starts again.",
        "Tickets made while trying out: here only, until you delete them.",
        "What is known of your portal (what its API can do, its fields, which agents are online and when each was last given a ticket): until you delete it.",
        "The StringeeX email address, portal name and sign-in token: until you sign out. The password is never kept.",
      ],
    },
    {
      title: "Sent",
      items: [
        "To https://*.stringeex.com, encrypted: email and password once when you sign in; the customer's name, id and profile link, the words on screen and a link to them when a ticket is made or added to; the notes you type and the status you choose.",
        "On screens of pages that you added, the portal is asked for the status of the tickets on screen, by their ids.",
        "Only after you agreed. You can take that back in Settings → About; from then on nothing about customers is sent.",
        "Nowhere else. Nothing is sold, or used for advertising or credit decisions. The use of data adheres to the Chrome Web Store User Data Policy, including the Limited Use requirements.",
      ],
    },
    {
      title: "At StringeeX",
      items: ["Tickets belong to your organisation. How long they are kept is for it and StringeeX to say."],
    },
    {
      title: "What you can do",
      items: [
        "Export settings, the log, trial tickets, or everything, to files: Settings → Import and export.",
        "Delete everything that the extension keeps, there too. Removing the extension deletes it all as well.",
        "A customer's request about data at StringeeX goes to your portal's administrator.",
        "Questions about privacy go to the contact address on the extension's page at the store.",
      ],
    },
  ],
  permissions: "Browser permissions and their reasons",
  unaffiliated: "An independent product, not affiliated with Meta or Stringee.",
  back: "Open settings",
};
