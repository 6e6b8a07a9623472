import { hashedClass } from "../../facebook/random.ts";

/** The replica's own look. `.%name` becomes a hashed class of the variant's seed. */
const sheet = `
:root { color-scheme: light; --web-wash: #f0f2f5; --surface-background: #fff; --primary-text: #1c1e21; --secondary-text: #65676b;
  --divider: #dfe1e5; --accent: #0a66c2; --bubble: #eef0f2; --button: #e6e8eb; }
html.__fb-dark-mode { color-scheme: dark; --web-wash: #18191a; --surface-background: #242526; --primary-text: #e4e6eb;
  --secondary-text: #a8abaf; --divider: #3a3b3c; --accent: #5aa2f0; --bubble: #333537; --button: #3a3b3c; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--web-wash); color: var(--primary-text); font: 14px/20px "Noto Sans", system-ui, sans-serif; }
a { color: inherit; text-decoration: none; } a:hover { text-decoration: underline; }
h1, h2, h3, h4, h5, p, ul { margin: 0; padding: 0; font-weight: 600; } ul, li { list-style: none; font-weight: inherit; } p { font-weight: 400; }
.%copy, .%decoy { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.%banner { position: sticky; top: 0; z-index: 3; display: flex; justify-content: space-between; align-items: center; height: 52px; padding: 0 20px;
  background: var(--surface-background); border-bottom: 1px solid var(--divider); }
.%brand { font-weight: 700; color: var(--accent); }
.%small { font-size: 12px; line-height: 17px; color: var(--secondary-text); }
.%grow { flex: 1; min-width: 0; }
.%profile { background: var(--surface-background); border-bottom: 1px solid var(--divider); padding: 0 max(20px, calc(50% - 470px)); }
.%cover { display: block; width: 100%; height: 170px; object-fit: cover; border-radius: 0 0 10px 10px; }
.%profileHead { display: flex; gap: 16px; align-items: center; padding: 14px 6px; } .%profileHead h1 { font-size: 26px; line-height: 34px; }
.%profileHead .%avatar { width: 84px; height: 84px; }
.%tabs { display: flex; gap: 20px; border-top: 1px solid var(--divider); }
.%tab { padding: 12px 4px; color: var(--secondary-text); font-weight: 600; } .%tabOn { color: var(--accent); border-bottom: 3px solid var(--accent); }
.%columns { display: grid; grid-template-columns: 300px minmax(0, 600px); gap: 20px; justify-content: center; padding: 18px; align-items: start; }
.%column { max-width: 640px; margin: 18px auto; padding: 0 12px; }
@media (max-width: 820px) { .%columns { grid-template-columns: minmax(0, 1fr); } }
.%intro { padding: 16px; border-radius: 10px; background: var(--surface-background); display: flex; flex-direction: column; gap: 8px; }
.%feed { display: flex; flex-direction: column; gap: 16px; min-width: 0; position: relative; } .%feedTitle { font-size: 17px; }
.%unit { padding: 14px 16px 12px; border-radius: 10px; background: var(--surface-background); box-shadow: 0 1px 2px rgb(0 0 0 / 14%); overflow-wrap: anywhere; }
.%postHead { display: flex; gap: 10px; align-items: flex-start; }
.%avatar { width: 40px; height: 40px; border-radius: 50%; flex: none; }
.%face img, .%composer img { width: 32px; height: 32px; border-radius: 50%; }
.%headline, h5 { font-size: 15px; line-height: 20px; font-weight: 400; }
.%arrow { display: inline-block; width: 14px; height: 10px; margin: 0 5px; color: var(--secondary-text); } .%arrow svg, .%globe svg { width: 10px; height: 10px; fill: currentColor; }
.%meta { font-size: 12px; line-height: 16px; color: var(--secondary-text); } .%published { font-size: 11px; }
.%symbol svg { direction: ltr; height: 12px; vertical-align: -2px; fill: currentColor; font-size: 12px; }
.%dots { color: var(--secondary-text); font-weight: 700; letter-spacing: 1px; cursor: pointer; }
.%postText { margin: 10px 0; font-size: 15px; }
.%emoji img { width: 16px; height: 16px; vertical-align: -3px; }
.%link { color: var(--accent); } .%tag { font-weight: 500; }
.%more { display: inline-block; font-weight: 600; cursor: pointer; } .%translator { font-size: 12px; color: var(--secondary-text); }
.%picture { display: block; } .%photo { display: block; width: 100%; max-height: 320px; object-fit: cover; border-radius: 8px; }
.%comment .%photo { width: 180px; } .%sticker { width: 72px; height: 72px; border-radius: 50%; background: radial-gradient(circle at 35% 35%, #ffe28a, #f2a93b); margin: 4px 0; }
.%shared { border: 1px solid var(--divider); border-radius: 10px; overflow: hidden; margin-top: 8px; } .%sharedBody { padding: 10px 12px; }
.%counts { display: flex; justify-content: space-between; padding: 8px 0; font-size: 13px; color: var(--secondary-text); }
.%bar { display: flex; border-block: 1px solid var(--divider); } .%barButton { flex: 1; text-align: center; padding: 7px; font-weight: 600; color: var(--secondary-text); cursor: pointer; }
.%comments { padding-top: 8px; } .%sort { font-weight: 600; color: var(--secondary-text); font-size: 13px; padding-bottom: 6px; }
.%threads { display: flex; flex-direction: column; gap: 6px; }
.%comment { display: flex; gap: 8px; position: relative; } .%answers { padding-inline-start: 42px; display: flex; flex-direction: column; gap: 6px; margin-top: 6px; }
.%saying { min-width: 0; max-width: 100%; } .%bubble { display: inline-block; padding: 8px 12px; border-radius: 16px; background: var(--bubble); max-width: 100%; }
.%faded { opacity: .55; } .%name { font-weight: 600; font-size: 13px; }
.%badge { margin-inline-start: 6px; font-size: 11px; color: var(--accent); font-weight: 600; }
.%deeds { display: flex; flex-wrap: wrap; gap: 12px; padding: 2px 12px; font-size: 12px; font-weight: 600; color: var(--secondary-text); }
.%deeds a { font-weight: 400; } .%deed { cursor: pointer; } .%hiddenMark { font-weight: 400; font-style: italic; }
.%unfold, .%spam { font-weight: 600; font-size: 13px; color: var(--secondary-text); padding: 4px 0; cursor: pointer; }
.%composer { display: flex; gap: 8px; padding-top: 10px; } .%writing { flex: 1; min-width: 0; }
.%box { position: relative; min-height: 36px; padding: 8px 14px; border-radius: 18px; background: var(--bubble); color: var(--secondary-text); }
.%editor { outline: none; min-height: 20px; color: var(--primary-text); position: relative; z-index: 1; } .%hint { position: absolute; inset: 8px 14px auto; pointer-events: none; }
.%editor:not(:empty) + .%hint { display: none; }
.%layer { position: fixed; inset: 0; z-index: 5; background: rgb(244 244 244 / 78%); display: grid; place-items: center; }
html.__fb-dark-mode .%layer { background: rgb(11 11 11 / 78%); }
.%dialog { width: min(700px, 94vw); max-height: 92vh; display: flex; flex-direction: column; border-radius: 10px; background: var(--surface-background); box-shadow: 0 10px 40px rgb(0 0 0 / 25%); }
.%dialogHead { display: flex; justify-content: center; position: relative; padding: 14px; border-bottom: 1px solid var(--divider); } .%dialogHead h2 { font-size: 18px; }
.%dialogHead .%close { position: absolute; inset-inline-end: 14px; } .%dialogBody { overflow-y: auto; min-height: 0; overflow-anchor: none; }
.%close { width: 32px; height: 32px; border-radius: 50%; background: var(--button); display: grid; place-items: center; cursor: pointer; }
.%dialog .%unit, .%aside .%unit { box-shadow: none; }
.%viewer { position: fixed; inset: 0; z-index: 5; display: grid; grid-template-columns: minmax(0, 1fr) 380px; background: #111; }
.%stagePhoto { display: grid; place-items: center; position: relative; } .%stagePhoto .%close { position: absolute; inset: 14px auto auto 14px; }
.%bigPhoto { width: min(90%, 820px); border-radius: 6px; } .%aside { background: var(--surface-background); overflow-y: auto; overflow-anchor: none; }
.%tip { position: fixed; bottom: 16px; inset-inline-start: 16px; z-index: 6; padding: 6px 10px; border-radius: 8px; background: #222; color: #fff; font-size: 12px; }
.%shuffled { display: inline-flex; } .%shuffled i { font-style: normal; white-space: pre; } .%shuffled .%decoy { position: absolute; }
.%empty { padding: 80px 20px; text-align: center; color: var(--secondary-text); }
`;

export const wallStyle = (seed: number, more = ""): string =>
  (sheet + more).replace(/\.%(\w+)/g, (_, name: string) => `.${hashedClass(name, seed)}`);
