import type { Thread } from "../people.ts";
import type { Truth, TruthMessage, TruthOpen, TruthRow } from "../truth.ts";
import { readAddress } from "./address.ts";
import { clustersOf, profileLink, visibleText } from "./clusters.ts";
import { createDraw } from "./draw.ts";
import { type Model, nameOf, shownMessages, threadKey } from "./model.ts";

/** The correct reading of the screen, told from what it was drawn from and never from the document. */
export function tellTruth(model: Model, liveRows: readonly Thread[], broken: boolean): Truth {
  const address = readAddress();
  const onScreen = model.screen === "inbox" && !broken;
  return {
    screen: broken ? "error" : model.screen,
    urlPageId: address.pageId,
    urlItemId: address.itemId,
    rows: onScreen ? liveRows.map((thread, index) => tellRow(model, thread, index)) : [],
    open: onScreen && model.panel ? tellOpen(model, model.panel) : null,
  };
}

function tellRow(model: Model, thread: Thread, index: number): TruthRow {
  const readable = model.variant.rows === "b" && !model.variant.b24 && thread.linkId === thread.id;
  return {
    index,
    name: normalise(nameOf(model, thread)),
    threadId: readable ? thread.id : null,
    actualThreadId: thread.id,
    pageId: thread.pageId,
    kind: thread.type === "FB_PAGE_POST" ? "post" : "message",
    channel:
      thread.type === "IG_MESSAGE" ? "instagram" : thread.type === "WEC_MESSAGE" ? "whatsapp" : "facebook",
    selected: model.selected !== null && threadKey(model.selected) === threadKey(thread),
  };
}

function tellOpen(model: Model, panel: Thread): TruthOpen {
  const address = readAddress();
  const isPanel = (thread: Thread | null) => thread !== null && threadKey(thread) === threadKey(panel);
  return {
    pageId: panel.pageId,
    threadId: panel.id,
    name: normalise(nameOf(model, panel)),
    kind: panel.type === "FB_PAGE_POST" ? "post" : "message",
    agreed:
      address.pageId === panel.pageId &&
      address.itemId === panel.id &&
      isPanel(model.heading) &&
      isPanel(model.selected) &&
      !model.panelLoading,
    loading: model.panelLoading,
    messages: model.panelLoading ? [] : tellMessages(model, panel),
    profileLink: profileLink(panel, model.variant.seed),
  };
}

function tellMessages(model: Model, panel: Thread): TruthMessage[] {
  const draw = createDraw(model);
  const told: TruthMessage[] = [];
  for (const cluster of clustersOf(shownMessages(model, panel), model.variant, draw.chance)) {
    if (cluster.from === "separator") continue;
    for (const message of cluster.bubbles) {
      if (cluster.from === "system") {
        const text = draw.label.system[Number(message.text)] ?? "";
        told.push({ from: "system", provable: true, proofs: [], text, partial: false, id: null });
        continue;
      }
      const { text, partial } = visibleText(message, model.variant, model.expanded);
      told.push({
        from: cluster.from,
        provable: cluster.proofs.length >= 2,
        proofs: cluster.proofs,
        text: text.normalize("NFC"),
        partial,
        id: model.variant.detail === "a" && message.state === undefined ? cluster.id : null,
      });
    }
  }
  return told;
}

function normalise(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
