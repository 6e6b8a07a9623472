import * as z from "zod/mini";
import { itemKinds } from "./key";
import { itemKeySchema } from "./key-schema";

/** Milliseconds since 1970, as `Date.now()` gives them. */
export const instantSchema = z.number().check(z.int(), z.nonnegative());

/**
 * Who wrote something. `page` is the page's identity proven by id, never by a name; `automated` is Facebook's own
 * automated reply in the page's name; `unknown` is everything that is not proven.
 */
export const authorRoles = ["customer", "page", "automated", "unknown"] as const;
export type AuthorRole = (typeof authorRoles)[number];

const httpsUrl = z.string().check(z.maxLength(2048), z.startsWith("https://"));

export const personSchema = z.object({
  /** Facebook's id of the person, where a link on screen gives it. */
  id: z.nullable(z.string().check(z.maxLength(200))),
  /** As shown. A name is never an identity. May be empty. */
  name: z.string().check(z.maxLength(300)),
  profileUrl: z.nullable(httpsUrl),
});
export type Person = z.infer<typeof personSchema>;

/**
 * When something was written: somewhere between the two instants. Facebook rounds ("13 giờ"), so a time is an
 * interval; null where nothing on screen tells.
 */
export const timeSpanSchema = z.object({ from: instantSchema, to: instantSchema });
export type TimeSpan = z.infer<typeof timeSpanSchema>;

/** What an activity without words shows, where the screen tells. */
export const medias = ["sticker", "like", "photo", "video", "voice", "file"] as const;
export type Media = (typeof medias)[number];

/** One thing that somebody wrote to or on a page, as read from the screen. */
export const activitySchema = z.lazy(() =>
  z.object({
    key: itemKeySchema,
    kind: z.enum(itemKinds),
    pageId: z.string(),
    author: z.extend(personSchema, { role: z.enum(authorRoles) }),
    /** Whose post a comment stands under, or whose post this is; null for messages. */
    postOwner: z.nullable(z.enum(["page", "visitor", "unknown"])),
    /** The visible words with hashtags; without tagged people's names, link targets and quoted previews. Empty for a photo, sticker or voice. */
    text: z.string().check(z.maxLength(20_000)),
    /** Facebook cut the text ("Xem thêm"): the tail is not on the page. */
    partial: z.boolean(),
    /** The words shown are a machine translation. */
    translated: z.boolean(),
    time: z.nullable(timeSpanSchema),
    /** A link to this item without tracking tails, where the screen gives one. */
    url: z.nullable(httpsUrl),
    /** What stands there instead of words, where the screen tells: a sticker or like is no more than a nod. */
    media: z.optional(z.enum(medias)),
    /** Facebook's id of the person in whose comment thread the page answers; only for the page's own nested replies. */
    repliesTo: z.optional(z.string().check(z.regex(/^[A-Za-z0-9._:-]{1,200}$/))),
  }),
);
export type Activity = z.infer<typeof activitySchema>;

/** One bubble or comment among the words that a ticket carries. */
export const spokenSchema = z.object({
  role: z.enum(authorRoles),
  name: z.string().check(z.maxLength(300)),
  text: z.string().check(z.maxLength(20_000)),
  partial: z.boolean(),
  /** The time as Facebook shows it ("Thứ 7 08:53"), or empty. */
  shownTime: z.string().check(z.maxLength(120)),
});
export type Spoken = z.infer<typeof spokenSchema>;

/**
 * What stood on screen when a ticket was asked for: the evidence that goes to StringeeX, read once at the click.
 */
export const snapshotSchema = z.object({
  key: itemKeySchema,
  kind: z.enum(itemKinds),
  pageId: z.string().check(z.maxLength(64)),
  customer: personSchema,
  /** The conversation, comment or post at Facebook, without tracking tails. */
  url: z.nullable(httpsUrl),
  /** Oldest first. */
  words: z.array(spokenSchema).check(z.maxLength(500)),
  /** Something of the words is missing on screen: cut texts, or older words not loaded. */
  partial: z.boolean(),
  translated: z.boolean(),
  /** The post a comment stands under, as shown; null for messages. */
  post: z.nullable(z.object({ url: z.nullable(httpsUrl), text: z.string().check(z.maxLength(20_000)) })),
  seenAt: instantSchema,
});
export type Snapshot = z.infer<typeof snapshotSchema>;
