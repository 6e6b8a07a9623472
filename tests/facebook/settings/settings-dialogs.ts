import { connected, dialog, OTHER, OURS, other, radios, type Trap, toggle } from "./settings-parts";
import { english as en, vietnamese as vi } from "./settings-wrappers";

/* Dialogs and other layers above the screen. */

export const dialogs: readonly Trap[] = [
  {
    name: "ours: its dialog, control on",
    right: `ok ${OURS}`,
    body: connected,
    layer: dialog(OURS, toggle("Conversation control", true)),
  },
  {
    name: "ours: its dialog, control on, VI",
    right: `ok ${OURS}`,
    title: vi.title,
    body: connected,
    layer: dialog(OURS, toggle("Kiểm soát cuộc trò chuyện", true)),
  },
  {
    name: "ours: its dialog, control off",
    right: "cannot-tell",
    body: connected,
    layer: dialog(OURS, toggle("Conversation control", false)),
  },
  {
    name: "another's dialog, control on",
    right: OTHER,
    body: connected,
    layer: dialog("ManyChat", toggle("Conversation control", true)),
  },
  {
    name: "a look-alike's dialog, control on",
    right: "other-app StringeeX Clone",
    body: connected,
    layer: dialog("StringeeX Clone", toggle("Conversation control", true)),
  },
  {
    name: "only Business AI on in our dialog",
    right: "cannot-tell",
    body: connected,
    layer: dialog(OURS, toggle("Control conversations with Business AI", true)),
  },
  {
    name: "only Business AI on in our dialog, VI",
    right: "cannot-tell",
    title: vi.title,
    body: connected,
    layer: dialog(OURS, toggle("Kiểm soát các cuộc trò chuyện với Business AI", true)),
  },
  {
    name: "no switch in our dialog",
    right: "cannot-tell",
    body: connected,
    layer: dialog(OURS, "<div>Conversation control</div>"),
  },
  {
    name: "mixed state",
    right: "cannot-tell",
    body: connected,
    layer: dialog(
      OURS,
      `<div><span>Conversation control</span><div role="switch" aria-checked="mixed" aria-label="Conversation control"></div></div>`,
    ),
  },
  {
    name: "disabled switch that is on",
    right: `ok ${OURS}`,
    soft: true,
    body: connected,
    layer: dialog(
      OURS,
      `<div><span>Conversation control</span><div role="switch" aria-checked="true" aria-disabled="true" aria-label="Conversation control"></div></div>`,
    ),
  },
  {
    name: "input and aria disagree",
    right: "cannot-tell",
    body: connected,
    layer: dialog(
      OURS,
      `<div><span>Conversation control</span><input type="checkbox" role="switch" aria-checked="true" aria-label="Conversation control"></div>`,
    ),
  },
  {
    name: "dialog about removing ours",
    right: "cannot-tell",
    body: connected,
    layer: dialog(`Remove ${OURS}?`, toggle("Conversation control", true)),
  },
  {
    name: "dialog about removing ours, VI",
    right: "cannot-tell",
    title: vi.title,
    body: connected,
    layer: dialog(`Gỡ ${OURS}?`, toggle("Kiểm soát cuộc trò chuyện", true)),
  },
  {
    name: "dialog that asks to turn it on for ours",
    right: "cannot-tell",
    body: connected,
    layer: dialog(`Turn on conversation control for ${OURS}?`, `<div>${OURS} will get all messages.</div>`),
  },
  {
    name: "dialog opened over the row of another",
    right: OTHER,
    soft: true,
    body: other,
    layer: dialog("Edit default routing app", radios(en.label, "ManyChat", "ManyChat", OURS)),
  },
  {
    name: "a choice that is not saved, over the row of another",
    right: "cannot-tell",
    body: other,
    layer: dialog("Edit default routing app", radios(en.label, OURS, "ManyChat", OURS)),
  },
  {
    name: "dialog of the receivers",
    right: `ok ${OURS}`,
    body: `<div>App settings</div>`,
    layer: dialog(
      "Messenger receiver",
      `<div><div>Primary receiver for handover protocol</div><div role="combobox" aria-haspopup="listbox">${OURS}</div></div><div><div>Secondary receivers</div><div>Page Inbox</div></div>`,
    ),
  },
  {
    name: "dialog of the receivers, ours second",
    right: "other-app Page Inbox",
    body: `<div>App settings</div>`,
    layer: dialog(
      "Messenger receiver",
      `<div><div>Primary receiver for handover protocol</div><div role="combobox" aria-haspopup="listbox">Page Inbox</div></div><div><div>Secondary receivers</div><div>${OURS}</div></div>`,
    ),
  },
  {
    name: "dialog of Instagram's receivers",
    right: "cannot-tell",
    body: `<div>App settings</div>`,
    layer: dialog(
      "Instagram receiver",
      `<div><div>Primary receiver for handover protocol</div><div role="combobox" aria-haspopup="listbox">${OURS}</div></div>`,
    ),
  },
  {
    name: "an open list over the row of another",
    right: OTHER,
    soft: true,
    body: other,
    layer: `<div role="listbox"><div role="option" aria-selected="false">ManyChat</div><div role="option" aria-selected="true">${OURS}</div></div>`,
  },
  {
    name: "a menu over the row of another",
    right: OTHER,
    soft: true,
    body: other,
    layer: `<div role="menu"><div role="menuitemradio" aria-checked="true">${OURS}</div></div>`,
  },
  {
    name: "a chat window named ours",
    right: OTHER,
    soft: true,
    body: other,
    layer: `<div role="dialog" aria-label="StringeeX"><div>Default routing app</div><div>${OURS}</div><div role="textbox" contenteditable="true"></div></div>`,
  },
  {
    name: "two dialogs",
    right: "cannot-tell",
    body: connected,
    layer:
      dialog("ManyChat", toggle("Conversation control", false)) +
      dialog("Discard changes?", `<div>${OURS}</div>`),
  },
  {
    name: "ours: control on, for Instagram",
    right: "cannot-tell",
    body: connected,
    layer: dialog(OURS, `<h3>Instagram</h3>${toggle("Conversation control", true)}`),
  },
];
