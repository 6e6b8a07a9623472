/*
 * Every selector of Facebook's screens, in one place. Each is a list of alternatives in order of trust, with what it
 * rests on: [N≥k] seen in k independent sources, [1] in one, [INF] inferred; dates are those of the evidence.
 * Roles, pagelets and links come before classes; hashed `x…` classes are never used to find anything.
 */

/** The list of conversations. [N≥6], 2021–2026; the typo is Facebook's. */
export const THREAD_LIST = [
  '[data-pagelet="GenericBizInboxThreadListViewBody"]',
  '[data-pagelet="BizP13NInboxUinifiedThreadListView"]',
  '[data-pagelet="BizP13NInboxUnifiedThreadListView"]',
  '[data-pagelet="GenericThreadListView"]',
  '[data-pagelet*="ThreadListView"]:not([data-pagelet*="Header"])',
] as const;

/** All of these at once: each of them is one such. Asked of whole documents. */
export const ANY_THREAD_LIST = THREAD_LIST[4];

/** A link to a conversation. [N≥4], 2018–2026; the older parameter names [N≥2]. */
export const THREAD_LINK = 'a[href*="selected_item_id="],a[href*="selected_thread_id="],a[href*="threadid="]';

/** A row of the newer list without any link; its surface must end in `thread_row<N>`. [N≥5], 2026. */
export const THREAD_SURFACE = '[data-surface*="/thread_row"]';
export const THREAD_SURFACE_END = /\/thread_row(\d+)(?::[a-z0-9_]+)?$/i;

/** The name within a surface row. [N≥4], 2026. */
export const THREAD_TITLE = '[data-surface$="/lib:thread_title"],[data-surface$=":thread_title"]';
/** The name within other rows: first leaf of text, or the older title class. [N≥4] / [FP21]. */
export const ROW_NAME = ["._4k8x", '[dir="auto"]', "._4ik4"] as const;

/** What a row is bounded by, around its link. [N≥4], 2021–2026. */
export const ROW_BOUNDS =
  '[role="listitem"],[role="row"]:not(a),[role="option"],[data-auto-logging-id],._5_n1,._4k8w';

/** Places in a list whose links are none of a conversation's row: banners, tabs, menus. [1], 2026, and roles. */
export const NOT_A_ROW =
  '[role="alert"],[role="status"],[role="tablist"],[role="toolbar"],[role="menu"],[role="banner"],[role="dialog"]';

/** The cluster of Done and Follow-up buttons. Its links are buttons: never a row, never pressed. [N≥2], 2021–2026. */
export const ACTION_GRID = '._4a51,[role="grid"][tabindex="-1"]';

/** A grid; a row of it that is a link is a button. [N≥2], 2021–2026. */
export const GRID = '[role="grid"]';

/** A bound that is a row and nothing else besides. */
export const PLAIN_BOUND =
  '[role="row"]:not(a,[hidden],._4a51,[data-surface*="/thread_row"]),[role="listitem"]:not([hidden],._4a51,[data-surface*="/thread_row"]),[role="option"]:not([hidden],._4a51,[data-surface*="/thread_row"])';
/** Whatever may bound or bar a row, told by few and cheap marks: anything with a role but those that mean nothing here. */
export const NOTABLE =
  '[role]:not([role="gridcell"],[role="cell"],[role="link"],[role="presentation"],[role="none"]),[data-auto-logging-id],._5_n1,._4k8w,._4a51,[data-surface*="/thread_row"],[hidden]';

/** What, between a row's link and the list, makes a closer look necessary; most rows have none of it. */
export const ROW_BARRIERS = `${THREAD_SURFACE},${NOT_A_ROW},${ACTION_GRID},${GRID},[hidden]`;

/** Marks of the selected row. [N≥4], each in other accounts; a mere background colour in some. */
export const ROW_SELECTED =
  '[aria-current]:not([aria-current="false"]):not([aria-current="null"]):not([aria-current=""]),[aria-selected="true"],._2tms';

/** Which page the list belongs to: `…business_scope:page:<id>:<name>`. [1], 2026. */
export const PAGE_SCOPE = '[data-surface*="business_scope:page:"]';

/** The open conversation. [N≥3], 2026. */
export const DETAIL = [
  '[data-pagelet="BizInboxDetailSectionWrapper"]',
  '[data-pagelet="BizP13NInboxMessengerDetailView"]',
  '[data-pagelet*="InboxDetailSection"]',
] as const;

/** Its header, the customer's name in it. [N≥6] for the first, 2026. */
export const DETAIL_HEADER = [
  '[data-pagelet="BizInboxDetailViewHeaderSectionWrapper"]',
  '[data-pagelet*="DetailViewHeader"]',
  '[data-surface*="detail_view_header"]',
] as const;

