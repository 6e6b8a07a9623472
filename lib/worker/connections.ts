import type { Browser } from "webextension-polyfill";

const RULE = 1;

/** Takes the rule out again: whoever sends next puts it back first. */
export const forgetConnections = (rules: Browser["declarativeNetRequest"]): Promise<void> =>
  rules.updateSessionRules({ removeRuleIds: [RULE] });

/**
 * Gives every request to StringeeX its own connection. On a connection that it has used before, a browser sends a
 * request again by itself, a POST too, when the connection closes without an answer: a ticket whose answer was lost
 * would be made twice, and nobody would know. (Seen in Chromium 156 and Firefox 153 over HTTP/1.1; a fresh connection
 * is not repeated.) The rule concerns this worker's own requests, those of no tab, and lasts for the browser's session.
 */
export async function useFreshConnections(rules: Browser["declarativeNetRequest"]): Promise<void> {
  await rules.updateSessionRules({
    removeRuleIds: [RULE],
    addRules: [
      {
        id: RULE,
        action: {
          type: "modifyHeaders",
          requestHeaders: [{ header: "connection", operation: "set", value: "close" }],
        },
        condition: { requestDomains: ["stringeex.com"], tabIds: [-1] },
      },
    ],
  });
}
