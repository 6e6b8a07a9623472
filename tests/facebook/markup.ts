/** Hand-written screens after the evidence: both row markups, both conversation markups, in both languages. */
export const PAGE = "100000000000901";
export const A = { id: "100000000001111", name: "Khách Thử A" };
export const B = { id: "61550000002222", name: "Khách Thử A" };
export const D = { id: "100000000004444", name: "עמית דוגמה" };
export interface Customer {
  readonly id: string;
  readonly name: string;
}

export const inHtml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

export const hrefOf = (id: string, { page = PAGE, type = "FB_MESSAGE" } = {}): string =>
  `/latest/inbox/all/?asset_id=${page}&mailbox_id=&selected_item_id=${id}&thread_type=${type}&business_id=900000000000077`;

export const inboxUrl = (id?: string): string =>
  `https://business.facebook.com/latest/inbox/all?asset_id=${PAGE}${id === undefined ? "" : `&selected_item_id=${id}&thread_type=FB_MESSAGE`}`;

/** The Done and Follow-up buttons: links in a grid, one of them with a conversation's address as bait. */
const actions = (bait: string): string =>
  `<div class="_4a51" role="grid" tabindex="-1"><div><a role="row" href="#"><div role="gridcell" aria-label="Chuyển đến thư mục Xong"></div></a></div><div><a role="row" href="${inHtml(hrefOf(bait))}"><div role="gridcell" aria-label="Đánh dấu là theo dõi"></div></a></div></div>`;

export const anchorRow = (
  { id, name }: Customer,
  { selected = false, type = "FB_MESSAGE", page = PAGE, bait = "100000000009999" } = {},
): string =>
  `<div class="_5_n1 q${id.slice(-3)}" role="listitem">${actions(bait)}<a role="link" tabindex="0" ${selected ? 'aria-current="page"' : 'aria-current="null"'} href="${inHtml(hrefOf(id, { type, page }))}"><div><img alt="${inHtml(name)}"></div><div><span dir="auto">${inHtml(name)}</span><span dir="auto">Bạn: đơn đã gửi</span></div><div><abbr title="Hôm nay" data-utime="1791104461">13:01</abbr></div></a></div>`;

export const bizwebRow = ({ name }: Customer, position: number, { selected = false } = {}): string => {
  const surface = `/bizweb:inbox/bizweb_inbox:thread_list/thread_row${position}:priority`;
  return `<div role="presentation" data-auto-logging-id="f${position}"><span data-surface-wrapper="1" style="display:contents" data-surface="${surface}"><div class="_4k8w ${selected ? "_2tms" : ""}"><div><img alt=""></div><div class="_4ik4 _4ik5" style="-webkit-line-clamp:1"><div><span data-surface-wrapper="1" data-surface="${surface}/lib:thread_title" style="display:contents"><div class="h1">${inHtml(name)}</div></span></div></div><div class="_4ik4 _4ik5"><div>You: sent</div></div>${actions("100000000009999")}</div></span></div>`;
};

export const list = (rows: string, pagelet = "BizP13NInboxUinifiedThreadListView"): string =>
  `<div data-pagelet="${pagelet}"><div style="overflow:auto"><div id="rows">${rows}</div></div></div>`;

/** Messages as either markup draws them: groups with ids and classes, or neither. */
export const groupsA = (name: string): string => `
  <div class="x14vqqas">22 Feb 2026, 20:37</div>
  <div class="x1fqp7bg x1nhvcw1" data-message-id="mid.$cAAA1"><img class="img" alt="${inHtml(name)}">
    <div class="x1y1aw1k"><div dir="auto"><span>My order </span><span>has not </span><span>come</span><img alt="😢"></div></div>
    <div class="x1y1aw1k"><div dir="auto">order 4471<br>paid already</div><span aria-hidden="true">order 4471 paid already</span></div></div>
  <div class="xcxhlts">Lead stage set to Qualified. <a href="#">Learn more</a></div>
  <div class="x1fqp7bg x13a6bvl" style="display:flex;flex-direction:row-reverse" data-message-id="mid.$cBBB2">
    <div><div dir="auto">We are checking</div></div><div>Sent by Sample Operator</div></div>`;

export const groupsB = (name: string): string => `
  <div><span dir="auto">Thứ 7 08:53</span></div>
  <div style="display:flex;justify-content:flex-start"><img alt="${inHtml(name)}"><div><div dir="auto"><font><font>Đơn của em</font></font> <span>đâu rồi</span> <span data-0="0">x</span></div></div></div>
  <div style="display:flex;flex-direction:row-reverse"><div><div dir="auto">Shop đang kiểm tra ạ</div></div><div>Được gửi bởi Nhân viên Mẫu</div></div>
  <div style="display:flex;justify-content:flex-start"><img alt="${inHtml(name)}"><div><div dir="auto">Em đặt từ tuần trước, gọi mãi… <div role="button" tabindex="0">Xem thêm</div></div></div></div>`;

export const detailA = ({ id, name }: Customer, { messages = groupsA(name), card = true } = {}): string => `
<div data-pagelet="BizInboxDetailSectionWrapper"><div data-pagelet="BizP13NInboxMessengerDetailView">
 <div data-pagelet="BizInboxDetailViewHeaderSectionWrapper"><div class="_3bwv"><div class="_3bwx"><div class="_4ik4 _4ik5" style="-webkit-line-clamp:1">${inHtml(name)}</div><div role="button" aria-haspopup="menu">Assign this conversation</div></div></div><div role="button" aria-label="Move to Done"></div></div>
 <div data-pagelet="BizInboxDetailViewBannerSectionWrapper"><h3>Ad replied to</h3></div>
 <div data-pagelet="BizInboxMessengerMessageListContainer"><div aria-label="Message list container" role="region"><div>${messages}</div></div></div>
 <div><textarea placeholder="Reply in Messenger…"></textarea></div></div></div>
 ${card ? `<div data-pagelet="BizInboxDetailViewContextCardSectionWrapper"><div role="complementary"><h3>${inHtml(name)}</h3><a role="link" href="https://www.facebook.com/profile.php?id=${id}&__tn__=x">View profile</a></div></div>` : ""}`;

export const detailB = ({ id, name }: Customer, { messages = groupsB(name), card = true } = {}): string => `
<h2>Đoạn chat</h2><h2>Bộ lọc</h2><div><div><div><h2 dir="auto">${inHtml(name)}</h2><div>Chỉ định cuộc trò chuyện</div></div></div>
 <div role="region" aria-label="Tin nhắn với ${inHtml(name)}"><div>${messages}</div></div>
 <div role="textbox" contenteditable="true" data-lexical-editor="true" aria-placeholder="Trả lời trong Messenger…"></div></div>
 ${card ? `<div role="complementary"><h3>${inHtml(name)}</h3><a href="/profile.php?id=${id}">Xem trang cá nhân</a></div>` : ""}`;

/** A whole page: shell, a stale copy of another route, list and conversation. */
export const page = (threads: string, detail: string): string => `
<div role="banner"></div><div hidden><div role="main">${list(anchorRow({ id: "100000000008888", name: "Khách Cũ" }))}<h2 dir="auto">Khách Cũ</h2><div role="region" aria-label="Message list container"><div dir="auto">cũ</div></div></div></div>
<div role="main"><div>${threads}</div><div id="detail">${detail}</div></div>`;
