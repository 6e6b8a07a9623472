import type { JSX } from "preact";

const paths = {
  settings:
    "M9.6 2.5h.8l.4 1.9 1.5.6 1.6-1 1.1 1.1-1 1.6.6 1.5 1.9.4v1.6l-1.9.4-.6 1.5 1 1.6-1.1 1.1-1.6-1-1.5.6-.4 1.9H9.2l-.4-1.9-1.5-.6-1.6 1-1.1-1.1 1-1.6-.6-1.5-1.9-.4V9.2l1.9-.4.6-1.5-1-1.6 1.1-1.1 1.6 1 1.5-.6zM10 7.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2z",
  back: "M12.5 4.5 7 10l5.5 5.5",
  forward: "m7.5 4.5 5.5 5.5-5.5 5.5",
  plus: "M10 4v12M4 10h12",
  no: "M5.5 10h9",
  check: "m4.5 10.5 3.6 3.6 7.4-8",
  warning: "M10 3.2 17.4 16H2.6zM10 8v3.6M10 13.6v.2",
  error: "M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4zM10 6.2v4.6M10 13.4v.2",
  info: "M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4zM10 9.2v4.6M10 6.4v.2",
  success: "M10 2.8a7.2 7.2 0 1 0 0 14.4 7.2 7.2 0 0 0 0-14.4zM6.8 10.2l2.3 2.3 4.2-4.6",
  remove: "M4.5 5.8h11M8 5.6V3.8h4v1.8M6 5.8l.7 10.4h6.6L14 5.8",
  saving: "M10 3a7 7 0 1 1-7 7",
  help: "M7 7.4a3 3 0 1 1 4.4 2.6c-.9.5-1.4 1-1.4 2.2M10 15v.2",
  seen: "M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5zM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4z",
  hidden: "M2.5 10S5.2 5 10 5s7.5 5 7.5 5-2.7 5-7.5 5-7.5-5-7.5-5zM4 16 16 4",
} as const;
export type IconName = keyof typeof paths;

/** A drawing beside words: always hidden from assistive technology, which gets the words. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
