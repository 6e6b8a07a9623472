import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Problem } from "@/lib/domain/problem";
import type { SessionState } from "@/lib/domain/session";
import { momentText } from "@/lib/language/dates";
import { Covered } from "../covered";
import { Radios } from "../form/choice";
import { Icon } from "../icon";
import { LocalStrip } from "../local-tickets/local-strip";
import { Notice, ProblemNote } from "../notice";
import { useWords } from "../words";
import { SignIn } from "./sign-in";

export interface SessionPanelProps {
  readonly session: SessionState | null;
  readonly baseUrl: string;
  readonly baseUrlLocked?: boolean;
  /** Stands under a heading of its own, which says the same. */
  readonly bare?: boolean;
  /** Something else is to be done before signing in. */
  readonly second?: boolean;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onSignIn: (email: string, password: string, baseUrl: string) => void;
  readonly onToken: (token: string, baseUrl: string) => void;
  readonly onPortal: (index: number) => void;
  readonly onSignOut: () => void;
  /** Works in this browser alone, without an account. */
  readonly onLocal: () => void;
}

/** Where the connection to StringeeX stands, and the one thing to do about it. */
export function SessionPanel(props: SessionPanelProps): JSX.Element {
  const { session: words, local } = useWords();
  const { session } = props;
  if (session === null) return <p class="hint session-wait">{words.unknown}</p>;
  if (session.state === "signed-in") return <Connected {...props} session={session} />;
  if (session.state === "local")
    return (
      <LocalStrip busy={props.busy} onLeave={props.onSignOut}>
        {props.bare !== true && <h2>{words.title}</h2>}
        <SignIn {...props} email="" />
      </LocalStrip>
    );
  if (session.state === "choosing")
    return <PortalChoice {...props} key={session.portals.length} session={session} />;
  const expired = session.state === "expired" ? session : null;
  return (
    <section class="card stack" aria-label={props.bare ? words.signIn : words.title}>
      {props.bare !== true && <h2>{words.title}</h2>}
      {expired !== null && (
        <Notice kind="warning">
          <p>
            <Covered text={words.expired(expired.portal)} names={[expired.portal]} />
          </p>
        </Notice>
      )}
      <SignIn {...props} email={expired?.email ?? ""} baseUrl={addressOf(props, expired?.baseUrl)} />
      {expired === null && (
        <div class="stack try">
          <button type="button" class="start" disabled={props.busy} onClick={props.onLocal}>
            {local.try}
          </button>
          <p class="hint">{local.tryHint}</p>
        </div>
      )}
    </section>
  );
}

/** The session's own address, unless the organisation has set another since. */
const addressOf = (props: SessionPanelProps, known: string | undefined): string =>
  props.baseUrlLocked === true ? props.baseUrl : (known ?? props.baseUrl);

function Connected(
  props: SessionPanelProps & { readonly session: Extract<SessionState, { state: "signed-in" }> },
): JSX.Element {
  const words = useWords().session;
  const { session } = props;
  const until = session.expiresAt === null ? undefined : words.until(momentText(session.expiresAt));
  return (
    <section class="session-strip" aria-label={words.connected}>
      <Icon name="success" />
      <div class="session-who">
        <p>
          <span class="unseen">{words.connected}: </span>
          <strong>{session.portal}</strong>
        </p>
        <p class="hint" title={until}>
          {session.email === "" ? words.byToken : session.email}
        </p>
      </div>
      <button type="button" class="quiet" disabled={props.busy} onClick={props.onSignOut}>
        {words.signOut}
      </button>
      <ProblemNote problem={props.problem} />
    </section>
  );
}

function PortalChoice(
  props: SessionPanelProps & { readonly session: Extract<SessionState, { state: "choosing" }> },
): JSX.Element {
  const words = useWords().session;
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <section class="card" aria-label={words.portals}>
      <form
        class="stack portals"
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== null) props.onPortal(Number(chosen));
        }}
      >
        <Radios
          legend={words.portals}
          hint={<Covered text={words.portalsWhy(props.session.email)} names={[props.session.email]} />}
          value={chosen}
          choices={props.session.portals.map((portal) => ({
            value: String(portal.index),
            label: portal.name,
          }))}
          onChoose={setChosen}
        />
        <ProblemNote problem={props.problem} />
        <div class="actions">
          <button type="submit" class="primary" disabled={props.busy || chosen === null}>
            {words.continue}
          </button>
          <button type="button" class="quiet" disabled={props.busy} onClick={props.onSignOut}>
            {words.another}
          </button>
        </div>
      </form>
    </section>
  );
}
