import type { JSX } from "preact";
import type { PageSettings } from "@/lib/domain/settings";
import type { Panel } from "@/lib/panel/panel";
import { PageSettingsForm } from "../page-settings";
import { SaveStatus } from "../save-status";
import { useWords } from "../words";

/** A page's form, wired to its model: in the popup and, at full width, in the options. */
export function PageEditor(props: {
  readonly panel: Panel;
  readonly page: PageSettings;
  readonly onEditQueue: (queueId: string | null) => void;
  readonly onRemoved: () => void;
}): JSX.Element {
  const words = useWords().pages;
  const { panel, page } = props;
  const form = panel.settings.pageForm(page);
  return (
    <div class="editor">
      <SaveStatus status={form.status.value} onRetry={() => void form.flush()} />
      <PageSettingsForm
        page={form.draft.value}
        queues={panel.settings.settings.value?.queues ?? []}
        invalid={form.invalid.value}
        keywordText={form.keywordText.value}
        keywordsInvalid={form.invalid.value.has("keywords")}
        asksEmpty={form.asksEmpty.value}
        onChoose={form.choose}
        onType={form.type}
        onTypeKeywords={form.typeKeywords}
        onLeave={() => void form.flush()}
        onConfirmEmpty={form.confirmEmpty}
        onKeepKeywords={form.keepKeywords}
        onEditQueue={props.onEditQueue}
      />
      <div class="remove">
        <button
          type="button"
          class="danger"
          disabled={panel.settings.busy.value}
          onClick={() => void panel.settings.removePage(page.id).then(props.onRemoved)}
        >
          {words.remove}
        </button>
        <p class="hint">{words.removeHint}</p>
      </div>
    </div>
  );
}
