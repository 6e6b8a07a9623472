import { pick, seeded } from "./random.ts";

/** The business, its pages, customers and posts of the replica. All names and ids are invented. */
export const businessId = "900000000000077";

export interface StagePage {
  readonly id: string;
  readonly slug: string;
  readonly name: { readonly vi: string; readonly en: string };
}

export const shop: StagePage = {
  id: "100000000000901",
  slug: "cuahangmau.demo",
  name: { vi: "Cửa Hàng Mẫu", en: "Sample Shop VN" },
};
export const cafe: StagePage = {
  id: "100000000000902",
  slug: "quancaphemau.demo",
  name: { vi: "Quán Cà Phê Mẫu", en: "Sample Cafe" },
};
export const pages: readonly StagePage[] = [shop, cafe];

export type ThreadType = "FB_MESSAGE" | "IG_MESSAGE" | "WEC_MESSAGE" | "FB_PAGE_POST";

export interface Thread {
  /** `selected_item_id` while it is open: a global user id, a 39-digit Instagram id, or a post id. */
  readonly id: string;
  readonly pageId: string;
  readonly type: ThreadType;
  /** Exactly as the screen writes it: may be in NFD form, carry bidi marks, or be markup. */
  readonly name: { readonly vi: string; readonly en: string };
  readonly username?: string;
  /**
   * What an anchor row's link says: usually the thread's id. `null`: this row never has a link. Another number: the link
   * carries a page-scoped id, which names no conversation of the inbox.
   */
  readonly linkId: string | null;
}

const same = (name: string) => ({ vi: name, en: name });

/** The people of the evidence, by the letter they go by. */
export const people = {
  a: { id: "100000000001111", name: same("Khách Thử A"), username: "khach.thu.a" },
  /** Another customer with the same name as A. */
  b: { id: "61550000002222", name: same("Khách Thử A") },
  /** Deleted: the shown name is nobody's. */
  c: { id: "100000000003333", name: { vi: "Người dùng Facebook", en: "Facebook user" } },
  d: { id: "100000000004444", name: same("עמית דוגמה"), username: "amit.dugma" },
  /** NFD accents, an emoji, left-to-right marks around. */
  e: { id: "100000000005555", name: same(`\u200e${"Nguyễn Thử 🌸".normalize("NFD")}\u200e`) },
  /** The row's link carries this customer's PSID instead of the thread's id. */
  psid: { id: "100000000006666", name: same("Trần Thị Lệch"), linkId: "24999000000006666" },
  /** A hostile name: shown as text, never to be parsed. */
  markup: { id: "100000000007777", name: same('<img src=x onerror="window.__pwned=1">') },
  instagram: { id: "340282366841710301244000000000000000001", name: same("ig_mau_01") },
  whatsapp: { id: "84900000008888", name: same("Chị Ngọc (WhatsApp)") },
} as const satisfies Record<string, Pick<Thread, "id" | "name" | "username"> & { linkId?: string }>;

export const psidOfA = "24999000000001111";

export const posts = {
  own: "700000000000001",
  visitor: "700000000000002",
  ad: "700000000000003",
} as const;

const family = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô"];
const middle = ["Thị", "Văn", "Minh", "Thu", "Ngọc", "Quốc", "Thanh", "Gia", "Khánh", "Bảo"];
const given = ["An", "Bình", "Châu", "Dung", "Giang", "Hà", "Hải", "Khoa", "Lan", "Linh", "Mai", "Nam"];

function generated(index: number, pageId: string): Thread {
  const random = seeded(`person ${pageId} ${index}`);
  const name = `${pick(family, random)} ${pick(middle, random)} ${pick(given, random)}`;
  const id = String(100010000000000 + index * 37 + (pageId === shop.id ? 0 : 5_000_000));
  return { id, pageId, type: "FB_MESSAGE", name: same(name), linkId: id };
}

/**
 * The threads of one page's inbox, newest first: the people of the evidence, then generated ones up to `count`.
 * Customer A writes to both pages, so that only page and customer together name a conversation.
 */
export function threadsOf(pageId: string, count: number): Thread[] {
  const messenger = (person: Pick<Thread, "id" | "name" | "username"> & { linkId?: string }): Thread => ({
    ...person,
    pageId,
    type: "FB_MESSAGE",
    linkId: person.linkId ?? person.id,
  });
  const first: Thread[] =
    pageId === shop.id
      ? [
          messenger(people.a),
          messenger(people.d),
          messenger(people.b),
          messenger(people.e),
          { ...people.instagram, pageId, type: "IG_MESSAGE", linkId: people.instagram.id },
          messenger(people.c),
          { ...people.whatsapp, pageId, type: "WEC_MESSAGE", linkId: null },
          {
            id: posts.own,
            pageId,
            type: "FB_PAGE_POST",
            name: { vi: "Hàng mới về: áo khoác gió, 3 màu", en: "New in: windbreakers, 3 colours" },
            linkId: posts.own,
          },
          messenger(people.psid),
          messenger(people.markup),
        ]
      : [messenger(people.a)];
  const rest = Array.from({ length: Math.max(0, count - first.length) }, (_, index) =>
    generated(index, pageId),
  );
  return [...first, ...rest].slice(0, count);
}
