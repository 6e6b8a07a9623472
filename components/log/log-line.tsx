import type { JSX } from "preact";
import { isYes } from "@/lib/domain/log-search";
import type { LoggedDecision } from "@/lib/domain/logged-decision";
import type { SettingsRevision } from "@/lib/domain/settings-revision";
import { tellingStep } from "@/lib/domain/telling-step";
import { momentText } from "@/lib/language/dates";
import * as logSentences from "@/lib/language/panel/log";
import { revisionSentence } from "@/lib/language/settings-change";
import { whySentence } from "@/lib/language/why";
import { Icon } from "../icon";
import { useWords, useWordsOf } from "../words";

/** One decision: the answer, its reason in one sentence, what it was about; the whole way to it when opened. */
export function LogLine(props: {
  readonly line: LoggedDecision;
  readonly pageName: string;
  readonly revision: SettingsRevision | undefined;
}): JSX.Element {
  const words = useWords();
  const log = useWordsOf(logSentences);
  const { line } = props;
  const step = tellingStep(line.path, line.action);
  const yes = isYes(line);
  return (
    <li class="log-line">
      <p class={yes ? "log-answer with-icon done" : "log-answer with-icon"}>
        <Icon name={yes ? "check" : "no"} />
        {log.actions[line.action]}
      </p>
      <div class="log-about">
        <p>{step === null ? "" : whySentence(step, words.code)}</p>
        <p class="log-words">
          <strong>{line.author === "" ? log.nobody : line.author}</strong>
          {": "}
          {line.excerpt === "" ? <em>{log.noText}</em> : `“${line.excerpt}”`}
        </p>
        <p class="hint">
          <time dateTime={new Date(line.at).toISOString()}>{momentText(line.at)}</time>
          {` · ${log.kinds[line.kind]} · ${props.pageName} · ${log.version(line.settingsVersion)}`}
        </p>
        <details>
          <summary>{log.path}</summary>
          <ol>
            {line.path.map((each) => (
              <li key={each.gate}>{whySentence(each, words.code)}</li>
            ))}
          </ol>
          <p class="hint">
            {props.revision === undefined
              ? log.versionUnknown(line.settingsVersion)
              : revisionSentence(props.revision, words.code)}
          </p>
          <p class="hint log-key">{log.key(line.key)}</p>
        </details>
      </div>
    </li>
  );
}
