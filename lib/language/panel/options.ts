import { plural } from "../dates";

export const vi = {
  title: "Cài đặt",
  sections: {
    pages: "Trang",
    queues: "Hàng đợi",
    overview: "Tổng quan",
    work: "Công việc",
    local: "Dùng thử (cục bộ)",
    transfer: "Nhập và xuất",
    log: "Nhật ký",
    fields: "Trường phiếu ghi",
    connection: "Kết nối",
    about: "Giới thiệu",
  },
  choosePage: "Chọn một trang để xem và sửa cài đặt.",
  chooseQueue: "Chọn một hàng đợi để xem và sửa.",
  transfer: {
    intro: "Một tệp JSON chứa mọi trang và hàng đợi, không có mật khẩu hay token.",
    export: "Xuất cài đặt",
    exportHint: "Tải về tệp page-tickets-settings.json.",
    exported: "Đã xuất tệp cài đặt.",
    import: "Nhập cài đặt",
    importHint:
      "Tệp thay toàn bộ trang và hàng đợi đang có. Những gì sẽ đổi hiện ra trước; chưa có trang hay hàng đợi nào thì nhập ngay. Tệp sai bị từ chối cả tệp, không nhập một nửa.",
    imported: (pages: number, queues: number): string => `Đã nhập ${pages} trang và ${queues} hàng đợi.`,
    refused: (file: string): string => `Không nhập “${file}”. Cài đặt đang có không thay đổi.`,
    tooLarge: (file: string, most: number): string =>
      `Không nhập “${file}”: tệp lớn hơn ${most} MB, tệp cài đặt không lớn như vậy. Hãy chọn tệp do “Xuất cài đặt” tạo ra. Cài đặt đang có không thay đổi.`,
  },
  fields: {
    intro:
      "Tiện ích ghi thêm vào phiếu ghi những trường dưới đây. Trigger trong cổng StringeeX dùng chúng, chẳng hạn để gửi email.",
    load: "Kiểm tra lại",
    loading: "Đang kiểm tra…",
    key: "Mã trường",
    name: "Tên",
    state: "Trong cổng",
    present: "Đã có",
    missing: "Chưa có",
    unknown: "Chưa biết",
    create: (name: string): string => `Tạo trường ${name}`,
    creating: "Đang tạo…",
    triggerTitle: "Trigger gửi email cho Agent",
    trigger: [
      "Trong cổng StringeeX, mở Cài đặt → Trigger và tạo một trigger mới.",
      "Điều kiện: phiếu ghi được tạo, và trường page-tickets-email có giá trị 1.",
      "Hành động: gửi email cho người được giao, với tiêu đề và đường dẫn phiếu ghi.",
      "Lưu và bật trigger, rồi tạo thử một phiếu ghi từ trang có bật “Gửi thông báo qua Email”.",
    ],
  },
  connection: {
    intro: "Thiết lập của riêng trình duyệt này, không nằm trong tệp xuất.",
    baseUrlHint: "Áp dụng cho lần đăng nhập sau.",
    ticketUrl: "Địa chỉ phiếu ghi trong cổng",
    ticketUrlHint:
      "Để mở phiếu ghi từ nhãn. Dùng {portal}, {id}, {serial}; StringeeX không công bố địa chỉ này, hãy chép từ trình duyệt khi mở một phiếu ghi.",
    ticketUrlWrong: "Phải là địa chỉ https:// và có {id} hoặc {serial}.",
  },
  about: {
    stored: "Lưu trong trình duyệt này",
    storedItems: [
      "Cài đặt trang và hàng đợi của bạn.",
      "Phiếu ghi đã tạo (số, trạng thái, tên khách, tiêu đề) và việc gửi đi kèm nội dung của nó: phần đã xong và cũ tự xóa, mặc định sau 90 ngày.",
      "Nhật ký quyết định, kết quả kiểm tra kết nối, phiếu ghi dùng thử.",
      "Token đăng nhập, ở nơi Facebook không đọc được. Mật khẩu không bao giờ được lưu.",
    ],
    sent: "Gửi tới StringeeX, chỉ khi tạo hoặc bổ sung phiếu ghi",
    sentItems: [
      "Tên, id và đường dẫn trang cá nhân của khách.",
      "Nội dung của cuộc trò chuyện như đang hiện trên màn hình, và đường dẫn tới nó.",
    ],
    never: "Không bao giờ",
    neverItems: [
      "Không gửi dữ liệu tới nơi nào khác ngoài *.stringeex.com.",
      "Không bấm, cuộn, gõ hay gửi gì thay bạn trên Facebook.",
      "Không đọc nội dung của trang chưa được thêm.",
    ],
    permissions: "Quyền và lý do",
    version: (version: string): string => `Phiên bản ${version}`,
    unaffiliated: "Sản phẩm độc lập, không liên kết với Meta hay Stringee.",
    guide: "Xem lại hướng dẫn ban đầu",
  },
  pageCount: (count: number): string => `${count} trang`,
};

