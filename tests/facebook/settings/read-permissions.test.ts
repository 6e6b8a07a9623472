import { beforeEach, describe, expect, it } from "vitest";
import { readPermissions } from "@/lib/facebook/settings/read-permissions";
import { cafe, shop } from "../../stage/facebook/people";
import { drawIntegrations, type Integrations } from "../../stage/facebook-settings/integrations";
import { createPen } from "../../stage/facebook-settings/markup";
import { OTHER, OURS } from "../../stage/facebook-settings/messaging";
import { permissionTruth } from "../../stage/facebook-settings/truth";
import { grantStates, plainSettings, type SettingsVariant } from "../../stage/facebook-settings/variant";
import { quickStyles } from "../quick-style";
import { accepted } from "./settings-page";

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

/** Draws a screen in five looks and reads each. */
function agrees(screen: Pick<Integrations, "tab" | "dialog">, choice: Partial<SettingsVariant>): void {
  for (let seed = 1; seed <= 5; seed += 1) {
    const variant = { ...plainSettings, ...choice, seed };
    const drawn = { ...screen, variant, dialogLoading: false };
    draw(drawn);
    const reading = read(variant.lang);
    const seen = reading.state === "read" ? reading.verdict : "loading";
    if (seen !== permissionTruth(drawn))
      expect([seed, seen], document.body.innerHTML).toEqual([seed, permissionTruth(drawn)]);
  }
}

describe("the permissions that StringeeX has for a page", () => {
  const cases = grantStates.flatMap((grants) =>
    choices.flatMap((pages) => langs.map((lang) => [grants, pages, lang] as const)),
  );
  it.each(cases)("%s, pages as %s, %s", (grants, pages, lang) => {
    const tab = grants === "expired" || grants === "removed" ? grants : "active";
    agrees({ tab, dialog: OURS }, { grants, pages, lang });
  });

  // What the list shows depends on the tab our app stands in, and another app's dialog on the choice of pages only.
  it.each(langs)("the list alone, in each of its tabs, %s", (lang) => {
    for (const grants of ["all", "expired", "removed"] as const)
      for (const tab of ["active", "expired", "removed"] as const)
        agrees({ tab, dialog: null }, { grants, lang });
  });
  it.each(langs)("another app's dialog, %s", (lang) => {
    for (const grants of ["all", "switch-only"] as const)
      for (const pages of choices) agrees({ tab: "active", dialog: OTHER }, { grants, pages, lang });
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
