import { problem } from "../../../lib/domain/problem.ts";
import type { SessionState } from "../../../lib/domain/session.ts";
import {
  type PageSettings,
  pageSettingsSchema,
  type Queue,
  type Settings,
} from "../../../lib/domain/settings.ts";
import { shop } from "../../stage/facebook/people.ts";
import { CARE_AGENTS, GROUPS } from "../../stage/stringeex/index.ts";

/** Names as long as real ones get, and longer than any room. */
export const LONG_PAGE =
  "Hệ Thống Siêu Thị Mẹ Bầu Và Em Bé Thương Thương – Chi Nhánh Nguyễn Thị Minh Khai, Quận 3, Thành phố Hồ Chí Minh";
export const LONG_PERSON = "Công Tằng Tôn Nữ Hoàng Phương Thảo Nguyên (Chị Thảo Kho Sỉ Quần Áo Trẻ Em)";
export const LONG_QUEUE = "Chăm sóc khách hàng khu vực miền Trung và Tây Nguyên, ca tối và cuối tuần";
const UNBROKEN = "shopthoitrangcaocapnhapkhauchinhhang247toanquoc.vn";

const NAMES = [
  "Cửa Hàng Mẫu",
  "Cà Phê Thử",
  "Nhà Sách Ví Dụ",
  "Mỹ Phẩm Hoa Mẫu Đơn",
  "Điện Máy Thí Nghiệm",
  "Bánh Mì Bà Mẫu",
  "Nội Thất Gỗ Thử",
];

export const page = (index: number, change: Partial<PageSettings> = {}): PageSettings => ({
  ...pageSettingsSchema.parse({
    id: index === 0 ? shop.id : String(100000000000901 + index),
    username: index === 0 ? shop.slug : `trangmau${index}.demo`,
    name: index < NAMES.length ? NAMES[index] : `${NAMES[index % NAMES.length]} – chi nhánh ${index}`,
    activeSince: "2026-11-01T00:00:00Z",
    queueId: "q1",
    postsAndComments: "relevant",
    keywords: ["giá", "ship", "còn hàng"],
  }),
  ...change,
});

export const queue = (change: Partial<Queue> = {}): Queue => ({
  id: "q1",
  name: "CSKH",
  groupId: GROUPS.care.id,
  agents: CARE_AGENTS.map(({ id, name }) => ({ id, name })),
  ...change,
});

export const settings = (
  of: { readonly pages: number } | readonly PageSettings[],
  queues: readonly Queue[] = [queue()],
): Settings => ({
  schema: "page-tickets/settings",
  version: 1,
  queues: [...queues],
  pages:
    "pages" in of
      ? Array.from({ length: of.pages }, (_, index) =>
          page(index, {
            active: index % 6 !== 4,
            creation: index % 3 === 1 ? "automatic" : "suggest",
            queueId: index % 7 === 3 ? null : "q1",
          }),
        )
      : [...of],
});

export const longPages = (): PageSettings[] => [
  page(0, { name: LONG_PAGE, creation: "automatic" }),
  page(1, { name: UNBROKEN }),
  page(2, { name: "" }),
];

export const signedIn: SessionState = {
  state: "signed-in",
  email: "lan.nguyen@cuahangmau.example",
  portal: "cuahangmau",
  portalId: "PT8LB2FD3Q",
  baseUrl: "https://api.stringeex.com",
  expiresAt: null,
};
export const longSession: SessionState = {
  ...signedIn,
  email: "nguyen.thi.phuong.thao.cham-soc-khach-hang@hethongsieuthimebauvaembe.example",
  portal: LONG_PAGE,
};
export const expired: SessionState = {
  state: "expired",
  email: "lan.nguyen@cuahangmau.example",
  portal: "cuahangmau",
  portalId: "PT8LB2FD3Q",
  baseUrl: "https://api.stringeex.com",
  problem: problem("token-expired"),
};
export const choosing: SessionState = {
  state: "choosing",
  email: "lan.nguyen@cuahangmau.example",
  portals: [
    { index: 0, name: "cuahangmau" },
    { index: 1, name: "chinhanh-miennam" },
    { index: 2, name: LONG_PAGE },
  ],
};
