import { OTHER, OURS, other, row, type Trap } from "./settings-parts";
import { english as en, vietnamese as vi } from "./settings-wrappers";

/* Errors, other languages, other scripts, and what has not come yet. */

export const states: readonly Trap[] = [
  {
    name: "error",
    right: "cannot-tell",
    title: vi.title,
    body: "<div>Rất tiếc, đã xảy ra lỗi</div><div>Vui lòng thử lại sau.</div>",
  },
  {
    name: "error beside an old row",
    right: "cannot-tell",
    soft: true,
    body: `<div role="alert">Something went wrong. ${OURS} could not be loaded.</div><div>${en.label}</div>`,
  },
  {
    name: "not in the page's profile",
    right: "cannot-tell",
    body: "<div>Switch into Cửa Hàng Mẫu's Page to manage these settings.</div>",
  },
  {
    name: "no full control",
    right: "cannot-tell",
    title: vi.title,
    body: "<div>Bạn không có toàn quyền kiểm soát Trang này.</div>",
  },
  { name: "blank", right: "cannot-tell", body: "" },
  {
    name: "French",
    right: "cannot-tell",
    title: "Messagerie avancée",
    body: row("Application de routage par défaut", OURS, "Modifier"),
  },
  { name: "Thai", right: "cannot-tell", title: "การส่งข้อความขั้นสูง", body: row("แอพเริ่มต้น", OURS, "แก้ไข") },
  {
    name: "Arabic around English",
    right: `ok ${OURS}`,
    body: `<div dir="rtl" lang="ar">${row(en.label, `<bdi>${OURS}</bdi>`, "Edit")}</div>`,
  },
  {
    name: "Arabic marks around the name",
    right: `ok ${OURS}`,
    body: `<div dir="rtl">${row(en.label, `\u202a${OURS}\u202c`, "Edit")}</div>`,
  },
  {
    name: "right to left, in NFD Vietnamese",
    right: OTHER,
    title: vi.title,
    body: `<div dir="rtl">${row(vi.label.normalize("NFD"), "ManyChat", "Chỉnh sửa".normalize("NFD"))}</div>`,
  },
  {
    name: "name in reverse order of letters",
    right: "other-app NV-XeegnirtS",
    body: `<div>${row(en.label, `<bdo dir="rtl">NV-XeegnirtS</bdo>`)}</div>`,
    soft: true,
  },
  { name: "homograph", right: "other-app StringееX-VN", body: row(en.label, "String\u0435\u0435X-VN") },
  {
    name: "other case",
    right: ["ok stringeex-vn", "other-app stringeex-vn"],
    soft: true,
    body: row(en.label, "stringeex-vn"),
  },
  {
    name: "two words",
    right: ["cannot-tell", "other-app StringeeX VN"],
    soft: true,
    body: row(en.label, "StringeeX VN"),
  },
  { name: "cut by the text", right: "cannot-tell", body: row(en.label, "StringeeX...") },
  {
    name: "a number beside the name",
    right: "cannot-tell",
    soft: true,
    body: `<div><div>${en.label}</div><div>${OURS}</div><div>ID: 1234567890</div></div>`,
  },
  {
    name: "name of the page as the value",
    right: "other-app Cửa Hàng Mẫu",
    soft: true,
    body: row(en.label, "Cửa Hàng Mẫu"),
  },
  {
    name: "a heading that is the app",
    right: "cannot-tell",
    body: `<h3>${OURS}</h3><div>${en.label}</div><div role="button">Edit</div>`,
  },
  {
    name: "loading sign in place of the value",
    right: "cannot-tell",
    body: `<div><div>${en.label}</div><div role="status" aria-label="Loading..."></div></div><div>${OURS}</div>`,
  },
  {
    name: "a skeleton in place of the value",
    right: "cannot-tell",
    body: `<div><div>${en.label}</div><div aria-busy="true"><span></span></div></div><div><div>${OURS}</div></div>`,
  },
  {
    name: "value in a contenteditable",
    right: "cannot-tell",
    body: `<div><div>${en.label}</div><div contenteditable="true">${OURS}</div></div>`,
  },
  {
    name: "a search field holding ours",
    right: OTHER,
    soft: true,
    body: `<input type="search" aria-label="Search apps" value="${OURS}">${other}`,
  },
  {
    name: "an empty field whose placeholder is ours",
    right: "cannot-tell",
    body: `<label>${en.label}<input placeholder="${OURS}"></label>`,
  },
  {
    name: "an address field with ours",
    right: "cannot-tell",
    body: `<label>${en.label}<input type="url" value="https://stringeex.com"></label>`,
  },
];
