import type { DiscreetWords } from "@/lib/language/discreet";
import { onTrusted, stopKeys } from "./trusted";

/** What stays on Facebook while names and badges are hidden: that it is so, and the way back. */
export function DiscreetNotice(props: { readonly words: DiscreetWords; readonly onShow: () => void }) {
  const { words, onShow } = props;
  return (
    <section class="corner quiet" aria-label={words.discreet} onKeyDown={stopKeys(null)}>
      <span role="status">{words.badgesHidden}</span>
      <button type="button" onClick={onTrusted(onShow)}>
        {words.show}
      </button>
    </section>
  );
}

/** One sentence in the corner that goes away by itself: why a shortcut did nothing. */
export function BriefNotice(props: { readonly text: string }) {
  return (
    <div class="corner" role="alert">
      {props.text}
    </div>
  );
}
