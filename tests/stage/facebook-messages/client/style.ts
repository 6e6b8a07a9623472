import { hashedClass } from "../../facebook/random.ts";

const sheet = `
:root { color-scheme: light; --surface-background: #fff; --primary-text: #1c1e21; --secondary-text: #65676b; --divider: #dfe1e5; --bubble: #eceef0; --own: #0a66c2; }
html.__fb-dark-mode { color-scheme: dark; --surface-background: #18191a; --primary-text: #e4e6eb; --secondary-text: #a8abaf; --divider: #3a3b3c; --bubble: #303132; --own: #2c74c9; }
* { box-sizing: border-box; } [hidden] { display: none !important; }
body { margin: 0; background: var(--surface-background); color: var(--primary-text); font: 14px/20px "Noto Sans", system-ui, sans-serif; }
a { color: inherit; text-decoration: none; } h1, h2 { margin: 0; } h1 { font-size: 22px; } h2 { font-size: 16px; }
.%app { display: grid; grid-template-rows: 52px minmax(0, 1fr); height: 100vh; }
.%banner { display: flex; justify-content: space-between; align-items: center; padding: 0 20px; border-bottom: 1px solid var(--divider); }
.%columns { display: grid; grid-template-columns: 360px minmax(0, 1fr); min-height: 0; }
.%list { display: flex; flex-direction: column; gap: 10px; padding: 14px 10px 0; min-height: 0; border-inline-end: 1px solid var(--divider); }
.%search { padding: 8px 14px; border-radius: 18px; border: 0; background: var(--bubble); color: inherit; font: inherit; }
.%rows { overflow-y: auto; min-height: 0; overflow-anchor: none; }
.%row { border-radius: 10px; position: relative; } .%row:hover { background: var(--bubble); } .%rowOn { background: var(--bubble); }
.%link { display: grid; grid-template-columns: 48px minmax(0, 1fr); column-gap: 12px; padding: 9px 10px; align-items: center; }
.%link > .%avatar { grid-row: 1 / 3; } .%avatar { width: 48px; height: 48px; border-radius: 50%; } .%face { width: 28px; height: 28px; border-radius: 50%; flex: none; }
.%name, .%snippet { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; } .%name { font-weight: 500; } .%snippet { font-size: 13px; color: var(--secondary-text); }
.%menu { position: absolute; inset-inline-end: 10px; top: 20px; opacity: 0; } .%row:hover .%menu { opacity: 1; }
.%spinner { text-align: center; color: var(--secondary-text); padding: 10px; }
.%main { display: flex; flex-direction: column; min-height: 0; min-width: 0; } .%head { display: flex; align-items: center; gap: 10px; padding: 12px 16px; border-bottom: 1px solid var(--divider); }
.%frame { flex: 1; min-height: 0; display: flex; flex-direction: column; } .%scroller { flex: 1; min-height: 0; overflow-y: auto; overflow-anchor: none; padding: 14px 16px; display: flex; flex-direction: column; gap: 4px; }
.%break { text-align: center; font-size: 12px; color: var(--secondary-text); padding: 10px 0; }
.%line { position: relative; } .%said { display: flex; gap: 8px; align-items: flex-end; } .%own { flex-direction: row-reverse; }
.%bubble { max-width: 66%; padding: 8px 12px; border-radius: 18px; background: var(--bubble); overflow-wrap: anywhere; } .%ownBubble { background: var(--own); color: #fff; }
.%composer { display: flex; gap: 10px; padding: 12px 16px; align-items: center; } .%box { flex: 1; min-height: 38px; padding: 9px 14px; border-radius: 19px; background: var(--bubble); outline: none; } .%box:empty::before { content: attr(aria-placeholder); color: var(--secondary-text); }
.%empty { margin: auto; color: var(--secondary-text); } .%copy { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
`;

export const chatStyle = (seed: number): string =>
  sheet.replace(/\.%(\w+)/g, (_, name: string) => `.${hashedClass(name, seed)}`);
