import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { PageSettings } from "@/lib/domain/settings";
import type { Panel } from "@/lib/panel/panel";
import { Locked } from "../form/locked";
import { SaveStatus } from "../form/save-status";
import { KeywordCoach } from "../page/keyword-coach";
import { PageSettingsForm } from "../page/page-settings";
import { RehearsalBar, rehearsalText } from "../page/rehearsal-bar";
import { useWords } from "../words";
import { locksOf } from "./shared";

/** A page's form, wired to its model: in the popup and, at full width, in the options. */
export function PageEditor(props: {
  readonly panel: Panel;
  readonly page: PageSettings;
  readonly onEditQueue: (queueId: string | null) => void;
}): JSX.Element {
  const words = useWords();
  const { panel, page } = props;
  const form = panel.settings.pageForm(page);
  const [coachOpen, setCoachOpen] = useState(false);
  const draft = form.draft.value;
  const unsaved = form.unsaved.value;
  const tries = (unsaved || coachOpen) && form.invalid.value.size === 0;
  useEffect(() => {
    if (tries) panel.rehearsal.show(draft);
    else panel.rehearsal.end();
  }, [panel, draft, tries]);
  useEffect(() => panel.rehearsal.end, [panel]);
  const isLocked = locksOf(panel).pages.includes(page.id);
  return (
    <div class="editor">
      {/* What is locked is neither saved nor tried. */}
      {!isLocked && (
        <SaveStatus
          status={form.status.value}
          waiting={[
            unsaved ? words.rehearsal.unsavedShort : "",
            rehearsalText(panel.rehearsal.state.value, words.rehearsal),
          ]
            .filter(Boolean)
            .join(" · ")}
          onRetry={() => void form.flush()}
        />
      )}
      <Locked locked={isLocked}>
        <PageSettingsForm
          page={draft}
          queues={panel.settings.settings.value?.queues ?? []}
          local={panel.session.state.value?.state === "local"}
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
          coach={
            <KeywordCoach
              keywords={draft.keywords}
              texts={panel.rehearsal.texts.value}
              marksExactly={draft.matchMarksExactly}
              onOpen={setCoachOpen}
              onReplace={form.replaceKeyword}
            />
          }
          rehearsalBar={
            !isLocked && (
              <RehearsalBar
                rehearsal={panel.rehearsal.state.value}
                unsaved={unsaved}
                trying={form.trying.value}
                onTry={form.tryOnly}
                invalid={form.invalid.value.size > 0 || form.asksEmpty.value}
                onSave={form.save}
                onDiscard={form.discard}
                undoable={form.undoable.value}
                onUndo={form.undo}
              />
            )
          }
        />
      </Locked>
    </div>
  );
}

/** The way out stands behind everything else that can be done with a page. */
export function RemovePage(props: {
  readonly panel: Panel;
  readonly page: PageSettings;
  readonly onRemoved: () => void;
}): JSX.Element {
  const words = useWords().pages;
  const { panel, page } = props;
  const isLocked = locksOf(panel).pages.includes(page.id);
  return (
    <div class="remove">
      <button
        type="button"
        class="danger"
        disabled={panel.settings.busy.value || isLocked}
        onClick={() => void panel.settings.removePage(page.id).then(props.onRemoved)}
      >
        {words.remove}
      </button>
      {!isLocked && <p class="hint">{words.removeHint}</p>}
    </div>
  );
}
