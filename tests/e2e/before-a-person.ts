import { badgeWords } from "../../lib/language/badge.ts";
import { panelWords } from "../../lib/language/panel.ts";
import { inboxUrl, shop } from "../stage/facebook/index.ts";
import { timelineUrl } from "../stage/facebook-posts/index.ts";
import { settingsUrl } from "../stage/facebook-settings/index.ts";
import { CARE_AGENTS, GROUPS, PORTALS } from "../stage/stringeex/index.ts";
import { openFacebook } from "./posts.ts";
import { pageAt } from "./scene.ts";
import { credentials } from "./story.ts";

/** The stage in a real window, until the person closes it. */
const browser = process.argv[2] === "firefox" ? "firefox" : "chromium";
const language = process.argv[3] === "en" ? "en" : "vi";
const words = panelWords(language);
// The welcome page's link to the inbox says nothing of a variant: its rows carry ids here, so that each shows its badge.
const scene = await openFacebook(
  browser,
  { headed: true, keepWelcome: true, language },
  { inbox: { rows: "b", lang: language } },
);
const { driver } = scene;

const [first] = await driver.browser.pages();
const inbox = await driver.page();
await inbox.goto(inboxUrl({ rows: "b", detail: "a", lang: language }));
const portal = await driver.page();
await portal.goto(`https://${PORTALS.main.slug}.stringeex.com/`);
// The story begins at the welcome page: it is in front, and nothing empty stands before it.
const welcome = await pageAt(driver, "/welcome.html");
if (first?.url() === "about:blank") await first.close();
await welcome?.bringToFront();

console.log(`
A browser with the extension is open, with three tabs:
  1. the extension's welcome page   2. a replica of a Facebook page's inbox   3. the StringeeX emulator, to watch tickets arrive

Everything in it is invented; nothing leaves this machine. Try:
  • Sign in:       ${words.session.email} ${credentials.email}   ${words.session.password} ${credentials.password}
  • Add the page:  ${shop.id} (${shop.name[language]})
  • In the options add a queue: group id ${GROUPS.care.id}, agents for example ${CARE_AGENTS[0]?.name}, ${CARE_AGENTS[1]?.name};
    and give it to the page ("${words.form.labels.queue}").
  • In the inbox open a conversation and press "${badgeWords(language).create}". The ticket arrives in the third tab.
  • Or, without signing in, press "${words.local.try}": then neither a queue nor the third tab is needed.

More screens of the replica:
  posts and comments      ${timelineUrl({ lang: language })}
  the page's settings     ${settingsUrl("page", { lang: language })}
                          ${settingsUrl("integrations", { lang: language })}
  all their variants      https://business.facebook.com/__stage/ and https://www.facebook.com/__stage/
Close the browser, or press Ctrl+C here, to end.
`);

const end = new Promise<void>((resolve) => {
  driver.browser.once("disconnected", () => resolve());
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
});
await end;
await scene.stop().catch(() => {
  // The browser may be gone already: that is how the person ended it.
});
