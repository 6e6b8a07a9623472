import type { SignalWords } from "@/lib/language/routing-signal";
import { onTrusted, stopKeys } from "../badge/trusted";

/** One quiet line in the inbox: what is known of who gets the page's messages, and what is not. */
export function RoutingSignal(props: {
  readonly words: SignalWords;
  readonly text: string;
  readonly onClose: () => void;
}) {
  return (
    <section class="signal" aria-label={props.words.routingTitle} onKeyDown={stopKeys(null)}>
      <span>{props.text}</span>
      <button type="button" onClick={onTrusted(props.onClose)}>
        {props.words.close}
      </button>
    </section>
  );
}
