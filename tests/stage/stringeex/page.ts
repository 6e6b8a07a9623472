import { readFileSync } from "node:fs";
import type { StageRequest } from "../handler";
import type { Answer } from "./answer";
import { PORTALS } from "./fixture";

const HOSTS: readonly string[] = Object.values(PORTALS).map((portal) => `${portal.slug}.stringeex.com`);

function file(name: string, type: string): Answer {
  return {
    status: 200,
    type: `${type}; charset=utf-8`,
    body: readFileSync(new URL(`./page/${name}`, import.meta.url), "utf8"),
    headers: {
      "content-security-policy":
        "default-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'",
      "referrer-policy": "no-referrer",
    },
  };
}

/** The portal's own page and its files, or undefined where something else is asked for. */
export function page(request: StageRequest): Answer | undefined {
  if (request.method !== "GET" || !HOSTS.includes(request.host)) return undefined;
  const path = request.url.pathname;
  if (path === "/" || path.startsWith("/ticket/")) return file("index.html", "text/html");
  if (path === "/page/page.css") return file("page.css", "text/css");
  if (path === "/page/page.js") return file("page.js", "text/javascript");
  if (path === "/page/draw.js") return file("draw.js", "text/javascript");
  return undefined;
}
