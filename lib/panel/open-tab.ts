/** A tab, as far as the popup needs to know it. `url` is there only for hosts the extension may see. */
export interface Tab {
  readonly url?: string | undefined;
  readonly lastAccessed?: number | undefined;
}

export interface Tabs {
  query(query: { active?: boolean; currentWindow?: boolean }): Promise<readonly Tab[]>;
}

/**
 * The address of the tab in front; where one of our own pages is in front (the options, or the popup opened as a
 * tab), the one of this window's tabs that was last looked at. Null when none may be seen.
 */
export async function openTabUrl(tabs: Tabs, ownOrigin: string): Promise<string | null> {
  const [front] = await tabs.query({ active: true, currentWindow: true });
  const isOwn = front?.url?.startsWith(ownOrigin) ?? false;
  if (front?.url !== undefined && !isOwn) return front.url;
  if (!isOwn) return null;
  const others = await tabs.query({ currentWindow: true });
  const seen = others.filter((tab) => tab.url !== undefined && !tab.url.startsWith(ownOrigin));
  const latest = seen.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  return latest?.url ?? null;
}