/** Within the header, in order. [N≥6] for the clamp, [N≥2] for the others. */
export const HEADER_NAME = [
  'h1,h2,h3,[role="heading"]',
  '._3bwx [style*="-webkit-line-clamp"],._3bwx ._4ik4',
  '[style*="-webkit-line-clamp"],._4ik4',
  '[dir="auto"]',
  'div[tabindex="-1"]',
] as const;

/** What may be the customer's name where no header section is marked, in order of trust. [N≥2], the second [N≥6]. */
export const ANY_HEADING = [
  'h1,h2,h3,[role="heading"]',
  '._3bwx [style*="-webkit-line-clamp"],._3bwx ._4ik4',
  '[style*="-webkit-line-clamp"],._4ik4',
] as const;
/** The name where nothing calls it a heading: a bare text that may take the focus. [N≥2]. */
export const BARE_HEADING = 'div[tabindex="-1"]:not([role])';

/** The column of messages. [N≥5] for the first two; the label is localised, so the word list serves only as a hint. */
export const MESSAGES = [
  '[data-pagelet="BizInboxMessengerMessageListContainer"]',
  '[data-pagelet*="MessageListContainer"]',
  '[aria-label*="Message list container"]',
  '[role="region"][aria-label*="message" i]',
  '[role="region"][aria-label*="tin nhắn" i]',
  '[role="log"]',
] as const;
/** The same under a label in any other language: only together with where it stands. [N≥5] for the role. */
export const UNNAMED_MESSAGES = '[role="region"]';
/** A message or a group of them, where this build has ids. [N≥3], absent in several. */
export const MESSAGE_ID = "[data-message-id]";

/** The customer's card beside the conversation. [N≥4], 2026. */
export const CONTACT_CARD = [
  '[data-pagelet="BizInboxDetailViewContextCardSectionWrapper"]',
  '[data-pagelet="BizInboxDetailViewContextCardWrapper"]',
  '[data-pagelet="BizInboxContextCardDetail"]',
  '[data-pagelet*="ContextCard"]',
  '[role="complementary"]',
] as const;
export const PROFILE_LINK = 'a[href*="facebook.com/"],a[href^="/"]';

/** The reply field: read for the channel it names, never touched. [N≥5]. */
export const COMPOSER =
  'textarea[placeholder],[role="textbox"][contenteditable="true"],[contenteditable="true"][aria-placeholder]';

/** Whatever may be a part of the open conversation, by few marks: where nothing is like this, there is none of it. */
export const LIKE_CONVERSATION =
  '[data-pagelet],[aria-label*="Message list container"],[role="region"],[role="log"],textarea,[contenteditable]';

/** Something is still on its way. [N≥3]. */
export const LOADING =
  '[role="progressbar"],[aria-busy="true"],svg[aria-label*="Loading"],[data-visualcompletion="loading-state"]';

/** What belongs to the inbox as a whole, to recognise the screen by. [N≥2] each. */
export const INBOX = '[data-pagelet="BizWebInbox"],[data-surface="/bizweb:inbox"],[role="main"]';

/** A picture with a name: a portrait, or a sticker. Roles. */
export const PICTURE = 'img[alt],[role="img"][aria-label]';
export const SENT_PICTURE = 'img:not([alt=""]),video,audio,[role="img"]';
/** What holds no words of a message. Roles, and Facebook's dust ([N≥2], 2023–2026). */
export const NOT_WORDS =
  '[role="menu"],[role="tooltip"],[role="toolbar"],[role="textbox"],[contenteditable="true"],textarea,[aria-hidden="true"],[data-0],page-ticket';
/** Notices among the messages; a `role=status` with a message's id is a message ([1], 2026). */
export const NOTICE = '[role="status"]:not([data-message-id]),[role="alert"]';
/** A quoted message within another. Elements, and the heading's words as [FP21] has them. */
export const QUOTATION = 'blockquote,[aria-label^="Original message" i],[aria-label^="Tin nhắn gốc" i]';
/** What can be pressed; "See more" is one of them. */
export const BUTTON = '[role="button"],button';
export const PRESSABLE = '[role="button"],button,a';

/** The screen's main part. Role. */
export const MAIN = '[role="main"]';
/** What a heading is never part of. Roles. */
export const CONTROL =
  'button,[role="button"],[role="menu"],[role="menuitem"],[role="alert"],[role="status"],[role="tablist"],[role="dialog"],page-ticket';
export const UNHEARD = '[aria-hidden="true"]';
/** Places beside the conversation: cards, lists, banners. [N≥2], 2026. */
export const ASIDE = [
  ...CONTACT_CARD,
  ...THREAD_LIST,
  '[data-pagelet*="Banner"]',
  '[data-pagelet*="ThreadList"]',
].join(",");

/** Facebook's own marks, counted for the layout report. */
export const PAGELET = "[data-pagelet]";
export const SURFACE = "[data-surface]";
export const DRAWN = '[role="main"],[data-pagelet="BizWebInbox"]';
