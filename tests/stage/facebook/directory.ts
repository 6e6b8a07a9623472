import { homeUrl, inboxUrl } from "./address.ts";

const variants: readonly (readonly [string, string])[] = [
  ["R1-a, R2-a: English, rows without links", inboxUrl({ itemId: "100000000001111" })],
  ["R1-b, R2-b: Vietnamese, rows with links", inboxUrl({ rows: "b", detail: "b", lang: "vi" })],
  ["R1-b, R2-b, dark", inboxUrl({ rows: "b", detail: "b", lang: "vi", theme: "dark" })],
  ["right to left", inboxUrl({ rows: "b", detail: "a", lang: "en", dir: "rtl" })],
  ["B2: the URL comes 3 s late", inboxUrl({ rows: "b", b2: 3000 })],
  ["B3: the conversation comes 2 s late", inboxUrl({ rows: "b", b3: 2000 })],
  ["B4: the URL never names the conversation", inboxUrl({ b4: true })],
  ["B5: 12 recycled rows of 200", inboxUrl({ rows: "b", b5: 12, people: 200 })],
  ["B10, B12, B16: cut texts, banners, paging", inboxUrl({ rows: "b", b10: true, b12: true, b16: true })],
  ["B22: in a frame", inboxUrl({ b22: true })],
  ["B24: an unknown layout", inboxUrl({ b24: true })],
  ["home: not the inbox", homeUrl()],
];

/** A page of links for people who look at the stage. */
export function directory(): string {
  const items = variants.map(
    ([name, url]) => `<li><a href="${url.replaceAll("&", "&amp;")}">${name}</a></li>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Stage</title><body style="font:16px/1.7 sans-serif;margin:40px">
<h1>The replica's screens</h1><ul>${items.join("")}</ul></body></html>`;
}
