import type { JSX } from "preact";
import type { Panel } from "@/lib/panel/panel";
import { TextField } from "../field";
import { useWords } from "../words";

/** The page of the open tab, when it has not been added: one click adds it. */
export function OpenTabPage(props: {
  readonly panel: Panel;
  readonly onAdded: (id: string) => void;
}): JSX.Element | null {
  const words = useWords().pages;
  const { addPage, settings } = props.panel;
  const hint = addPage.openTab.value;
  if (hint === null) return null;
  const id =
    hint.id ?? (/^\d{1,20}$/.test(addPage.extraId.value.trim()) ? addPage.extraId.value.trim() : null);
  const label = hint.name ?? hint.username ?? words.nameless(hint.id ?? "");
  const add = (): void => {
    if (id === null) return;
    void settings
      .addPage({ id, username: hint.username ?? "", name: hint.name ?? "" })
      .then((added) => added !== null && props.onAdded(added.id));
  };
  return (
    <form
      class="card stack open-tab"
      aria-label={words.openTab}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div>
        <p class="hint">{words.openTab}</p>
        <p>
          <strong>{label}</strong>
        </p>
        <p class="hint">{words.notAdded}</p>
      </div>
      {hint.id === null && (
        <TextField
          label={words.id}
          value={addPage.extraId.value}
          hint={`${words.idNeeded(hint.username ?? "")} ${words.whereIsId}`}
          onType={(extraId) => addPage.type({ extraId })}
        />
      )}
      <button type="submit" class="primary" disabled={settings.busy.value || id === null}>
        {words.add}
      </button>
    </form>
  );
}
