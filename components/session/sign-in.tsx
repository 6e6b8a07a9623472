import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { parseBaseUrl } from "@/lib/domain/preferences";
import type { Problem } from "@/lib/domain/problem";
import { TextField } from "../form/field";
import { ProblemNote } from "../notice";
import { useWords } from "../words";
import { SignInDisclosure } from "./consent";

/** E-mail and password, or a pasted token. The password lives in this form alone, until it is sent or the form goes. */
export function SignIn(props: {
  readonly email: string;
  readonly baseUrl: string;
  /** The organisation has set the address. */
  readonly baseUrlLocked?: boolean | undefined;
  /** Not the first thing to do now: another button stands out. */
  readonly second?: boolean | undefined;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onSignIn: (email: string, password: string, baseUrl: string) => void;
  readonly onToken: (token: string, baseUrl: string) => void;
}): JSX.Element {
  const words = useWords().session;
  const [email, setEmail] = useState(props.email);
  const [password, setPassword] = useState("");
  const [token, setToken] = useState("");
  const [typedBaseUrl, setBaseUrl] = useState<string | null>(null);
  const [asked, setAsked] = useState<"password" | "token" | null>(null);
  const baseUrl = typedBaseUrl ?? props.baseUrl;
  const address = parseBaseUrl(baseUrl);
  const disclosure = useId();
  const needsToken = props.problem?.code === "extra-proof-needed";
  // The API's address may be a wrong one, and its field stands in this form.
  const unreadable = props.problem?.code === "unreadable-answer";
  const [open, setOpen] = useState(false);

  const signIn = (): void => {
    setAsked("password");
    if (address === null) setOpen(true);
    else if (email.trim() !== "" && password !== "") props.onSignIn(email, password, address);
  };
  const useToken = (): void => {
    setAsked("token");
    if (address !== null && token.trim() !== "") props.onToken(token, address);
  };
  const missing = (text: string, form: "password" | "token", sentence: string): string | undefined =>
    asked === form && text.trim() === "" ? sentence : undefined;

  return (
    <div class="stack">
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          signIn();
        }}
      >
        <TextField
          label={words.email}
          type="email"
          name="email"
          autocomplete="username"
          value={email}
          error={missing(email, "password", words.emailMissing)}
          onType={setEmail}
        />
        <TextField
          label={words.password}
          type="password"
          name="password"
          autocomplete="current-password"
          value={password}
          error={missing(password, "password", words.passwordMissing)}
          onType={setPassword}
        />
        <ProblemNote problem={props.problem} way={unreadable ? words.unreadableWay : undefined} />
        <SignInDisclosure id={disclosure} />
        <button
          type="submit"
          class={needsToken || props.second === true ? undefined : "primary"}
          disabled={props.busy}
          aria-busy={props.busy}
          aria-describedby={disclosure}
        >
          {words.signIn}
        </button>
        <p class="hint">{words.why}</p>
      </form>
      <details
        open={open || needsToken || unreadable}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>{words.more}</summary>
        <form
          class="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            useToken();
          }}
        >
          <TextField
            label={words.baseUrl}
            type="url"
            value={baseUrl}
            hint={words.baseUrlHint}
            error={address === null ? words.baseUrlWrong : undefined}
            locked={props.baseUrlLocked === true}
            onType={setBaseUrl}
          />
          <TextField
            label={words.token}
            type="password"
            value={token}
            hint={words.tokenHint}
            error={missing(token, "token", words.tokenMissing)}
            onType={setToken}
          />
          <button
            type="submit"
            class={needsToken && props.second !== true ? "primary" : undefined}
            disabled={props.busy}
            aria-describedby={disclosure}
          >
            {words.useToken}
          </button>
        </form>
      </details>
    </div>
  );
}
