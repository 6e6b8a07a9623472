import { button, chip, OTHER, OURS, other, row, type Trap } from "./settings-parts";
import { english as en, vietnamese as vi } from "./settings-wrappers";

/* Screens on which our app's name stands in other sentences than the one that counts. */

export const sentences: readonly Trap[] = [
  {
    name: "an invitation",
    right: OTHER,
    body: `<div>Connect ${OURS} to your Page to answer faster.</div>${other}`,
  },
  {
    name: "not your default app",
    right: OTHER,
    body: `${other}<div>${OURS} is not your default app.</div>`,
  },
  {
    name: "không phải StringeeX",
    right: ["cannot-tell", "other-app Không phải StringeeX"],
    title: vi.title,
    body: `<div><div>${vi.label}</div><div>Không phải StringeeX</div></div>`,
  },
  {
    name: "a sentence in place of the value",
    right: "cannot-tell",
    body: row(en.label, `${OURS} is not your default routing app`),
  },
  {
    name: "was the default until yesterday",
    right: "cannot-tell",
    body: `<div>${en.label}</div><div>Was ${OURS} until yesterday</div>`,
  },
  {
    name: "a warning under the value",
    right: "cannot-tell",
    body: `<div><div>${en.label}</div><div>${OURS}</div><div role="alert">This app no longer receives messages.</div></div>`,
  },
  {
    name: "a proposal beside the value",
    right: OTHER,
    soft: true,
    body: `<div><div>${en.label}</div><div>ManyChat</div><div>Recommended: ${OURS}</div>${button("Edit")}</div>`,
  },
  {
    name: "the name in the label",
    right: "cannot-tell",
    body: `<div><div>${en.label} instead of ${OURS}</div><div>Choose an app</div></div>`,
  },
  {
    name: "label as a question",
    right: "cannot-tell",
    body: `<div><div>What is a default routing app?</div><div>${OURS}</div></div>`,
  },
  {
    name: "set as default",
    right: "cannot-tell",
    body: `<div><div>Set as ${en.label.toLowerCase()}</div><div>${OURS}</div></div>`,
  },
  {
    name: "a button that would make it so",
    right: OTHER,
    soft: true,
    body: `${other}<div role="button">Make ${OURS} the default</div>`,
  },
  {
    name: "only the button that would make it so",
    right: "cannot-tell",
    body: `<div><div>${en.label}</div><button>Choose ${OURS}</button></div>`,
  },
  {
    name: "button of one word that is an action",
    right: "cannot-tell",
    body: `<div><div>${en.label}</div><button>Configure</button></div>`,
  },
  {
    name: "VI action as the only button",
    right: "cannot-tell",
    title: vi.title,
    body: `<div><div>${vi.label}</div><div role="button">Thiết lập</div></div>`,
  },
  {
    name: "an action nobody listed as the only link",
    right: "cannot-tell",
    body: `<div><div>${en.label}</div><a href="#">Learn more about routing</a></div>`,
  },
  { name: "last default", right: "cannot-tell", body: row("Previous default routing app", OURS) },
  {
    name: "struck out",
    right: "cannot-tell",
    body: `<div><div>${en.label}</div><div><s>${OURS}</s></div></div>`,
  },
  {
    name: "struck out, then another",
    right: OTHER,
    soft: true,
    body: `<div><div>${en.label}</div><div><del>${OURS}</del></div><div>ManyChat</div></div>`,
  },
  {
    name: "pending",
    right: "cannot-tell",
    body: `<div><div>${en.label}</div><div>${OURS} ${chip("Pending")}</div></div>`,
  },
  {
    name: "connected to another page",
    right: "cannot-tell",
    body: `<div><div>${en.label}</div><div>${OURS}</div><div>For Quán Mẫu</div></div>`,
  },
  {
    name: "a toast about ours",
    right: OTHER,
    body: other,
    layer: `<div role="alert">${OURS} is now your default routing app.</div>`,
  },
  {
    name: "a tooltip about ours",
    right: OTHER,
    body: other,
    layer: `<div role="tooltip">${en.label}: ${OURS}</div>`,
  },
  {
    name: "a help panel",
    right: "cannot-tell",
    body: `<aside role="complementary"><h3>Help</h3><p>${en.label}</p><p>${OURS}</p></aside>`,
  },
  {
    name: "an example beside another value",
    right: OTHER,
    body: `${other}<figure><figcaption>Example</figcaption><div>${en.label}</div><div>${OURS}</div></figure>`,
    soft: true,
  },
];
