import type { ComponentChildren, JSX } from "preact";
import type { Preferences } from "@/lib/domain/preferences";
import * as optionsSentences from "@/lib/language/panel/options";
import { type Theme, themes } from "@/lib/panel/preferences";
import { Radios } from "../form/choice";
import { TextField } from "../form/field";
import { useWords, useWordsOf } from "../words";

/** What belongs to this browser: the session (as children), the API's address, a ticket's address, the theme. */
export function ConnectionSection(props: {
  readonly preferences: Preferences;
  readonly invalid: ReadonlySet<string>;
  readonly theme: Theme;
  /** The organisation has set the API's address. */
  readonly baseUrlLocked?: boolean;
  readonly onType: (change: Partial<Pick<Preferences, "baseUrl" | "ticketUrl">>) => void;
  readonly onLeave: () => void;
  readonly onTheme: (theme: Theme) => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  const all = useWords();
  const options = useWordsOf(optionsSentences);
  const words = options.connection;
  return (
    <div class="stack">
      <p class="lead">{words.intro}</p>
      {props.children}
      <section class="card stack" aria-label={options.sections.connection}>
        <TextField
          label={all.session.baseUrl}
          type="url"
          value={props.preferences.baseUrl}
          hint={words.baseUrlHint}
          error={props.invalid.has("baseUrl") ? all.session.baseUrlWrong : undefined}
          locked={props.baseUrlLocked === true}
          onType={(baseUrl) => props.onType({ baseUrl })}
          onLeave={props.onLeave}
        />
        <TextField
          label={words.ticketUrl}
          type="url"
          value={props.preferences.ticketUrl}
          placeholder="https://{portal}.stringeex.com/…/{id}"
          hint={words.ticketUrlHint}
          error={props.invalid.has("ticketUrl") ? words.ticketUrlWrong : undefined}
          onType={(ticketUrl) => props.onType({ ticketUrl })}
          onLeave={props.onLeave}
        />
        <Radios
          legend={all.theme}
          value={props.theme}
          choices={themes.map((theme) => ({ value: theme, label: all.themes[theme] }))}
          onChoose={props.onTheme}
        />
      </section>
    </div>
  );
}
