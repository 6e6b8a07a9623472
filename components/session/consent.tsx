import type { JSX } from "preact";
import { CONSENT_VERSION, type Consent, stands } from "@/lib/domain/consent";
import type { Problem } from "@/lib/domain/problem";
import { momentText } from "@/lib/language/dates";
import { ProblemNote } from "../notice";
import { OptionsLink } from "../way-on";
import { useWords } from "../words";

/** What is sent, when and where, in the words that are agreed to. */
function Disclosure(): JSX.Element {
  const words = useWords().consent;
  return (
    <ul>
      {words.items.map((item) => (
        <li key={item}>{item}</li>
      ))}
      <li>
        {words.anyTime} {/* In the popup a link without a tab of its own would take the popup's place. */}
        <a href="privacy.html" target="_blank" rel="noopener noreferrer">
          {words.privacy}
        </a>
        .
      </li>
    </ul>
  );
}

/** Stands beside the button that signs in: pressing it is agreeing to this. */
export function SignInDisclosure(props: { readonly id: string }): JSX.Element {
  const words = useWords().consent;
  return (
    <div class="disclosure" id={props.id}>
      <p>
        <strong>{words.title}</strong>
      </p>
      <p>{words.bySigningIn}</p>
      <Disclosure />
    </div>
  );
}

interface ConsentProps {
  readonly given: Consent | null;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onGive: () => void;
  readonly onWithdraw: () => void;
}

/** Asks who has signed in without having agreed to the present words, or has taken it back. */
export function ConsentAsk(props: ConsentProps & { readonly heading?: "h2" | "h3" }): JSX.Element {
  const words = useWords().consent;
  const Heading = props.heading ?? "h3";
  const withdrawnAt = props.given?.withdrawnAt ?? null;
  return (
    <section class="card stack" id="consent" aria-label={words.ask}>
      <Heading>{words.ask}</Heading>
      <p>{withdrawnAt === null ? words.askWhy : words.withdrawn(momentText(withdrawnAt))}</p>
      <Disclosure />
      <ProblemNote problem={props.problem} />
      <button type="button" class="primary start" disabled={props.busy} onClick={props.onGive}>
        {words.agree}
      </button>
    </section>
  );
}

/** What was agreed to and when, and the way to take it back. */
export function ConsentStanding(props: ConsentProps & { readonly signedIn: boolean }): JSX.Element {
  const words = useWords().consent;
  const { given } = props;
  if (given === null || !stands(given))
    return props.signedIn || given !== null ? (
      <ConsentAsk {...props} />
    ) : (
      <section class="card stack" aria-label={words.title}>
        <h3>{words.title}</h3>
        <p>{words.never}</p>
        <p>
          <OptionsLink to="connection">{words.toConnection}</OptionsLink>
        </p>
      </section>
    );
  return (
    <section class="card stack" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p role="status">
        {words.agreed(momentText(given.at))} <span class="hint">{words.version(CONSENT_VERSION)}</span>
      </p>
      <Disclosure />
      <ProblemNote problem={props.problem} />
      <button type="button" class="start" disabled={props.busy} onClick={props.onWithdraw}>
        {words.withdraw}
      </button>
      <p class="hint">{words.withdrawHint}</p>
    </section>
  );
}
