import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import type { CheckSettings } from "@/lib/domain/check";
import { TextField } from "../form/field";
import { useWords } from "../words";

/** What the checks go by: the names that count as StringeeX, and after how many days to look again. */
export function CheckSettingsForm(props: {
  readonly settings: CheckSettings;
  /** False where the text cannot be used. */
  readonly onSave: (change: { readonly apps?: string; readonly days?: string }) => Promise<boolean>;
}): JSX.Element {
  const words = useWords().checks.settings;
  const id = useId();
  const [apps, setApps] = useState<string | null>(null);
  const [days, setDays] = useState<string | null>(null);
  const [wrong, setWrong] = useState<ReadonlySet<"apps" | "days">>(new Set());
  const save = async (field: "apps" | "days", text: string | null): Promise<void> => {
    if (text === null) return;
    const saved = await props.onSave({ [field]: text });
    const others = [...wrong].filter((each) => each !== field);
    setWrong(new Set(saved ? others : [...others, field]));
    if (saved && field === "apps") setApps(null);
    if (saved && field === "days") setDays(null);
  };
  return (
    <section class="card stack" aria-label={words.title}>
      <h3>{words.title}</h3>
      <div class="field">
        <label for={id}>{words.apps}</label>
        <textarea
          id={id}
          rows={3}
          value={apps ?? props.settings.acceptedApps.join("\n")}
          spellcheck={false}
          aria-invalid={wrong.has("apps")}
          aria-describedby={`${id}-hint`}
          onInput={(event) => setApps(event.currentTarget.value)}
          onBlur={() => void save("apps", apps)}
        />
        <p class="hint" id={`${id}-hint`}>
          {words.appsHint}
        </p>
        {wrong.has("apps") && (
          <p class="field-error" role="alert">
            {words.appsWrong}
          </p>
        )}
      </div>
      <TextField
        label={words.days}
        value={days ?? String(props.settings.everyDays)}
        error={wrong.has("days") ? words.daysWrong : undefined}
        onType={setDays}
        onLeave={() => void save("days", days)}
      />
    </section>
  );
}
