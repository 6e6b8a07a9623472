import {
  app,
  apps,
  button,
  chip,
  OTHER,
  OURS,
  option,
  other,
  radios,
  row,
  type Trap,
  toggle,
} from "./settings-parts";
import { english as en, vietnamese as vi } from "./settings-wrappers";

/* Lists, rows and sections in which our app is connected, or chosen for something else. */

export const lists: readonly Trap[] = [
  { name: "connected, not the default", right: OTHER, body: `${other}${apps(app(OURS), app("ManyChat"))}` },
  { name: "the list before the row", right: OTHER, body: `${apps(app(OURS), app("ManyChat"))}${other}` },
  { name: "connected, default not drawn", right: "cannot-tell", body: apps(app(OURS), app("ManyChat")) },
  { name: "only ours is connected, default not drawn", right: "cannot-tell", body: apps(app(OURS)) },
  { name: "connected, default is none", right: "none", body: `${row(en.label, "None")}${apps(app(OURS))}` },
  {
    name: "connected, default is không có",
    right: "none",
    title: vi.title,
    body: `${row(vi.label, "Không có", "Chỉnh sửa")}${apps(app(OURS))}`,
  },
  { name: "not set", right: "none", soft: true, body: row(en.label, "Not set") },
  {
    name: "chưa chọn",
    right: "none",
    soft: true,
    title: vi.title,
    body: row(vi.label, "Chưa chọn ứng dụng"),
  },
  {
    name: "page inbox",
    right: "other-app Page Inbox",
    body: `${row(en.label, "Page Inbox")}${apps(app(OURS))}`,
  },
  {
    name: "hộp thư trên Trang",
    right: "other-app Hộp thư trên Trang",
    title: vi.title,
    body: row(vi.label, "Hộp thư trên Trang", "Chỉnh sửa"),
  },
  { name: "a dash", right: "none", soft: true, body: `${row(en.label, "—")}${apps(app(OURS))}` },
  {
    name: "no value",
    right: "cannot-tell",
    body: `<div><div>${en.label}</div><div></div>${button("Edit")}</div>${apps(app(OURS))}`,
  },
  {
    name: "no value, ours right after",
    right: "cannot-tell",
    body: `<div>${en.label}</div><div></div><div>${OURS}</div><div>Connected</div>`,
  },
  {
    name: "a chip on another",
    right: OTHER,
    soft: true,
    body: apps(app(OURS), app("ManyChat", chip("Default"))),
  },
  {
    name: "a chip on ours, and the row says another",
    right: ["cannot-tell", OTHER],
    body: `${other}${apps(app(OURS, chip("Default routing app")), app("ManyChat"))}`,
  },
  {
    name: "chip “Make default” on ours",
    right: "cannot-tell",
    body: apps(app(OURS, button("Make default")), app("ManyChat", chip("Default"))),
  },
  {
    name: "control switched on for another",
    right: OTHER,
    soft: true,
    body: apps(
      app(OURS, toggle("Conversation control", false)),
      app("ManyChat", toggle("Conversation control", true)),
    ),
  },
  {
    name: "control switched on for a look-alike",
    right: "other-app StringeeX Clone",
    soft: true,
    body: apps(
      app(OURS, toggle("Conversation control", false)),
      app("StringeeX Clone", toggle("Conversation control", true)),
    ),
  },
  {
    name: "another switch of ours on",
    right: "cannot-tell",
    body: apps(app(OURS, toggle("Message echoes", true)), app("ManyChat")),
  },
  {
    name: "switch for Business AI on",
    right: "cannot-tell",
    body: apps(app(OURS, toggle("Control conversations with Business AI", true))),
  },
  {
    name: "two switches on",
    right: "cannot-tell",
    body: apps(
      app(OURS, toggle("Conversation control", true)),
      app("ManyChat", toggle("Conversation control", true)),
    ),
  },
  {
    name: "two rows, similar titles",
    right: OTHER,
    body: `${row("Default routing app for Instagram", OURS)}${other}`,
  },
  {
    name: "only the Instagram row",
    right: "cannot-tell",
    body: row("Default routing app for Instagram", OURS),
  },
  {
    name: "WhatsApp's section",
    right: "cannot-tell",
    body: `<section><h3>WhatsApp</h3>${row(en.label, OURS)}</section>`,
  },
  {
    name: "both channels in sections",
    right: OTHER,
    body: `<section><h3>Messenger</h3>${other}</section><section><h3>Instagram</h3>${row(en.label, OURS)}</section>`,
  },
  {
    name: "a table of channels",
    right: OTHER,
    soft: true,
    body: `<table><thead><tr><th>Channel</th><th>${en.label}</th></tr></thead><tbody><tr><td>Messenger</td><td>ManyChat</td></tr><tr><td>Instagram</td><td>${OURS}</td></tr></tbody></table>`,
  },
  { name: "two rows that disagree", right: "cannot-tell", body: `${row(en.label, OURS)}${other}` },
  {
    name: "secondary receiver",
    right: OTHER,
    body: `${row("Primary receiver", "ManyChat")}${row("Secondary receivers", OURS)}`,
  },
  { name: "a page of our name", right: OTHER, body: `<div>Page</div><div>StringeeX</div>${other}` },
  {
    name: "a page of our name as a value",
    right: "cannot-tell",
    body: `${row("Default Page", "StringeeX")}`,
  },
  { name: "standby app", right: "cannot-tell", body: row("Standby app", OURS) },
  {
    name: "row of two apps",
    right: "cannot-tell",
    body: `<div><div>${en.label}</div><div>${OURS}</div><div>ManyChat</div></div>`,
  },
  {
    name: "many values of a list under the label",
    right: "cannot-tell",
    body: `<div><div>${en.label}</div><ul><li>${OURS}</li><li>ManyChat</li></ul></div>`,
  },
  {
    name: "one-item list of choices under the label",
    right: "cannot-tell",
    soft: true,
    body: `<div><div>${en.label}</div><div role="listbox" aria-label="${en.label}">${option(OURS, false)}</div></div>`,
  },
  { name: "nothing chosen among radios", right: "cannot-tell", body: radios(en.label, "", OURS, "ManyChat") },
  {
    name: "none chosen among radios",
    right: "none",
    body: radios(en.label, "None", OURS, "ManyChat", "None"),
  },
  {
    name: "two chosen at once",
    right: "cannot-tell",
    body: `<div role="listbox" aria-label="${en.label}">${option(OURS, true)}${option("ManyChat", true)}</div>`,
  },
  {
    name: "the calls' default app",
    right: "cannot-tell",
    body: `<section><h3>Calls</h3>${row("Default app", OURS)}</section>`,
  },
  {
    name: "the tab of Instagram is open",
    right: "cannot-tell",
    body: `<div role="tablist"><div role="tab" aria-selected="false">Messenger</div><div role="tab" aria-selected="true">Instagram</div></div>${row(en.label, OURS)}`,
  },
  {
    name: "the tab of Messenger is open",
    right: `ok ${OURS}`,
    body: `<div role="tablist"><div role="tab" aria-selected="true">Messenger</div><div role="tab" aria-selected="false">Instagram</div></div>${row(en.label, OURS)}`,
  },
  {
    name: "a link around the logo and one around the name",
    right: `ok ${OURS}`,
    body: `<div><div>${en.label}</div><a href="/1" aria-label="${OURS}"><img alt="" src="data:,"></a><a href="/1">${OURS}</a>${button("Change")}</div>`,
  },
];
