import type { Draw } from "./draw.ts";
import { h, type Loose, type VNode } from "./vdom.ts";

/** The whole app: a mouse over nothing in particular points at nothing. */
export const app = ({ css }: Draw, leave: () => void, ...children: Loose[]): VNode =>
  h(
    "div",
    {
      key: "app",
      class: css("app"),
      on: {
        mouseover: () => {
          leave();
          return "stop";
        },
      },
    },
    children,
  );

/** The three boxes around a heading that is cut after one line. */
export const headBoxes = (...children: Loose[]): VNode =>
  h("div", { class: "_3bwv" }, h("div", { class: "_3bwy" }, h("div", { class: "_3bwx" }, children)));
