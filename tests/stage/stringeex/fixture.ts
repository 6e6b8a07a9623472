/**
 * The people and places of the emulated StringeeX. Everything is invented; the forms of the ids, old and new side by
 * side, are those that the vendor's pages print.
 */

export interface PortalFixture {
  readonly id: string;
  /** The first label of the portal's own host: `<slug>.stringeex.com`. */
  readonly slug: string;
  readonly name: string;
  /** The API host that serves this portal's data centre. */
  readonly apiHost: string;
}

export const API_HOST = "api.stringeex.com";
export const REGIONAL_API_HOST = "asia-2-api.stringeex.com";
export const PCC_HOST = "icc-api.stringee.com";

export const PORTALS = {
  main: { id: "PT7MAU2K9D", slug: "portal-mau", name: "Cửa Hàng Mẫu", apiHost: API_HOST },
  branch: { id: "PTCN4H8X1Z", slug: "chi-nhanh", name: "Chi Nhánh Mẫu", apiHost: API_HOST },
  regional: { id: "PTMN6Q3R5T", slug: "mien-nam", name: "Miền Nam Mẫu", apiHost: REGIONAL_API_HOST },
} as const satisfies Record<string, PortalFixture>;

export const GROUPS = {
  care: { id: "GRW9E5OS", name: "CSKH", portal: PORTALS.main.id },
  sales: { id: "GRB2K7TT", name: "Bán hàng", portal: PORTALS.main.id },
  branch: { id: "GRCN81QA", name: "CSKH chi nhánh", portal: PORTALS.branch.id },
  regional: { id: "GRMN52VB", name: "CSKH miền Nam", portal: PORTALS.regional.id },
} as const;

/** Queues exist only at the neighbouring contact-centre API; each is served by the group beside it. */
export const QUEUES = [
  { id: "QU_PRWH2KZJ8EMA2U0Y", name: "Hàng đợi CSKH", portal: PORTALS.main.id, group: GROUPS.care.id },
  { id: "QU_8T5BQ0X3N7LCJ4RD", name: "Hàng đợi Bán hàng", portal: PORTALS.main.id, group: GROUPS.sales.id },
] as const;

/** The project's API key, which only the contact-centre host understands. */
export const PCC_KEY = { sid: "SK.0.StageKeyOfTheEmulator", secret: "stage-secret-of-the-emulator" } as const;

export interface UserFixture {
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly account: string;
  /** Portal ids, in the order in which the log-in lists them. */
  readonly portals: readonly string[];
  /** Where this user's token stands in the answer of the log-in, whatever the switch says. */
  readonly tokenPlace?: "top-level";
  /** What the log-in demands beyond the password. Such a log-in is refused: no answer for it is documented. */
  readonly demands?: "captcha" | "second factor";
}

const PASSWORD = "mat-khau-mau-1";

export const USERS = {
  onePortal: {
    email: "lan.nguyen@cuahangmau.demo",
    password: PASSWORD,
    name: "Nguyễn Thị Lan",
    account: "ACKZYGJQ6Y",
    portals: [PORTALS.main.id],
  },
  twoPortals: {
    email: "quan.tran@cuahangmau.demo",
    password: PASSWORD,
    name: "Trần Văn Quản",
    account: "ACADVX3DFG",
    portals: [PORTALS.main.id, PORTALS.branch.id],
  },
  topLevelToken: {
    email: "ha.pham@cuahangmau.demo",
    password: PASSWORD,
    name: "Phạm Thu Hà",
    account: "ACT21R8586",
    portals: [PORTALS.main.id],
    tokenPlace: "top-level",
  },
  captcha: {
    email: "bao.hoang@cuahangmau.demo",
    password: PASSWORD,
    name: "Hoàng Gia Bảo",
    account: "ACQLCJTLH7",
    portals: [PORTALS.main.id],
    demands: "captcha",
  },
  secondFactor: {
    email: "huy.dang@cuahangmau.demo",
    password: PASSWORD,
    name: "Đặng Quốc Huy",
    account: "ACMDP5J6T7",
    portals: [PORTALS.main.id],
    demands: "second factor",
  },
  regional: {
    email: "kiet.le@cuahangmau.demo",
    password: PASSWORD,
    name: "Lê Tuấn Kiệt",
    account: "ACMNK2V7P4",
    portals: [PORTALS.regional.id],
  },
} as const satisfies Record<string, UserFixture>;

export const CONTACTS = [
  { id: "CTA83A3GLY", name: "Vũ Thị Mơ", phone: "84332145830", email: "mo.vu@khach.demo" },
  { id: "ct_4u94ae6gcg4olft8", name: "Trương Văn Kha", phone: "84907312664", email: undefined },
] as const;

/** Custom fields of the main portal. Their ids in lists are numbers: that is how the list prints them. */
export const CUSTOM_FIELDS = [
  { key: "dia_chi", name: "Địa chỉ", type: "text", object: "contact", options: [] },
  { key: "gioi_tinh", name: "Giới tính", type: "drop_down", object: "contact", options: ["Nam", "Nữ"] },
  { key: "nguon", name: "Nguồn", type: "text", object: "ticket", options: [] },
] as const;
