/** Whether a change of the page is but a badge of ours being put in, which is no news; its being taken out is. */
export const bringsOwnBadge = (record: MutationRecord): boolean =>
  record.type === "childList" &&
  record.removedNodes.length === 0 &&
  [...record.addedNodes].every((node) => node.nodeName === "PAGE-TICKET");
