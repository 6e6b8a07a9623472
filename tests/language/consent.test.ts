// @vitest-environment node
import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { CONSENT_VERSION } from "@/lib/domain/consent";
import { en, vi } from "@/lib/language/panel/consent";

/** What each version of the text said: a changed text needs a new version, and everybody's consent anew. */
const TEXTS = ["3ec232e71b1ad91c"];

it("people agreed to these words: others count CONSENT_VERSION on and add their mark here", () => {
  const said = [vi, en].map(({ title, bySigningIn, items, anyTime }) => [
    title,
    bySigningIn,
    ...items,
    anyTime,
  ]);
  const mark = createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 16);
  expect(TEXTS[CONSENT_VERSION - 1]).toBe(mark);
  expect(TEXTS).toHaveLength(CONSENT_VERSION);
});
