export const vi = {
  locked: "Tổ chức của bạn khóa phần này",
  inList: "Đã khóa",
  lockedWhy: "Quản trị viên CNTT đã thiết lập qua chính sách trình duyệt. Hãy hỏi họ nếu cần đổi.",
  refused: "Chính sách của tổ chức không được áp dụng",
};

export const en: typeof vi = {
  locked: "Locked by your organisation",
  inList: "Locked",
  lockedWhy: "Your IT administrator set this up by browser policy. Ask them if it must change.",
  refused: "Your organisation's policy is not applied",
};
