/**
 * What a person agrees to. Whoever changes what it says of data counts CONSENT_VERSION on (lib/domain/consent), so that
 * everybody is asked anew.
 */
export const vi = {
  title: "Gửi gì, khi nào, tới đâu",
  bySigningIn: "Bằng việc đăng nhập hoặc dùng token, bạn đồng ý:",
  items: [
    "Khi một phiếu ghi được tạo hoặc bổ sung (bạn bấm, hoặc theo quy tắc bạn bật), tiện ích gửi tên, id và liên kết trang cá nhân của khách, nội dung đang hiện trên màn hình và liên kết tới nội dung đó.",
    "Chỉ gửi tới cổng StringeeX của bạn (*.stringeex.com), không gửi nơi nào khác.",
  ],
  anyTime: "Rút lại được bất cứ lúc nào trong Cài đặt → Giới thiệu.",
  privacy: "Quyền riêng tư",
  ask: "Đồng ý gửi tới StringeeX?",
  askWhy: "Bạn chưa đồng ý với mô tả dưới đây. Chưa đồng ý thì không gửi gì; việc đang chờ được giữ nguyên.",
  agree: "Đồng ý",
  agreed: (date: string): string => `Bạn đã đồng ý ngày ${date}.`,
  withdrawn: (date: string): string =>
    `Bạn đã rút lại đồng ý ngày ${date}. Không có gì được gửi; việc đang chờ được giữ nguyên.`,
  never: "Bạn chưa được hỏi. Tiện ích sẽ hỏi khi bạn đăng nhập StringeeX.",
  toConnection: "Mở mục Kết nối",
  withdraw: "Rút lại đồng ý",
  withdrawHint: "Từ lúc đó không gửi gì nữa; việc đang chờ được giữ lại cho đến khi bạn đồng ý lại.",
  version: (version: number): string => `Bản mô tả số ${version}`,
};

export const en: typeof vi = {
  title: "What is sent, when and where",
  bySigningIn: "By signing in or using a token you agree:",
  items: [
    "When a ticket is made or added to (you press the button, or a rule you switched on), the extension sends the customer's name, id and profile link, the words on screen and a link to them.",
    "Only to your own StringeeX portal (*.stringeex.com), and nowhere else.",
  ],
  anyTime: "You can take this back at any time in Settings → About.",
  privacy: "Privacy",
  ask: "Send to StringeeX?",
  askWhy:
    "You have not agreed to the description below yet. Nothing is sent until you do; waiting work is kept.",
  agree: "I agree",
  agreed: (date) => `You agreed on ${date}.`,
  withdrawn: (date) => `You took your consent back on ${date}. Nothing is sent; waiting work is kept.`,
  never: "You have not been asked yet. You will be asked when you sign in to StringeeX.",
  toConnection: "Open Connection",
  withdraw: "Take consent back",
  withdrawHint: "From then on nothing is sent; waiting work is kept until you agree again.",
  version: (version) => `Description number ${version}`,
};
