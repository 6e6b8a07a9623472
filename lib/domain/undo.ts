/**
 * For so long, in ms, a person is offered to take back what they did. A change of status and a note are sent only after
 * it; a ticket is sent at once, and taking it back closes it.
 */
export const UNDO_MS = 10_000;

/**
 * How long, in ms, a change of status and a note are kept back: a little longer than taking them back is offered, so that
 * a press at the last moment comes before they are sent, on a busy machine, too.
 */
export const HELD_MS = UNDO_MS + 2_000;

/** How much later than it is offered taking a ticket back is still understood: a press on its way is a press in time. */
export const UNDO_GRACE_MS = 5_000;

export const undoable = ["create", "status", "note"] as const;
export type Undoable = (typeof undoable)[number];
