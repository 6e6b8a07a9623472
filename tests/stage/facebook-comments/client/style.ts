/** What the Business Suite looks like beyond the wall. */
export const suiteStyle = `
.%suite { display: grid; grid-template-rows: 52px minmax(0, 1fr); height: 100vh; }
.%suiteMain { display: grid; grid-template-columns: 360px minmax(0, 1fr); min-height: 0; }
.%suiteList { display: flex; flex-direction: column; min-height: 0; background: var(--surface-background); border-inline-end: 1px solid var(--divider); }
.%suiteHead { padding: 14px 16px 0; border-bottom: 1px solid var(--divider); } .%suiteHead h1 { font-size: 20px; line-height: 28px; }
.%suiteTabs { display: flex; gap: 14px; overflow: hidden; white-space: nowrap; font-size: 13px; padding-top: 8px; }
.%suiteTab { padding-bottom: 8px; color: var(--secondary-text); cursor: pointer; } .%suiteTabOn { color: var(--accent); border-bottom: 2px solid var(--accent); font-weight: 600; }
.%suiteRows { overflow-y: auto; min-height: 0; overflow-anchor: none; }
.%suiteRow { position: relative; display: flex; gap: 12px; padding: 14px 16px; cursor: pointer; height: 76px; }
.%suiteRow:hover { background: var(--bubble); } .%suiteRowOn { background: var(--button); }
.%suiteLink { display: flex; gap: 12px; flex: 1; min-width: 0; } .%suiteLines { flex: 1; min-width: 0; overflow: hidden; white-space: nowrap; } .%suiteTitle { font-weight: 600; }
.%suiteActions { position: absolute; inset-inline-end: 10px; bottom: 8px; display: flex; gap: 6px; opacity: 0; } .%suiteRow:hover .%suiteActions { opacity: 1; }
.%suiteDetail { display: flex; flex-direction: column; min-height: 0; background: var(--surface-background); }
.%suiteDetailHead { padding: 14px 20px; border-bottom: 1px solid var(--divider); } .%suiteScroll { flex: 1; min-height: 0; overflow-y: auto; overflow-anchor: none; padding: 16px 20px; }
.%suiteCard { border: 1px solid var(--divider); border-radius: 10px; padding: 12px 14px; margin-bottom: 16px; }
.%suiteComposer { padding: 12px 20px; border-top: 1px solid var(--divider); } .%suiteComposer .%box:empty::before { content: attr(aria-placeholder); } textarea { font: inherit; border: 0; resize: none; }
`;
