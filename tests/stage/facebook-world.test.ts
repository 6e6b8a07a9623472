import { describe, expect, it } from "vitest";
import { inboxUrl } from "./facebook/index.ts";
import { commentsUrl } from "./facebook-comments/index.ts";
import { messagesUrl } from "./facebook-messages/index.ts";
import { postUrl, timelineUrl } from "./facebook-posts/index.ts";
import { settingsUrl } from "./facebook-settings/index.ts";
import { facebookWorldRoutes } from "./facebook-world.ts";
import { trial } from "./replica/trial.ts";

const foreign: string[] = [];
const stage = trial(
  facebookWorldRoutes({
    wall: { lang: "en" },
    surfaces: [
      {
        hosts: ["www.facebook.com"],
        answers: ({ pathname }) => pathname.startsWith("/help"),
        handler: (_, response) => {
          response.writeHead(200, { "content-type": "text/html" }).end("<title>help</title>");
        },
      },
    ],
    onForeignCall: ({ url }) => foreign.push(url.host),
  }),
);

describe("the whole of Facebook", () => {
  it("answers each address with its own replica", async () => {
    const seen: string[] = [];
    const addresses = [
      inboxUrl({}),
      commentsUrl({ postId: "700000000000001" }),
      timelineUrl(),
      postUrl("700000000000002").replace("www.", "web."),
      messagesUrl(),
    ];
    for (const url of addresses) {
      const page = await stage.open(url);
      seen.push(await page.evaluate((name: string) => Reflect.get(window, name)().screen, "__replicaTruth"));
      await page.close();
    }
    expect(seen).toEqual(["inbox", "inbox", "timeline", "permalink", "messages"]);
  });

  it("takes what is common from its options, and further replicas ahead of its own", async () => {
    const page = await stage.open("https://www.facebook.com/cuahangmau.demo");
    expect(await page.$eval("html", ({ lang }) => lang)).toBe("en");
    await page.goto("https://www.facebook.com/help");
    expect(await page.title()).toBe("help");
    await page.goto(settingsUrl("integrations"));
    expect(await page.evaluate((name: string) => typeof Reflect.get(window, name), "__replicaTruth")).toBe(
      "function",
    );
    expect(await page.evaluate(() => document.querySelector("script[src]")?.getAttribute("src"))).toBe(
      "/__stage/settings.js",
    );
    await page.close();
  });

  it("counts calls of the internal endpoint that no page made", async () => {
    const page = await stage.open(timelineUrl());
    await page.evaluate(() => fetch("/api/graphql", { method: "POST" }).then(() => null));
    await page.waitForFunction((name: string) => Reflect.get(window, name).traps.length > 0, {}, "__stage");
    expect(foreign).toEqual(["www.facebook.com"]);
    await page.close();
  });
});
