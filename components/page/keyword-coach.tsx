import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { type Advice, type Coached, coach } from "@/lib/domain/keywords/advice";
import type { CoachedWords, HitsAndMisses } from "@/lib/domain/keywords/coach";
import { Icon } from "../icon";
import { Notice } from "../notice";
import { useWords } from "../words";

/** Keywords looked at without being asked for: a long list is looked at in parts. */
const SHOWN = 12;
const WORDS_SHOWN = 8;

/** What each keyword finds and passes over among the texts on screen and the samples, and what to think about. */
export function KeywordCoach(props: {
  readonly keywords: readonly string[];
  readonly texts: readonly string[];
  readonly marksExactly: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onReplace: (keyword: string, by: readonly string[]) => void;
}): JSX.Element {
  const words = useWords().rehearsal.coach;
  const [shown, setShown] = useState(SHOWN);
  const { keywords, texts, marksExactly } = props;
  const coached = useMemo(
    () => keywords.slice(0, shown).map((keyword) => coach(keyword, texts, { list: keywords, marksExactly })),
    [keywords, texts, marksExactly, shown],
  );
  const warned = coached.filter((each) => each.advice.length > 0).length;
  return (
    <details class="coach" onToggle={(event) => props.onOpen(event.currentTarget.open)}>
      <summary>
        {words.title}
        {warned > 0 && (
          <span class="attention">
            {" "}
            <Icon name="warning" /> {warned}
          </span>
        )}
      </summary>
      <div class="stack">
        {keywords.length === 0 ? (
          <p class="empty">{words.empty}</p>
        ) : (
          <p class="hint">{words.intro(texts.length)}</p>
        )}
        <ul class="coach-list">
          {coached.map((each) => (
            <li key={each.keyword}>
              <OneKeyword coached={each} onScreen={texts.length > 0} onReplace={props.onReplace} />
            </li>
          ))}
        </ul>
        {keywords.length > shown && (
          <button type="button" class="link" onClick={() => setShown(shown + 4 * SHOWN)}>
            {words.more(Math.min(keywords.length - shown, 4 * SHOWN))}
          </button>
        )}
      </div>
    </details>
  );
}

function OneKeyword(props: {
  readonly coached: Coached;
  readonly onScreen: boolean;
  readonly onReplace: (keyword: string, by: readonly string[]) => void;
}): JSX.Element {
  const words = useWords().rehearsal.coach;
  const { keyword, seen, samples, advice } = props.coached;
  return (
    <>
      <p>
        <strong>“{keyword}”</strong>
        {props.onScreen && (
          <span class="hint">
            {" · "}
            {words.onScreen}: {words.texts(seen.texts)}
          </span>
        )}
      </p>
      {advice.map((each) => (
        <AdviceNote key={each.code} advice={each} keyword={keyword} onReplace={props.onReplace} />
      ))}
      {props.onScreen && <Found title={words.onScreen} keyword={keyword} found={seen} />}
      <Found title={props.onScreen ? words.samples : null} keyword={keyword} found={samples} />
    </>
  );
}

function Found(props: {
  /** null: the intro has said whose words these are. */
  readonly title: string | null;
  readonly keyword: string;
  readonly found: HitsAndMisses;
}): JSX.Element {
  const words = useWords().rehearsal.coach;
  const { hits, misses } = props.found;
  const hitWords = hits.slice(0, WORDS_SHOWN).map((hit) => shownOf(hit, props.keyword));
  const missWords = misses
    .slice(0, WORDS_SHOWN)
    .map((miss) => `${counted(miss.words, miss.count)} (${words[miss.why]})`);
  return (
    <p class="hint found">
      {props.title !== null && <span class="found-where">{props.title}</span>}
      <span>
        <span class="done">{words.hits}:</span> {hitWords.length === 0 ? words.nothing : hitWords.join(", ")}
      </span>
      {missWords.length > 0 && (
        <span>
          {words.misses}: {missWords.join(", ")}
        </span>
      )}
    </p>
  );
}

const counted = (text: string, count: number): string => (count > 1 ? `${text} ×${count}` : text);

/** A word that is the keyword itself says more with the word after it: "gia ×2 (“gia bn…”, “gia đình…”)" for "gia". */
function shownOf(hit: CoachedWords, keyword: string): string {
  const isItself = hit.words.toLowerCase() === keyword.toLowerCase() && hit.withNext.length > 0;
  const shown = counted(hit.words, hit.count);
  return isItself ? `${shown} (${hit.withNext.map((words) => `“${words}…”`).join(", ")})` : shown;
}

function AdviceNote(props: {
  readonly advice: Advice;
  readonly keyword: string;
  readonly onReplace: (keyword: string, by: readonly string[]) => void;
}): JSX.Element {
  const words = useWords().rehearsal.coach;
  const { advice, keyword } = props;
  switch (advice.code) {
    case "no-words":
      return <Warn text={words.noWords} />;
    case "short":
      return <Warn text={words.short} />;
    case "short-prefix":
      return <Warn text={words.shortPrefix} />;
    case "ambiguous":
      return (
        <Warn
          text={words.ambiguous(advice.words.join(", "))}
          ways={advice.words.slice(0, 4).map((word) => ({
            label: words.only(word),
            act: () => props.onReplace(keyword, [word]),
          }))}
        />
      );
    case "twin":
      return (
        <Warn
          text={words.twin(advice.twin)}
          ways={[
            {
              label: words.addTwin(advice.twin),
              act: () => props.onReplace(keyword, [keyword, advice.twin]),
            },
          ]}
        />
      );
  }
}

function Warn(props: {
  readonly text: string;
  readonly ways?: readonly { readonly label: string; readonly act: () => void }[];
}): JSX.Element {
  return (
    <Notice kind="warning">
      <p>{props.text}</p>
      {props.ways !== undefined && (
        <p class="actions">
          {props.ways.map((way) => (
            <button key={way.label} type="button" class="quiet" onClick={way.act}>
              {way.label}
            </button>
          ))}
        </p>
      )}
    </Notice>
  );
}
