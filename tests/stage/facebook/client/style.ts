import { hashedClass } from "../random.ts";

/** The replica's own look. `.%name` becomes a hashed class of the variant's seed. */
const sheet = `
:root { color-scheme: light; --web-wash: #f0f2f5; --surface-background: #fff; --primary-text: #1c1e21; --secondary-text: #65676b;
  --divider: #dfe1e5; --accent: #0a66c2; --hover: #f3f5f7; --selected: #e9f1fb; --bubble: #e9ebee; --own: #0a66c2; --own-text: #fff; }
html.__fb-dark-mode { color-scheme: dark; --web-wash: #18191a; --surface-background: #242526; --primary-text: #e4e6eb;
  --secondary-text: #a8abaf; --divider: #3a3b3c; --accent: #5aa2f0; --hover: #303132; --selected: #263951; --bubble: #3a3b3c;
  --own: #2c74c9; --own-text: #fff; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--web-wash); color: var(--primary-text); font: 14px/20px "Noto Sans", system-ui, sans-serif; }
a { color: inherit; text-decoration: none; }
button, textarea, input { font: inherit; color: inherit; }
h1, h2, h3 { margin: 0; font-weight: 600; }
.accessible_elem { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.%app { display: grid; grid-template-columns: 56px minmax(0, 1fr); grid-template-rows: 52px minmax(0, 1fr); height: 100vh; }
.%banner { grid-column: 1 / 3; display: flex; align-items: center; gap: 12px; padding: 0 20px; background: var(--surface-background);
  border-bottom: 1px solid var(--divider); font-weight: 600; }
.%banner small { font-weight: 400; color: var(--secondary-text); margin-inline-start: auto; }
.%rail { display: flex; flex-direction: column; align-items: center; gap: 14px; padding-top: 16px; background: var(--surface-background);
  border-inline-end: 1px solid var(--divider); }
.%dot { width: 26px; height: 26px; border-radius: 8px; background: var(--divider); cursor: pointer; display: grid; place-items: center; }
.%dotOn { background: var(--accent); color: #fff; }
.%main { min-height: 0; min-width: 0; }
.%stale { display: none; }
.%inbox { display: grid; grid-template-columns: 360px minmax(0, 1fr) 300px; height: 100%; min-height: 0; }
@media (max-width: 1050px) { .%inbox { grid-template-columns: 360px minmax(0, 1fr); } .%card { display: none; } }
.%column { display: flex; flex-direction: column; min-height: 0; min-width: 0; background: var(--surface-background);
  border-inline-end: 1px solid var(--divider); }
.%listHead { padding: 14px 16px 10px; display: flex; flex-direction: column; gap: 10px; border-bottom: 1px solid var(--divider); }
.%listHead h1 { font-size: 20px; line-height: 26px; }
.%tabs { display: flex; gap: 14px; overflow: hidden; white-space: nowrap; }
.%tab { padding-bottom: 6px; color: var(--secondary-text); cursor: pointer; }
.%tabOn { color: var(--accent); border-bottom: 2px solid var(--accent); font-weight: 600; }
.%search { width: 100%; padding: 7px 12px; border: 1px solid var(--divider); border-radius: 18px; background: var(--web-wash); }
.%chips { display: flex; gap: 6px; flex-wrap: wrap; }
.%chip { padding: 2px 10px; border: 1px solid var(--divider); border-radius: 14px; font-size: 12px; }
.%alert { padding: 8px 10px; border-radius: 8px; background: #fff4d6; color: #4a3b00; font-size: 12px; line-height: 17px; }
.%alert a { text-decoration: underline; }
.%listBody { flex: 1; min-height: 0; }
.%scroller { overflow-anchor: none; }
.%slot { padding: 0; }
.%row { position: relative; display: flex; gap: 12px; height: 94px; padding: 14px 16px; cursor: pointer; overflow: hidden; }
.%row:hover { background: var(--hover); }
.%rowOn { background: var(--selected); }
.%rowLink { display: flex; gap: 12px; flex: 1; min-width: 0; }
.%avatar { width: 44px; height: 44px; border-radius: 50%; flex: none; }
.%lines { flex: 1; min-width: 0; }
.%name { font-weight: 500; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.%unread { font-weight: 700; }
.%snippet { color: var(--secondary-text); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.%tags { color: var(--secondary-text); font-size: 11px; line-height: 16px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.%time { flex: none; color: var(--secondary-text); font-size: 12px; }
.%time abbr { text-decoration: none; }
.%actions { position: absolute; inset-inline-end: 12px; bottom: 10px; display: flex; gap: 6px; opacity: 0; }
.%row:hover .%actions { opacity: 1; }
.%action { width: 26px; height: 26px; border-radius: 50%; background: var(--bubble); display: grid; place-items: center; font-size: 12px; }
.%promo { height: 94px; margin: 0; padding: 14px 16px; background: var(--web-wash); display: flex; flex-direction: column; gap: 6px; }
.%button { display: inline-block; padding: 4px 12px; border-radius: 6px; background: var(--bubble); cursor: pointer; font-size: 13px; }
.%detail { display: flex; flex-direction: column; min-height: 0; height: 100%; }
.%detailHead { display: flex; align-items: center; gap: 10px; padding: 12px 18px; border-bottom: 1px solid var(--divider); }
.%title { font-size: 16px; font-weight: 600; line-height: 22px; }
.%sub { font-size: 12px; color: var(--secondary-text); cursor: pointer; }
.%grow { flex: 1; min-width: 0; }
.%notice { padding: 6px 18px; font-size: 12px; color: var(--secondary-text); background: var(--web-wash); }
.%region { flex: 1; min-height: 0; overflow-y: auto; overflow-anchor: none; padding: 16px 18px; outline: none; }
.%feed { display: flex; flex-direction: column; gap: 10px; }
.%separator { align-self: center; font-size: 12px; color: var(--secondary-text); }
.%system { align-self: center; font-size: 12px; color: var(--secondary-text); text-align: center; }
.%system a { color: var(--accent); }
.%cluster { display: flex; gap: 8px; align-items: flex-end; }
.%face { width: 28px; height: 28px; border-radius: 50%; flex: none; }
.%tiny { width: 14px; height: 14px; border-radius: 50%; }
.%stack { display: flex; flex-direction: column; gap: 3px; align-items: flex-start; max-width: 68%; }
.%mine .%tiny { width: 14px; height: 14px; border-radius: 50%; }
.%stack { align-items: flex-end; }
.%bubble { padding: 8px 12px; border-radius: 16px; background: var(--bubble); overflow-wrap: anywhere; }
.%mine .%bubble { background: var(--own); color: var(--own-text); }
.%bubble img { width: 18px; height: 18px; vertical-align: -4px; }
.%more { font-weight: 600; cursor: pointer; }
.%sender { font-size: 11px; color: var(--secondary-text); }
.%copy { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.%composer { display: flex; gap: 10px; align-items: center; padding: 12px 18px; border-top: 1px solid var(--divider); }
.%box { flex: 1; min-height: 38px; max-height: 120px; padding: 8px 14px; border: 1px solid var(--divider); border-radius: 19px;
  background: var(--web-wash); resize: none; outline-color: var(--accent); }
.%card { padding: 20px 18px; display: flex; flex-direction: column; gap: 12px; overflow-y: auto; background: var(--surface-background); }
.%card h3 { font-size: 16px; }
.%cardLink { color: var(--accent); }
.%cardBlock { align-self: stretch; padding-top: 12px; border-top: 1px solid var(--divider); }
.%box:empty::before { content: attr(aria-placeholder); color: var(--secondary-text); }
.%cardBody { display: flex; flex-direction: column; gap: 12px; align-items: flex-start; }
.%empty { margin: auto; color: var(--secondary-text); padding: 40px; text-align: center; }
.%home { max-width: 760px; margin: 32px auto; padding: 0 20px; display: flex; flex-direction: column; gap: 16px; }
.%panel { padding: 18px; border-radius: 10px; background: var(--surface-background); border: 1px solid var(--divider); }
.%skeleton { height: 94px; padding: 14px 16px; color: var(--secondary-text); }
.%skeleton i { display: block; height: 12px; margin: 8px 0; border-radius: 6px; background: var(--divider); width: 70%; }
`;

/** Class names of one build of the replica. */
export function classNames(seed: number): (...names: (string | false | undefined)[]) => string {
  return (...names) =>
    names
      .filter((name) => typeof name === "string")
      .map((name) => hashedClass(name, seed))
      .join(" ");
}

export function styleSheet(seed: number): string {
  return sheet.replace(/\.%(\w+)/g, (_, name: string) => `.${hashedClass(name, seed)}`);
}
