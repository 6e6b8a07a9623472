import { businessId, shop } from "./people.ts";
import { formatVariant, type Variant } from "./variant.ts";

export interface InboxAddress extends Partial<Variant> {
  readonly pageId?: string;
  readonly channel?: string;
  /** The conversation that is open when the page is loaded, with its `thread_type`. */
  readonly itemId?: string;
  readonly threadType?: string;
}

/** The real URL of an inbox screen, followed by what differs from the plain variant. */
export function inboxUrl(address: InboxAddress = {}): string {
  const { pageId = shop.id, channel = "all", itemId, threadType = "FB_MESSAGE", ...variant } = address;
  const url = new URL(`https://business.facebook.com/latest/inbox/${channel}`);
  const set = (name: string, value: string) => url.searchParams.set(name, value);
  set("asset_id", pageId);
  set("business_id", businessId);
  set("mailbox_id", "");
  if (itemId !== undefined) {
    set("selected_item_id", itemId);
    set("thread_type", threadType);
  }
  for (const [name, value] of formatVariant(variant)) set(name, value);
  return url.href;
}

/** A screen of the same app that is not the inbox. */
export function homeUrl(address: Partial<Variant> & { readonly pageId?: string } = {}): string {
  const { pageId = shop.id, ...variant } = address;
  const url = new URL("https://business.facebook.com/latest/home");
  url.searchParams.set("asset_id", pageId);
  url.searchParams.set("business_id", businessId);
  for (const [name, value] of formatVariant(variant)) url.searchParams.set(name, value);
  return url.href;
}
