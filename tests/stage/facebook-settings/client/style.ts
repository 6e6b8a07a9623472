import { hashedClass } from "../../facebook/random.ts";

/** The replica's own look: a settings screen with its list at the side. `.%name` becomes a hashed class of the seed. */
const sheet = `
:root { color-scheme: light; --web-wash: #f0f2f5; --surface-background: #fff; --primary-text: #1c1e21; --secondary-text: #65676b;
  --divider: #dfe1e5; --accent: #0a66c2; --button: #e6e8eb; --hover: #f2f3f5; --selected: #e9f1fb; --off: #8d9096; }
html.__fb-dark-mode { color-scheme: dark; --web-wash: #18191a; --surface-background: #242526; --primary-text: #e4e6eb;
  --secondary-text: #a8abaf; --divider: #3a3b3c; --accent: #5aa2f0; --button: #3a3b3c; --hover: #303132; --selected: #263951; --off: #6f7276; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
[data-0] { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
body { margin: 0; background: var(--web-wash); color: var(--primary-text); font: 15px/20px "Noto Sans", system-ui, sans-serif; }
a { color: inherit; text-decoration: none; }
h1, h2, h3 { margin: 0; } input, select { font: inherit; color: inherit; }
.%shell { display: grid; grid-template: "banner banner" 56px "side main" auto / 340px minmax(0, 1fr); min-height: 100vh; }
.%banner { grid-area: banner; position: sticky; top: 0; z-index: 3; display: flex; align-items: center; padding: 0 20px; font-weight: 700;
  color: var(--accent); background: var(--surface-background); border-bottom: 1px solid var(--divider); }
.%side { grid-area: side; display: flex; flex-direction: column; gap: 2px; padding: 20px 12px; background: var(--surface-background);
  border-inline-end: 1px solid var(--divider); }
.%link { display: block; padding: 10px 12px; border-radius: 8px; font-weight: 500; } .%link:hover { background: var(--hover); }
.%linkOn { background: var(--selected); color: var(--accent); }
.%main { grid-area: main; width: min(720px, 100% - 32px); margin: 24px auto 60px; overflow-wrap: anywhere; }
.%heading { font-size: 18px; line-height: 24px; font-weight: 700; padding: 4px 0; } h1.%heading, [aria-level="1"].%heading { font-size: 24px; line-height: 30px; padding-bottom: 12px; }
.%card { margin: 16px 0; padding: 16px 20px; border-radius: 10px; background: var(--surface-background); box-shadow: 0 1px 2px rgb(0 0 0 / 14%); }
.%lead { color: var(--secondary-text); font-size: 14px; }
.%row { gap: 12px; align-items: center; padding: 10px 0; } .%row > :not(img) + :nth-last-child(2), .%row > img ~ :last-child:nth-child(3) { margin-inline-start: auto; }
.%row > .%switch { margin-inline-start: auto; }
.%entry + .%entry { border-top: 1px solid var(--divider); }
.%button, .%select { padding: 7px 14px; border-radius: 6px; background: var(--button); font-weight: 600; cursor: pointer; white-space: nowrap; border: 0; }
.%button:hover { background: var(--divider); }
.%bar { display: flex; justify-content: flex-end; gap: 8px; padding-top: 16px; }
.%logo { width: 36px; height: 36px; border-radius: 8px; background: linear-gradient(135deg, var(--accent), #7fb3e8); flex: none; }
.%tabs { border-bottom: 1px solid var(--divider); } .%tab { padding: 12px 4px; font-weight: 600; color: var(--secondary-text); cursor: pointer; }
.%tab[aria-selected="true"] { color: var(--accent); box-shadow: inset 0 -3px var(--accent); }
.%radio { padding: 8px 0 8px 30px; position: relative; cursor: pointer; }
.%radio::before { content: ""; position: absolute; inset: 9px auto auto 2px; width: 18px; height: 18px; border-radius: 50%; border: 2px solid var(--off); box-sizing: border-box; }
.%radio[aria-checked="true"]::before { border: 6px solid var(--accent); }
.%switch { position: relative; flex: none; width: 40px; height: 24px; border-radius: 12px; background: var(--off); }
.%switchOn { background: var(--accent); }
.%knob { position: absolute; inset: 3px auto auto 3px; width: 18px; height: 18px; border-radius: 50%; background: #fff; } .%switchOn .%knob { inset-inline-start: 19px; }
.%switch input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.%veil { position: fixed; inset: 0; z-index: 5; display: grid; place-items: center; background: rgb(244 244 244 / 78%); pointer-events: none; }
html.__fb-dark-mode .%veil { background: rgb(11 11 11 / 78%); }
.%dialog { pointer-events: auto; width: min(560px, 94vw); max-height: 90vh; overflow-y: auto; padding: 20px; border-radius: 10px; background: var(--surface-background);
  box-shadow: 0 10px 40px rgb(0 0 0 / 25%); overflow-wrap: anywhere; }
.%spinner { width: 28px; height: 28px; margin: 60px auto; border-radius: 50%; border: 3px solid var(--divider); border-top-color: var(--accent); }
@media (max-width: 900px) {
  .%shell { grid-template: "banner" 56px "side" auto "main" 1fr / minmax(0, 1fr); }
  .%side { flex-direction: row; overflow-x: auto; padding: 8px 12px; border-inline-end: 0; border-bottom: 1px solid var(--divider); } .%link { white-space: nowrap; padding: 8px 10px; }
  .%row { flex-wrap: wrap; }
}
`;

export const settingsStyle = (seed: number): string =>
  sheet.replace(/\.%(\w+)/g, (_, name: string) => `.${hashedClass(name, seed)}`);
