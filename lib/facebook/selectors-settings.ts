/*
 * Selectors of the settings screens. No saved markup of them was found: element types come from Facebook's own
 * primitives of 2021 [FP21], words and places from guides (routing-words). Roles only; nothing hangs on a class.
 */

/** The screen's content. [FP21] */
export const CONTENT = '[role="main"],main';
/** Dialogs stand in their own layer at the end of the body. [FP21] */
export const DIALOG = '[role="dialog"],[role="alertdialog"],dialog[open]';
export const HEADING = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
/** One entry of a list of apps, pages or permissions. [FP21] roles; [INF] that these lists have them. */
export const LIST_ROW = '[role="listitem"],[role="row"],li,tr';
export const LIST = '[role="list"],[role="table"],[role="grid"],ul,ol,table';

/** A list or an entry that says how many there are, also where not all are drawn. [FP21] */
export const COUNTED = "[aria-rowcount],[aria-setsize]";
/** What may have a name for all that stands in it. [FP21] */
export const GROUP =
  'section,fieldset,form,[role="region"],[role="group"],[role="tabpanel"],[role="list"],[role="radiogroup"],[role="dialog"]';
/** One question with its answers. [FP21] */
export const RADIOS = '[role="radiogroup"],fieldset';
/** What is pressed. [FP21] */
export const BUTTON = 'button,[role="button"],a[href],[role="link"],[role="tab"],[role="menuitem"]';
/** What shows a chosen value: native, ARIA, or a button that opens a list. [FP21] and [N≥2] for listbox and option. */
export const CHOOSER =
  'select,[role="combobox"],button[aria-haspopup="listbox"],[role="button"][aria-haspopup="listbox"],button[aria-haspopup="menu"],[role="button"][aria-haspopup="menu"]';
/** A drawing with a transparent input on top, or the role on the drawing itself. [FP21] */
export const SWITCH =
  '[role="switch"],input[type="checkbox"],[role="checkbox"],[aria-pressed="true"],[aria-pressed="false"]';
/** One of several. [FP21] */
export const RADIO = '[role="radio"],input[type="radio"],[role="menuitemradio"],[role="option"]';
/** A list of choices that stands open on the screen itself. */
export const LISTBOX = '[role="listbox"]';
/** The choices behind a chooser: none of its shown value. */
export const CHOICES = '[role="listbox"],[role="menu"],[role="option"]';
export const TAB_SELECTED = '[role="tab"][aria-selected="true"]';

/** What a person types into: its words are theirs, and no setting that is stored. */
export const FIELD =
  'input,[role="textbox"],[role="searchbox"],[contenteditable]:not([contenteditable="false"])';
/** Beside the screen: help, examples, quotations, tips. Also struck words, which say what was. */
export const ASIDE =
  'aside,[role="complementary"],[role="note"],[role="tooltip"],figure,blockquote,pre,s,del,strike';

/** Never read: copies for the renderer, dust, what cannot be read as words, and our own elements. */
export const UNREAD =
  '[aria-hidden="true"],[hidden],[inert],[data-0],script,style,noscript,template,textarea,page-ticket,page-ticket-notice,page-routing-check,page-permission-check,page-routing-signal,page-check-pointer';

/** Still on its way. [N≥3] for the roles, [FP21] for `aria-busy` on dialogs. */
export const SETTINGS_LOADING =
  '[role="progressbar"],[aria-busy="true"],svg[aria-label*="Loading"],svg[aria-valuetext*="Loading"],[role="status"][aria-label^="Loading"],[role="status"][aria-label^="Đang tải"],[data-visualcompletion="loading-state"]';

/** Where a value would stand: one without anything in it has not come yet. Overlays for the pointer [FP21] are none. */
export const SLOT = "div:empty,span:empty,p:empty,td:empty,dd:empty";
export const OVERLAY = '[role="none"],[role="presentation"],[data-visualcompletion="ignore"]';

/** Everything with a role, for counting in a layout report. */
export const withRole = (role: string): string => `[role="${role}"]`;

/** A link that may name a page. */
export const PAGE_LINK = "a[href]";
/** Says that something is wrong, in whatever words. */
export const ALERT = '[role="alert"]';

/** Somebody's words in the inbox, as opposed to the page's own lines around them. [FP21] */
export const BUBBLE_WORDS = '[dir="auto"]';
