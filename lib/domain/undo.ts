/**
 * For so long, in ms, a person may take back what they did. A change of status and a note are sent only after it; a
 * ticket is sent at once, and taking it back closes it.
 */
export const UNDO_MS = 10_000;

/** How much later than it is offered taking back is still understood: a press on its way is a press in time. */
export const UNDO_GRACE_MS = 5_000;

export const undoable = ["create", "status", "note"] as const;
export type Undoable = (typeof undoable)[number];
