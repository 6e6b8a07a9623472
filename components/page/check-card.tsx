import type { JSX } from "preact";
import {
  driftOf,
  type Finding,
  type GuideStep,
  guideSteps,
  lastTold,
  type PageCheck,
  type Seen,
} from "@/lib/domain/check";
import { asksFor, standingOf } from "@/lib/domain/check-standing";
import type { Language } from "@/lib/domain/preferences";
import { seenWords } from "@/lib/language/check-history";
import { agoText, dateText, momentText } from "@/lib/language/dates";
import { Icon } from "../icon";
import { useWords } from "../words";
import { CheckHistory } from "./check-history";
import { standingIcons } from "./standing-icons";

/** A page's connection: what was seen and when, what changed, and the guided check with its steps. */
export function CheckCard(props: {
  readonly check: PageCheck;
  readonly now: number;
  readonly everyDays: number;
  readonly links: Readonly<Record<GuideStep, string | null>>;
  /** Whether all that was ever seen is listed below. */
  readonly history?: boolean;
  readonly onStart: () => void;
  readonly onEnd: () => void;
}): JSX.Element {
  const words = useWords().checks;
  const { check, now, everyDays } = props;
  const begun = check.routing.length + check.permissions.length > 0;
  return (
    <section class="card stack" aria-label={words.card.title}>
      <h3>{words.card.title}</h3>
      <Line label={words.card.routing} history={check.routing} now={now} everyDays={everyDays} />
      <Line label={words.card.permissions} history={check.permissions} now={now} everyDays={everyDays} />
      {check.guide === null ? (
        <>
          {!begun && <p class="hint">{words.card.never}</p>}
          {asksFor(check, now, everyDays) !== null && <p class="hint">{words.card.mend}</p>}
          <button type="button" class="start" onClick={props.onStart}>
            {begun ? words.card.again : words.card.start}
          </button>
        </>
      ) : (
        <Guide {...props} passed={check.guide.passed} />
      )}
      {props.history === true && <CheckHistory check={check} />}
    </section>
  );
}

function Line(props: {
  readonly label: string;
  readonly history: readonly Seen[];
  readonly now: number;
  readonly everyDays: number;
}): JSX.Element {
  const { checks: words, code } = useWords();
  const { history, now } = props;
  const standing = standingOf(history, now, props.everyDays);
  const last = history.at(-1);
  const told = lastTold(history);
  const drift = driftOf(history);
  const ago = (seen: Seen): string => agoText(seen.lastAt, now, code);
  const name = ({ finding }: Seen): string => seenWords(finding, code);
  return (
    <div>
      <p
        class={
          standing === "bad" ? "with-icon attention" : standing === "well" ? "with-icon done" : "with-icon"
        }
      >
        <Icon name={standingIcons[standing]} />
        <span>
          {props.label}: {words.standings[standing]}
        </span>
      </p>
      {told !== null && <p class="hint">{words.card.seen(sentence(told.finding, words, code), ago(told))}</p>}
      {last !== undefined && last !== told && (
        <p class="hint">
          {words.card.seen(told === null ? first(name(last)) : words.card.since(name(last)), ago(last))}
        </p>
      )}
      {drift !== null && (
        <p class="hint">
          {drift.before.finding.verdict === "complete"
            ? words.driftFromComplete(dateText(drift.before.lastAt))
            : words.drift(momentText(drift.before.lastAt), name(drift.before), name(drift.now))}
        </p>
      )}
    </div>
  );
}

/** What a finding means, for somebody who has not seen the screen. */
function sentence(finding: Finding, words: ReturnType<typeof useWords>["checks"], code: Language): string {
  return finding.kind === "routing" && finding.verdict !== "cannot-tell"
    ? words.card.told[finding.verdict](finding.app)
    : first(seenWords(finding, code));
}
const first = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function Guide(props: {
  readonly passed: Readonly<Partial<Record<GuideStep, number>>>;
  readonly links: Readonly<Record<GuideStep, string | null>>;
  readonly onEnd: () => void;
}): JSX.Element {
  const words = useWords().checks;
  const done = guideSteps.filter((step) => props.passed[step] !== undefined).length;
  const next = guideSteps.find((step) => props.passed[step] === undefined);
  return (
    <div class="stack">
      {next !== undefined && <p class="hint">{words.card.switchFirst}</p>}
      <ol class="guide">
        {guideSteps.map((step, index) => {
          const isDone = props.passed[step] !== undefined;
          const link = props.links[step];
          return (
            <li key={step} aria-current={step === next ? "step" : undefined}>
              <span class={isDone ? "guide-mark done" : "guide-mark"} aria-hidden="true">
                {isDone ? <Icon name="check" /> : index + 1}
              </span>
              <span>
                {words.steps[step]}
                <span class="unseen"> ({isDone ? words.card.stepDone : words.card.stepOpen})</span>
              </span>
              {link !== null && !isDone && (
                <a
                  href={link}
                  target="_blank"
                  rel="noreferrer"
                  aria-label={`${words.card.open}: ${words.steps[step]}`}
                >
                  {words.card.open}
                </a>
              )}
            </li>
          );
        })}
      </ol>
      <p class="hint" role="status">
        {next === undefined ? words.card.allDone : words.card.progress(done, guideSteps.length)}
      </p>
      <button type="button" class="quiet start" onClick={props.onEnd}>
        {next === undefined ? words.card.done : words.card.end}
      </button>
    </div>
  );
}
