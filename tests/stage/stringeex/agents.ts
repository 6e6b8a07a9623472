import { GROUPS, PORTALS } from "./fixture";

export interface AgentFixture {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly portal: string;
  readonly group: string;
  /** The same person's id at the contact-centre API. */
  readonly pccId: string;
}

type Row = readonly [id: string, name: string, mailbox: string, pccId: string];

const CARE: readonly Row[] = [
  ["ACKZYGJQ6Y", "Nguyễn Thị Lan", "lan.nguyen", "AGLPFIKA"],
  ["ACADVX3DFG", "Trần Văn Quản", "quan.tran", "AG_GPT64LVIGHSVVFIP"],
  ["ACT21R8586", "Phạm Thu Hà", "ha.pham", "AG_11KLQ9MJ3879MBW4"],
  ["ac_ict9x40euqsi2rzj", "Vũ Ngọc Ánh", "anh.vu", "AG_WAMGDA8YC72BAB1L"],
  ["ACEM6SBOIE", "Bùi Thanh Trúc", "truc.bui", "AG_7AXAYTLZ7X9EUO3U"],
  ["ACDCBPVK35", "Ngô Đình Khôi", "khoi.ngo", "AG_ME36P8WSV7EOCZ2E"],
  ["ac_yzlqaw4lqx0a3u2w", "Lý Thị Hòa", "hoa.ly", "AG_XSPQQZSA9P91PUE0"],
  ["AC0X07V2S7", "Võ Thị Thủy", "thuy.vo", "AG_WJOLTO14T3VXTY88"],
  ["ACSHIPVE9P", "Trịnh Hoài Sơn", "son.trinh", "AG_5V08FTB2Z4LG7SH7"],
  ["ac_w11so0svvqafep1k", "Cao Tiến Hưng", "hung.cao", "AG_8PN14B8VATGM6V83"],
  ["ACSJ4C3JS5", "Tạ Bích Ngọc", "ngoc.ta", "AG_GWOEDCXQFPY8GUZU"],
  ["AC3407CYPY", "Châu Nhật Minh", "minh.chau", "AG_MYTQ95MKV4NIZWGX"],
  ["ac_enc4r3woyhgg2frv", "Trần Khánh Vy", "vy.tran", "AG_QC57IEZE2U9D2VAX"],
];

const SALES: readonly Row[] = [
  ["ac_s9nn9a8x2mr1mqe7", "Lê Minh Đức", "duc.le", "AGG9BB9C"],
  ["ACQLCJTLH7", "Hoàng Gia Bảo", "bao.hoang", "AG9U7QYG"],
  ["ACMDP5J6T7", "Đặng Quốc Huy", "huy.dang", "AGQ7AM7J"],
  ["ac_hhpxcr7uw5pxhvu0", "Đỗ Hải Yến", "yen.do", "AGJA7HZ8"],
  ["ACV5AYXPBI", "Dương Mỹ Linh", "linh.duong", "AGBFL17J"],
  ["ACEUCKUT6E", "Phan Anh Tuấn", "tuan.phan", "AG786L1F"],
  ["ac_6doga6t8fa5p3dnz", "Hồ Thu Hương", "huong.ho", "AG9AKL22"],
  ["ACPW9YDOM0", "Mai Phương Thảo", "thao.mai", "AG9TU9UC"],
  ["AC45EI3B7V", "Đinh Tiến Đạt", "dat.dinh", "AGDZVT6F"],
  ["ac_128kq06r7azucu0j", "Lương Quang Vinh", "vinh.luong", "AG1NO36Y"],
  ["ACI1TECDDA", "Nguyễn Hữu Phước", "phuoc.nguyen", "AG1M1LHL"],
  ["AC119UMIVU", "Huỳnh Kim Ngân", "ngan.huynh", "AGKHUHSM"],
];

const BRANCH: readonly Row[] = [["ACCNB7W2E9", "Trương Mỹ Duyên", "duyen.truong", "AGCN4T0P"]];

const REGIONAL: readonly Row[] = [["ACMNK2V7P4", "Lê Tuấn Kiệt", "kiet.le", "AGMN9S3L"]];

function people(
  rows: readonly Row[],
  group: { readonly id: string; readonly portal: string },
): AgentFixture[] {
  return rows.map(([id, name, mailbox, pccId]) => ({
    id,
    name,
    email: `${mailbox}@cuahangmau.demo`,
    portal: group.portal,
    group: group.id,
    pccId,
  }));
}

/** Every agent. The main portal has more than one page of them at the default limit of 15. */
export const AGENTS: readonly AgentFixture[] = [
  ...people(CARE, GROUPS.care),
  ...people(SALES, GROUPS.sales),
  ...people(BRANCH, GROUPS.branch),
  ...people(REGIONAL, GROUPS.regional),
];

/** The main portal's agents of the group "CSKH". */
export const CARE_AGENTS = AGENTS.filter((agent) => agent.group === GROUPS.care.id);

/** The main portal's agents of the group "Bán hàng". */
export const SALES_AGENTS = AGENTS.filter((agent) => agent.group === GROUPS.sales.id);

/** Who is online before a test says otherwise: two of each group. */
export const ONLINE_AT_START: readonly string[] = [
  ...CARE_AGENTS.slice(0, 2),
  ...SALES_AGENTS.slice(0, 2),
].map((agent) => agent.id);

export const MAIN_PORTAL_AGENTS = AGENTS.filter((agent) => agent.portal === PORTALS.main.id);
