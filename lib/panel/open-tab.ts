/** A tab, as far as the popup needs to know it. `url` is there only for hosts the extension may see. */
export interface Tab {
  readonly url?: string | undefined;
  readonly lastAccessed?: number | undefined;
}

export interface Tabs {
  /** The tab that asks; undefined for the toolbar popup, which is in no tab. */
  getCurrent(): Promise<unknown>;
  query(query: { active?: boolean; currentWindow?: boolean }): Promise<readonly Tab[]>;
}

/**
 * The address of the tab in front; where the one who asks is a tab itself (the options, or the popup opened as a
 * tab), of the one in this window that was last looked at. Null when none may be seen.
 */
export async function openTabUrl(tabs: Tabs, ownOrigin: string): Promise<string | null> {
  if ((await tabs.getCurrent()) === undefined) {
    const [front] = await tabs.query({ active: true, currentWindow: true });
    return front?.url ?? null;
  }
  const others = await tabs.query({ currentWindow: true });
  const seen = others.filter((tab) => tab.url !== undefined && !tab.url.startsWith(ownOrigin));
  const latest = seen.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  return latest?.url ?? null;
}
