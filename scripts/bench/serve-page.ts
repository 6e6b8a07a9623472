import type { ServerResponse } from "node:http";
import { build } from "esbuild";
import type { StageHandler } from "../../tests/stage/handler.ts";
import { PAGE_ID } from "./page/rows.ts";

export const INBOX = `https://business.facebook.com/latest/inbox/all?asset_id=${PAGE_ID}`;

/** A script with everything it imports, as one classic script; what it exports lies in `named`. */
export async function bundle(file: string, named?: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    ...{ bundle: true, write: false, format: "iife", target: "es2022", logLevel: "silent" },
    define: {
      global: "globalThis",
      "process.env.NODE_ENV": '"production"',
      "import.meta.env": '{"MODE":"production"}',
    },
    ...(named === undefined ? {} : { globalName: named }),
  });
  return outputFiles[0]?.text ?? "";
}

const own = (file: string): Promise<string> => bundle(new URL(`./page/${file}.ts`, import.meta.url).pathname);

let annotating: Promise<string> | null = null;
/** The drawing and the built-in ways, for a world of a page. */
export const annotators = (): Promise<string> => {
  annotating ??= own("annotators");
  return annotating;
};

const LAYOUT =
  "html,body{margin:0;height:100%;font:14px/1.35 sans-serif}.col{display:flex;flex-direction:column}.fx{display:flex}" +
  ".lp,.tp,.rp{height:760px;overflow:auto;contain:strict;flex:1}.row{height:72px;display:flex;align-items:center;" +
  "position:relative;border-bottom:1px solid #eee;contain:layout style}.av{width:48px;height:48px;overflow:hidden}" +
  ".nm,.pv{display:block;width:200px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}[role=article]{contain:content}";

/** The bench's page, at whatever address of a host. */
export async function servePage(): Promise<StageHandler> {
  const script = await own("app");
  const headers = {
    // Timers to 5 µs instead of 100.
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-embedder-policy": "require-corp",
    "cache-control": "no-store",
  };
  const send = (response: ServerResponse, type: string, body: string): void => {
    response.writeHead(200, { ...headers, "content-type": `${type}; charset=utf-8` }).end(body);
  };
  return ({ url }, response) => {
    if (url.pathname === "/bench.js") return send(response, "text/javascript", script);
    const style = `<link rel="icon" href="data:,"><style>${LAYOUT}</style>`;
    const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8">${style}</head><body><div id="mount"></div><script src="/bench.js"></script></body></html>`;
    send(response, "text/html", html);
  };
}
