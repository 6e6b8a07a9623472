import { useEffect, useState } from "preact/hooks";
import type { Language } from "@/lib/domain/preferences";
import { UNDO_MS, type Undoable } from "@/lib/domain/undo";
import { ticketActionWords } from "@/lib/language/ticket-actions";
import { onTrusted } from "./trusted";

/** What was just done and may be taken back, for as long as that is offered. */
export interface Offer {
  readonly what: Undoable;
  /** For what is not sent yet: in words. */
  readonly text: string;
}

/** Offers the way back for ten seconds after the last thing done. */
export function useOffer(): [Offer | null, (offer: Offer | null) => void] {
  const [offer, setOffer] = useState<Offer | null>(null);
  useEffect(() => {
    if (offer === null) return;
    const timer = setTimeout(() => setOffer(null), UNDO_MS);
    return () => clearTimeout(timer);
  }, [offer]);
  return [offer, setOffer];
}

export function UndoOffer(props: { language: Language; offer: Offer; onUndo(): void }) {
  const words = ticketActionWords(props.language);
  return (
    <>
      {props.offer.text !== "" && <span class="hint">{words.waiting(props.offer.text)}</span>}
      <button
        type="button"
        class="details"
        aria-label={props.offer.what === "create" ? words.undoCreate : words.undo}
        onClick={onTrusted(props.onUndo)}
      >
        {words.undo}
      </button>
    </>
  );
}
