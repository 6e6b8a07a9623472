// @vitest-environment node
import { describe, expect, it } from "vitest";
import { facebookProtocol } from "@/lib/messages/facebook-protocol";
import { ownProtocol } from "@/lib/messages/own-protocol";
import { createServer, type From, isOnFacebook, isOwnPage } from "@/lib/messages/serve";

const ID = "abcdefghijklmnopabcdefghijklmnop";
const trust = { id: ID, origin: `chrome-extension://${ID}/` };
const tab = { id: 7 };
const OWN: From = { id: ID, url: `${trust.origin}options.html#pages` };
const FACEBOOK: From = { id: ID, url: "https://business.facebook.com/latest/inbox/all?asset_id=1", tab };

/** Whoever is neither a page of ours nor a content script of ours on Facebook. */
const strangers: readonly (readonly [string, From])[] = [
  ["another extension", { ...OWN, id: "another" }],
  ["another extension on Facebook", { ...FACEBOOK, id: "another" }],
  ["nobody known", {}],
  [
    "an extension whose address begins like ours",
    { id: ID, url: `chrome-extension://${ID}.example/options.html` },
  ],
  ["a page that has our address in its own", { id: ID, url: `https://example.com/${trust.origin}`, tab }],
  ["a host that ends like Facebook", { ...FACEBOOK, url: "https://www.facebook.com.example.com/" }],
  ["a host that contains Facebook", { ...FACEBOOK, url: "https://wwwxfacebook.com/" }],
  ["a Facebook that is not ours", { ...FACEBOOK, url: "https://m.facebook.com/" }],
  ["Facebook as a user name", { ...FACEBOOK, url: "https://www.facebook.com@example.com/" }],
  ["Facebook without encryption", { ...FACEBOOK, url: "http://www.facebook.com/" }],
  ["a frame without an address", { ...FACEBOOK, url: "about:blank" }],
  ["Facebook without a tab", { id: ID, url: FACEBOOK.url }],
  ["no address", { id: ID, tab }],
];

/** Both halves as the worker listens with them; whatever is answered is written down. */
function servers() {
  const answered: string[] = [];
  // Whatever message it is: that it was let through is all that counts here.
  const handlers = new Proxy(Object.create(null), {
    get: (_, name) => async () => {
      answered.push(String(name));
      return undefined;
    },
  });
  const own = createServer(
    ownProtocol,
    handlers,
    (from) => isOwnPage(from, trust),
    () => undefined,
  );
  const facebook = createServer(
    facebookProtocol,
    handlers,
    (from) => isOnFacebook(from, trust),
    () => undefined,
  );
  const ask = (name: string, from: From, input?: unknown) =>
    own({ protocol: "page-tickets", name, input }, from) ??
    facebook({ protocol: "page-tickets", name, input }, from);
  return { ask, answered };
}

describe("the worker's ear", () => {
  const names = { own: Object.keys(ownProtocol), facebook: Object.keys(facebookProtocol) };

  it("hears pages of ours and scripts of ours on Facebook, each its own messages", async () => {
    const { ask, answered } = servers();
    expect(await ask("session", OWN)).toEqual({ ok: true, value: undefined });
    expect(await ask("shortcuts", FACEBOOK)).toEqual({ ok: true, value: undefined });
    expect(answered).toEqual(["session", "shortcuts"]);
  });

  it("gives a script on Facebook no message that signs in, changes settings, or reads what is kept", () => {
    const { ask } = servers();
    expect(names.own).toEqual(expect.arrayContaining(["signIn", "pasteToken", "savePage", "decisions"]));
    expect(names.own.filter((name) => ask(name, FACEBOOK) !== null)).toEqual([]);
  });

  it.each(strangers)("is deaf to %s: not even that somebody listens is told", (_, from) => {
    const { ask, answered } = servers();
    expect([...names.own, ...names.facebook].filter((name) => ask(name, from) !== null)).toEqual([]);
    expect(answered).toEqual([]);
  });

  it("is deaf to what is no message of ours, and answers a wrong one with a problem, unheard", async () => {
    const { ask, answered } = servers();
    for (const name of ["toString", "constructor", "__proto__", "", "unknown"])
      expect(ask(name, FACEBOOK), name).toBeNull();
    const wrong = { key: "100000000000901|message|<script>", ticket: "x".repeat(65) };
    expect(await ask("link", FACEBOOK, wrong)).toMatchObject({ ok: false, problem: { code: "internal" } });
    expect(answered).toEqual([]);
  });
});
