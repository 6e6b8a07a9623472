/*
 * Selectors of the screens with posts and comments: timeline, permalink, dialog, photo and reel, and the comments in
 * the business inbox. Marks as in `selectors.ts`.
 */

/** What holds posts. Layers with dialogs stand beside the main part. Roles, [N≥4]. */
export const WALL_MAIN = '[role="main"]';
/** The words beside a photo, video or reel. */
export const WALL_ASIDE = '[role="complementary"]';
export const WALL_DIALOG = '[role="dialog"]';
/** Borders that a post never reaches across. */
export const WALL_BORDERS = '[role="feed"],[role="dialog"],[role="complementary"],[role="main"]';
export const FEED = '[role="feed"]';

/** One post. Pagelet [N≥7], posinset and article [N≥5], the class names of 2018–2020 [N≥4]. */
export const POST_BOUNDS =
  '[data-pagelet^="TimelineFeedUnit"],[data-pagelet^="FeedUnit"],[aria-posinset],[role="article"],.userContentWrapper,._1dwg';
/** "Some users don't have aria-posinset". [N≥5]. */
export const POST_BOUND_WEAK = "div[aria-describedby]";

/** Who posted. [N≥4], the classic headings [N≥4]. */
export const POST_HEADING = '[data-ad-rendering-role="profile_name"],h2,h3,h4,h5,h6,[role="heading"]:not(h1)';
/** An icon in a heading: the arrow from a visitor to the page, or a verified mark. [GK]. */
export const HEADING_ICON = 'svg,i,img,[role="img"]';
/** The post's words. [N≥8]; the last of 2018–2020. */
export const POST_MESSAGE =
  '[data-ad-rendering-role="story_message"],[data-ad-comet-preview="message"],[data-ad-preview="message"],.userContent';
/** The post's own menu: a shared post inside has none. [N≥3]. */
export const POST_MENU = '[aria-haspopup="menu"]';
/** The post's id in the classic markup. [N≥4], 2018–2020. */
export const CLASSIC_POST_ID = 'input[name="ft_ent_identifier"]';

/** A comment. Composers look alike and carry no comment's id. [N≥6]; the last of 2018–2020 [N≥4]. */
export const COMMENT = '[role="article"],[data-testid^="UFI2Comment/root"]';
/** Anything that names a comment: its time, and its author's link too. [N≥10]. */
export const COMMENT_LINK = 'a[href*="comment_id="]';
/** The words of a comment where nothing is marked `dir=auto`. [FP21] and 2018–2020. */
export const COMMENT_BODY = '._6c7i,[data-testid="UFI2Comment/body"],._3l3x';

export const LINK = "a[href]";
/** In a heading: the group that a post stands in, or its author as a member of it. [N≥5] for the address. */
export const GROUP_LINK = 'a[href*="/groups/"]';
export const WORDS = '[dir="auto"]';
/** Facebook's exact time. [N≥3]. */
export const EXACT_TIME = "abbr[data-utime]";
/** Controls within words: "See more" and its kin; a link with an address is part of the words. */
export const WORDS_CONTROL = '[role="button"],button,a:not([href]),a[href="#"][role="button"]';
/** Places to write in, and what stands around them. Never read. [N≥4]. */
export const WRITING = '[role="textbox"],[contenteditable="true"],textarea,form';
/** Copies for the eye or for nobody. */
export const UNSEEN = '[hidden],[aria-hidden="true"]';

/** The open post of the business inbox, as a whole. [N≥3]; [FP21] for comments. */
export const INBOX_POST = [
  '[data-pagelet="BizInboxDetailSectionWrapper"]',
  '[data-pagelet*="CommentDetail"]',
  '[data-pagelet*="InboxDetailSection"]',
] as const;

/** The post's title above its comments, and a row's. [N≥6], 2021–2026. */
export const INBOX_TITLE = '._4ik4,[style*="-webkit-line-clamp"]';

/** Stickers name themselves; photos and videos are links or players. [INF]. */
export const STICKER =
  '[aria-label*="sticker" i],img[alt*="sticker" i],[aria-label*="nhãn dán" i],img[alt*="nhãn dán" i]';
export const PICTURE = 'a[href*="/photo"] img,a[href*="fbid="] img';
/** Portraits bear their person's name. [FP21] */
export const PORTRAIT = "img[alt]";
