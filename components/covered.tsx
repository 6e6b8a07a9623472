import type { JSX } from "preact";

/** A sentence whose names are covered in discreet mode, while the rest of it can be read. */
export function Covered(props: { readonly text: string; readonly names: readonly string[] }): JSX.Element {
  let parts: readonly (string | JSX.Element)[] = [props.text];
  for (const name of props.names.filter((each) => each !== ""))
    parts = parts.flatMap((part) =>
      typeof part !== "string"
        ? [part]
        : part.split(name).flatMap((text, at) =>
            at === 0
              ? [text]
              : [
                  <span key={`${name} ${at}`} class="private">
                    {name}
                  </span>,
                  text,
                ],
          ),
    );
  return <>{parts}</>;
}
