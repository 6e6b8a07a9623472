import { beforeEach, describe, expect, it } from "vitest";
import { readPermissions } from "@/lib/facebook/read-permissions";
import { cafe, shop } from "../stage/facebook/people";
import { drawIntegrations, type Integrations } from "../stage/facebook-settings/integrations";
import { createPen } from "../stage/facebook-settings/markup";
import { OTHER, OURS } from "../stage/facebook-settings/messaging";
import { permissionTruth } from "../stage/facebook-settings/truth";
import { grantStates, plainSettings } from "../stage/facebook-settings/variant";
import { quickStyles } from "./quick-style";

const accepted = ["StringeeX", "StringeeX-VN"];
const langs = ["vi", "en"] as const;
const choices = ["count", "names", "links"] as const;

beforeEach(quickStyles);

function draw(screen: Integrations): void {
  const { main, layer } = drawIntegrations(screen, createPen(screen.variant));
  document.body.innerHTML = `<div role="main">${main}</div><div>${layer}</div>`;
}
const read = (lang: "vi" | "en", page = shop) =>
  readPermissions(document, {
    accepted,
    patient: true,
    page: { id: page.id, username: page.slug, name: page.name[lang] },
  });

describe("the permissions that StringeeX has for a page", () => {
  const cases = grantStates.flatMap((grants) =>
    choices.flatMap((pages) => langs.map((lang) => [grants, pages, lang] as const)),
  );
  it.each(cases)("%s, pages as %s, %s", (grants, pages, lang) => {
    for (let seed = 1; seed <= 5; seed += 1) {
      for (const dialog of [OURS, OTHER, null]) {
        for (const tab of ["active", "expired", "removed"] as const) {
          const home = grants === "expired" || grants === "removed" ? grants : "active";
          if (dialog !== null && tab !== (dialog === OURS ? home : "active")) continue;
          const variant = { ...plainSettings, grants, pages, lang, seed };
          const screen = { variant, tab, dialog, dialogLoading: false };
          draw(screen);
          const reading = read(lang);
          const seen = reading.state === "read" ? reading.verdict : "loading";
          expect([seed, dialog, tab, seen], document.body.innerHTML).toEqual([
            seed,
            dialog,
            tab,
            permissionTruth(screen),
          ]);
        }
      }
    }
  });

  it("names what is missing", () => {
    draw({
      variant: { ...plainSettings, lang: "en", grants: "one-off", seed: 5 },
      tab: "active",
      dialog: OURS,
      dialogLoading: false,
    });
    expect(read("en")).toMatchObject({ verdict: "missing", missing: ["messages"], unsure: [] });
  });

  it("tells another page's choice from this one's", () => {
    draw({
      variant: { ...plainSettings, lang: "en", grants: "left-out", pages: "links", seed: 2 },
      tab: "active",
      dialog: OURS,
      dialogLoading: false,
    });
    expect(read("en", shop)).toMatchObject({ verdict: "missing" });
    expect(read("en", cafe)).toMatchObject({ verdict: "complete" });
  });

  it("says nothing while the dialog loads", () => {
    draw({ variant: { ...plainSettings, lang: "en" }, tab: "active", dialog: OURS, dialogLoading: true });
    expect(readPermissions(document, { accepted, patient: false, page: null })).toEqual({ state: "loading" });
  });
});
