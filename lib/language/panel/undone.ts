/** What is read out once something was taken back. */
export const vi = {
  page: (name: string): string => `Đã hoàn tác: trang ${name} đã trở lại.`,
  queue: (name: string): string => `Đã hoàn tác: hàng đợi ${name} đã trở lại.`,
  rules: "Đã hoàn tác: phần chuyển đổi lại như trước.",
  copy: "Đã hoàn tác: các trang lại như trước khi chép.",
  import: "Đã hoàn tác: cài đặt đã trở lại như trước khi nhập.",
  log: "Đã hoàn tác: các dòng đã trở lại.",
};

export const en: typeof vi = {
  page: (name) => `Undone: page ${name} is back.`,
  queue: (name) => `Undone: queue ${name} is back.`,
  rules: "Undone: what is converted is as it was before.",
  copy: "Undone: the pages are as they were before copying.",
  import: "Undone: the settings are as they were before the import.",
  log: "Undone: the lines are back.",
};
