import { commentsUrl } from "../facebook-comments/index.ts";
import { messagesUrl } from "../facebook-messages/index.ts";
import type { StageHandler } from "../handler.ts";
import { postUrl, timelineUrl } from "./index.ts";

const own = "700000000000001";
const screens: readonly (readonly [string, string])[] = [
  ["timeline", timelineUrl()],
  ["timeline, plain units, English, dark", timelineUrl({ markup: "b", lang: "en", theme: "dark" })],
  ["timeline, classic", timelineUrl({ markup: "c" })],
  ["timeline, four units in nodes used again", timelineUrl({ recycle: 4, posts: 60 })],
  ["timeline, an unknown layout", timelineUrl({ b24: true })],
  ["reviews", timelineUrl({}, "reviews")],
  ["mentions", timelineUrl({}, "mentions")],
  ["a post", postUrl(own, "pfbid")],
  ["a post, right to left", postUrl(own, "story", { dir: "rtl", lang: "en" })],
  ["a visitor's post", postUrl("700000000000002")],
  ["a photo", postUrl("700000000000007", "photo")],
  ["a reel", postUrl("700000000000008", "reel")],
  ["another page's post", postUrl("700000000009901")],
  ["Business Suite comments", commentsUrl({ postId: own })],
  [
    "Business Suite comments, rows with links, English",
    commentsUrl({ postId: own, markup: "b", lang: "en" }),
  ],
  ["Instagram comments: none of ours", commentsUrl({ channel: "instagram", postId: own })],
  ["messages as the page", messagesUrl("100000000001111")],
  ["messages as a person", messagesUrl("100000000001111", { viewer: "person" })],
];

/** A page of links for people who look at the stage. */
export const screensHandler: StageHandler = (_request, response) => {
  const items = screens.map(
    ([name, url]) => `<li><a href="${url.replaceAll("&", "&amp;")}">${name}</a></li>`,
  );
  response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Stage</title><body style="font:16px/1.7 sans-serif;margin:40px"><h1>Posts, comments, messages</h1><ul>${items.join("")}</ul></body></html>`,
  );
};
