import type { JSX } from "preact";
import { driftOf, type GuideStep, guideSteps, lastTold, type PageCheck, type Seen } from "@/lib/domain/check";
import { type Standing, standingOf } from "@/lib/domain/check-standing";
import { seenWords } from "@/lib/language/check-history";
import { agoText, dateText } from "@/lib/language/dates";
import { CheckHistory } from "./check-history";
import { Icon, type IconName } from "./icon";
import { useWords } from "./words";

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
        <button type="button" class="start" onClick={props.onStart}>
          {begun ? words.card.again : words.card.start}
        </button>
      ) : (
        <Guide {...props} passed={check.guide.passed} />
      )}
      {props.history === true && <CheckHistory check={check} />}
    </section>
  );
}

const ICONS: Record<Standing, IconName> = {
  well: "success",
  due: "info",
  unsure: "info",
  never: "info",
  bad: "warning",
};

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
        <Icon name={ICONS[standing]} />
        <span>
          {props.label}: {words.standings[standing]}
        </span>
      </p>
      {told !== null && <p class="hint">{words.card.seen(name(told), ago(told))}</p>}
      {last !== undefined && last !== told && (
        <p class="hint">
          {words.card.seen(told === null ? name(last) : words.card.since(name(last)), ago(last))}
        </p>
      )}
      {drift !== null && (
        <p class="hint">{words.drift(dateText(drift.before.lastAt), name(drift.before), name(drift.now))}</p>
      )}
      {last !== undefined && <p class="hint">{words.card.reader(last.reader)}</p>}
    </div>
  );
}

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
      <p class="hint">{words.card.switchFirst}</p>
      <ol class="stack" style={{ listStyle: "none" }}>
        {guideSteps.map((step) => {
          const isDone = props.passed[step] !== undefined;
          const link = props.links[step];
          return (
            <li key={step} aria-current={step === next ? "step" : undefined}>
              <span class={isDone ? "with-icon done" : "with-icon"}>
                <Icon name={isDone ? "check" : "forward"} />
                <span>{words.steps[step]}</span>
                <span class="unseen">({isDone ? words.card.stepDone : words.card.stepOpen})</span>
              </span>{" "}
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
        {words.card.end}
      </button>
    </div>
  );
}