export const en: typeof vi = {
  title: "Settings",
  sections: {
    pages: "Pages",
    queues: "Queues",
    overview: "Overview",
    work: "Work",
    local: "Trying out (local)",
    transfer: "Import and export",
    log: "Log",
    fields: "Ticket fields",
    connection: "Connection",
    about: "About",
  },
  choosePage: "Choose a page to see and change its settings.",
  chooseQueue: "Choose a queue to see and change it.",
  transfer: {
    intro: "One JSON file with every page and queue, without passwords or tokens.",
    export: "Export settings",
    exportHint: "Downloads page-tickets-settings.json.",
    exported: "The settings file was exported.",
    import: "Import settings",
    importHint:
      "The file takes the place of all pages and queues. What would change is shown first; where there is no page or queue yet, it is imported at once. A wrong file is refused whole, never half imported.",
    imported: (pages, queues) =>
      `Imported ${plural(pages, "page", "pages")} and ${plural(queues, "queue", "queues")}.`,
    refused: (file) => `“${file}” was not imported. The present settings are unchanged.`,
    tooLarge: (file, most) =>
      `“${file}” was not imported: it is larger than ${most} MB, and no settings file is. Choose a file made by “Export settings”. The present settings are unchanged.`,
  },
  fields: {
    intro:
      "The extension writes the fields below into tickets. Triggers in the StringeeX portal act on them, for example to send e-mail.",
    load: "Check again",
    loading: "Checking…",
    key: "Field key",
    name: "Name",
    state: "In the portal",
    present: "Present",
    missing: "Missing",
    unknown: "Not known",
    create: (name) => `Create field ${name}`,
    creating: "Creating…",
    triggerTitle: "A trigger that mails the agent",
    trigger: [
      "In the StringeeX portal open Settings → Triggers and make a new trigger.",
      "Condition: a ticket is created and the field page-tickets-email is 1.",
      "Action: send an e-mail to the assignee with the ticket's title and address.",
      "Save and switch it on, then create a ticket from a page with “Email notification” on to try it.",
    ],
  },
  connection: {
    intro: "Belongs to this browser only; not part of the exported file.",
    baseUrlHint: "Used the next time you sign in.",
    ticketUrl: "A ticket's address in the portal",
    ticketUrlHint:
      "To open a ticket from its badge. Use {portal}, {id}, {serial}; StringeeX does not publish this address: copy it from the browser while a ticket is open.",
    ticketUrlWrong: "Must be an https:// address with {id} or {serial}.",
  },
  about: {
    stored: "Kept in this browser",
    storedItems: [
      "Your pages' settings and queues.",
      "Tickets that were made (number, status, customer's name, subject) and the work of sending, with its words: what is done and old is deleted by itself, after 90 days unless you choose otherwise.",
      "The decision log, what the checks of connections found, tickets made while trying out.",
      "The sign-in token, where Facebook cannot read it. The password is never kept.",
    ],
    sent: "Sent to StringeeX, only when a ticket is made or added to",
    sentItems: [
      "The customer's name, id and profile address.",
      "The words of the conversation as they are on screen, and a link to it.",
    ],
    never: "Never",
    neverItems: [
      "No data goes anywhere but *.stringeex.com.",
      "Nothing is clicked, scrolled, typed or sent for you on Facebook.",
      "No words are read on pages that you have not added.",
    ],
    permissions: "Permissions and their reasons",
    version: (version) => `Version ${version}`,
    unaffiliated: "An independent product, not affiliated with Meta or Stringee.",
    guide: "See the first-run guide again",
  },
  pageCount: (count) => plural(count, "page", "pages"),
};
