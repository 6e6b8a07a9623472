import type { Deps } from "./deps";

/** Shows one of our own pages at a place in it (`#work`): in the tab that has it open already, or in a new one. */
export async function showOwnPage(
  { browser }: Pick<Deps, "browser">,
  page: "options.html" | "welcome.html",
  place: string,
): Promise<void> {
  const address = browser.runtime.getURL(page);
  const url = `${address}${place}`;
  // A browser that tells of no tab has none to go back to.
  const tabs = await browser.tabs.query({}).catch(() => []);
  const open = tabs.find((tab) => tab.url?.startsWith(address) === true);
  if (open?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(open.id, { url, active: true });
}
