import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import * as localSentences from "@/lib/language/panel/local-tickets";
import type { Panel } from "@/lib/panel/panel";
import { LocalSection } from "../local-tickets/local-section";
import { useWordsOf } from "../words";
import { download } from "./download";

/** The local tickets, wired to their model. */
export function Local(props: { readonly panel: Panel }): JSX.Element {
  const words = useWordsOf(localSentences);
  const { local } = props.panel;
  useEffect(() => void local.load(), [local]);
  return (
    <LocalSection
      list={local.list.value}
      problem={local.problem.value}
      busy={local.busy.value}
      progress={local.progress.value}
      removed={local.removed.value}
      cancelled={local.cancelled.value}
      onLoad={() => void local.load()}
      onExport={() => local.writeTo(download, words)}
      onSendAll={() => void local.send(null)}
      onCancelAll={() => void local.cancel(null)}
      onStatus={(item, status) => void local.setStatus(item.key, status)}
      onNote={(item, text) => local.addNote(item.key, text)}
      onRemove={(item) => void local.remove(item)}
      onSend={(item) => void local.send([item.key])}
      onCancel={(item) => void local.cancel([item.key])}
    />
  );
}
