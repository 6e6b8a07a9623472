import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../icon";
import { useWords } from "../words";

/** Says that nothing leaves this browser, and the two ways out: connecting StringeeX, or stopping. */
export function LocalStrip(props: {
  readonly busy: boolean;
  readonly onLeave: () => void;
  /** The form that signs in, shown when asked for. */
  readonly children: ComponentChildren;
}): JSX.Element {
  const words = useWords().local;
  const [connecting, setConnecting] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  // The form comes above the button that was pressed: whoever types next means its first field.
  useEffect(() => {
    if (connecting) form.current?.querySelector("input")?.focus();
  }, [connecting]);
  return (
    <section class="card stack" aria-label={words.title} data-session="local">
      <p class="with-icon">
        <Icon name="info" />
        <strong>{words.title}</strong>
      </p>
      <p class="hint">{words.strip}</p>
      <p>
        <a href="options.html#local" target="_blank" rel="noopener noreferrer">
          {words.open}
        </a>
      </p>
      {connecting && (
        <div class="stack" ref={form}>
          {props.children}
        </div>
      )}
      <div class="actions">
        <button type="button" aria-expanded={connecting} onClick={() => setConnecting(!connecting)}>
          {connecting ? words.stay : words.connect}
        </button>
        <button
          type="button"
          class="quiet"
          title={words.leaveHint}
          disabled={props.busy}
          onClick={props.onLeave}
        >
          {words.leave}
        </button>
      </div>
    </section>
  );
}
