import type { ComponentChildren, JSX } from "preact";
import { Icon } from "./icon";

/** A mark in a list: something here needs a look. */
export const Attention = (props: { readonly children: ComponentChildren }): JSX.Element => (
  <span class="attention">
    <Icon name="warning" />
    {props.children}
  </span>
);
