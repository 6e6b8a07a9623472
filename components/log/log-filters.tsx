import type { JSX } from "preact";
import type { LogFilter } from "@/lib/domain/log-search";
import * as logSentences from "@/lib/language/panel/log";
import { Select, TextField } from "../form/field";
import { useWordsOf } from "../words";

const ANY = "any";

/** What of the log to show. */
export function LogFilters(props: {
  readonly filter: LogFilter;
  /** Every page that the log speaks of, as it is called now. */
  readonly pages: readonly { readonly id: string; readonly name: string }[];
  readonly onNarrow: (change: Partial<LogFilter>) => void;
}): JSX.Element {
  const words = useWordsOf(logSentences);
  const { filter, onNarrow } = props;
  const kinds = ["message", "comment", "post"] as const;
  const answers = ["yes", "no"] as const;
  return (
    <search class="log-filters">
      <TextField
        label={words.search}
        type="search"
        value={filter.text}
        hint={words.searchHint}
        onType={(text) => onNarrow({ text })}
      />
      <Select
        label={words.page}
        value={filter.pageId ?? ANY}
        options={[
          { value: ANY, text: words.anyPage },
          ...props.pages.map((page) => ({ value: page.id, text: page.name })),
        ]}
        onChoose={(value) => onNarrow({ pageId: value === ANY ? null : value })}
      />
      <Select
        label={words.answer}
        value={filter.answer ?? ANY}
        options={[ANY, ...answers].map((value) => ({ value, text: textOf(words.answers, value) }))}
        onChoose={(value) => onNarrow({ answer: answers.find((each) => each === value) ?? null })}
      />
      <Select
        label={words.kind}
        value={filter.kind ?? ANY}
        options={[ANY, ...kinds].map((value) => ({ value, text: textOf(words.kinds, value) }))}
        onChoose={(value) => onNarrow({ kind: kinds.find((each) => each === value) ?? null })}
      />
    </search>
  );
}

const textOf = (texts: Readonly<Record<string, string>>, value: string): string => texts[value] ?? value;
