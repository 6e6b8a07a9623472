import { useEffect, useState } from "preact/hooks";
import type { Language } from "@/lib/domain/preferences";
import type { Why } from "@/lib/domain/why";
import { whyWords } from "@/lib/language/why-panel";

interface Props {
  readonly language: Language;
  /** Asked once, when the panel opens. */
  explain(): Promise<Why | null>;
}

/** The way to the decision, one sentence a gate; the keyword where it matched; what was decided before. Text only. */
export function WhySection({ language, explain }: Props) {
  const words = whyWords(language);
  const [why, setWhy] = useState<Why | null | "asking">("asking");
  useEffect(() => {
    let gone = false;
    void explain().then((found) => {
      if (!gone) setWhy(found);
    });
    return () => {
      gone = true;
    };
  }, []);
  if (why === "asking") return null;
  if (why === null) return <p class="hint">{words.unavailable}</p>;
  const { match } = why;
  return (
    <section class="why" aria-label={words.title}>
      <h3>
        {words.title} {why.action}
      </h3>
      <ol>
        {why.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ol>
      {match !== null && (
        <p>
          {words.keyword(match.keyword)}
          <q>
            {match.before}
            <mark>{match.matched}</mark>
            {match.after}
          </q>
        </p>
      )}
      <p class="hint">{why.version}</p>
      <h4>{words.history}</h4>
      {why.history.length === 0 ? (
        <p class="hint">{words.noHistory}</p>
      ) : (
        <ul>
          {why.history.map((line, at) => (
            <li key={`${at} ${line}`}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
