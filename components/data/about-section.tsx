import type { ComponentChildren, JSX } from "preact";
import * as optionsSentences from "@/lib/language/panel/options";
import { PermissionList } from "../session/permission-list";
import { useWords, useWordsOf } from "../words";

/** What is kept, what is sent where, and why each permission is asked for. */
export function AboutSection(props: {
  readonly version: string;
  /** What was agreed to. */
  readonly children?: ComponentChildren;
}): JSX.Element {
  const all = useWords();
  const options = useWordsOf(optionsSentences);
  const words = options.about;
  const parts = [
    [words.stored, words.storedItems],
    [words.sent, words.sentItems],
    [words.never, words.neverItems],
  ] as const;
  return (
    <div class="stack">
      <p class="lead">
        {all.productFull} · {words.version(props.version)}
      </p>
      {props.children}
      <section class="card stack">
        {parts.map(([title, items]) => (
          <div key={title}>
            <h3>{title}</h3>
            <ul>
              {items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </div>
        ))}
        <div>
          <h3>{words.permissions}</h3>
          <PermissionList />
        </div>
        <p>
          <a href="privacy.html">{all.consent.privacy}</a> · <a href="welcome.html">{words.guide}</a>
        </p>
        <p class="hint">{words.unaffiliated}</p>
      </section>
    </div>
  );
}
