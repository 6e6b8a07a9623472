import type { Finding, PageCheck } from "../../../lib/domain/check.ts";
import { shop } from "../../stage/facebook/people.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
const now = Date.now;

const READER = "messaging-row-1";
const routing = (
  verdict: "ok" | "other-app" | "none" | "cannot-tell",
  app = "",
  reason = "seen",
): Finding => {
  const told = verdict === "cannot-tell" ? (reason === "seen" ? "unknown-layout" : reason) : "seen";
  return {
    kind: "routing",
    verdict,
    app,
    reason: told === "off-for-ours" ? "off-for-ours" : told === "unknown-layout" ? "unknown-layout" : "seen",
  };
};

/** What is kept of a page's connection, by what it shows. */
export const checks = {
  never: (pageId = shop.id): PageCheck => ({ pageId, routing: [], permissions: [], guide: null }),
  well: (pageId = shop.id): PageCheck => ({
    pageId,
    routing: seen([[routing("ok", "StringeeX-VN"), 2]]),
    permissions: seenPermissions([["complete", 2]]),
    guide: null,
  }),
  bad: (pageId = shop.id): PageCheck => ({
    pageId,
    routing: seen([
      [routing("ok", "StringeeX-VN"), 12],
      [routing("other-app", "Pancake – Quản lý bán hàng đa kênh và chăm sóc khách hàng"), 1],
    ]),
    permissions: seenPermissions([
      ["complete", 12],
      ["missing", 1],
    ]),
    guide: null,
  }),
  none: (pageId = shop.id): PageCheck => ({
    pageId,
    routing: seen([[routing("none"), 0]]),
    permissions: seenPermissions([["cannot-tell", 0]]),
    guide: null,
  }),
  unsure: (pageId = shop.id): PageCheck => ({
    pageId,
    routing: seen([
      [routing("ok", "StringeeX"), 4],
      [routing("cannot-tell"), 0],
    ]),
    permissions: [],
    guide: null,
  }),
  due: (pageId = shop.id): PageCheck => ({
    pageId,
    routing: seen([[routing("ok", "StringeeX-VN"), 21]]),
    permissions: seenPermissions([["complete", 30]]),
    guide: null,
  }),
  guide: (pageId = shop.id): PageCheck => ({
    pageId,
    routing: seen([[routing("ok", "StringeeX-VN"), 0]]),
    permissions: [],
    guide: { startedAt: now() - 5 * MINUTE, passed: { settings: now(), messaging: now(), routing: now() } },
  }),
  done: (pageId = shop.id): PageCheck => ({
    pageId,
    routing: seen([[routing("ok", "StringeeX-VN"), 0]]),
    permissions: seenPermissions([["complete", 0]]),
    guide: {
      startedAt: now() - 5 * MINUTE,
      passed: { settings: now(), messaging: now(), routing: now(), integrations: now(), permissions: now() },
    },
  }),
};

function seen(findings: readonly (readonly [Finding, number])[]): PageCheck["routing"] {
  return findings.flatMap(([finding, days]) =>
    finding.kind !== "routing"
      ? []
      : [
          {
            finding,
            firstAt: now() - (days + 1) * DAY,
            lastAt: now() - days * DAY - 20 * MINUTE,
            reader: READER,
          },
        ],
  );
}

function seenPermissions(
  findings: readonly (readonly ["complete" | "missing" | "cannot-tell", number])[],
): PageCheck["permissions"] {
  return findings.map(([verdict, days]) => ({
    finding: {
      kind: "permissions",
      verdict,
      missing: verdict === "missing" ? ["comments", "metadata"] : [],
      unsure: [],
      reason: verdict === "cannot-tell" ? "open-the-app" : "seen",
    },
    firstAt: now() - (days + 1) * DAY,
    lastAt: now() - days * DAY - 20 * MINUTE,
    reader: "permissions-dialog-1",
  }));
}
