import type { JSX } from "preact";
import { useWords } from "./words";

/** What is kept, what is sent where, and why each permission is asked for. */
export function AboutSection(props: { readonly version: string }): JSX.Element {
  const all = useWords();
  const words = all.options.about;
  const parts = [
    [words.stored, words.storedItems],
    [words.sent, words.sentItems],
    [words.never, words.neverItems],
    [words.permissions, words.permissionItems],
  ] as const;
  return (
    <div class="stack">
      <p class="lead">
        {all.productFull} · {words.version(props.version)}
      </p>
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
        <p class="hint">
          {words.unaffiliated} <a href="welcome.html">{words.guide}</a>
        </p>
      </section>
    </div>
  );
}
