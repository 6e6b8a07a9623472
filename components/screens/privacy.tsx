import type { JSX } from "preact";
import * as privacySentences from "@/lib/language/panel/privacy";
import type { Panel } from "@/lib/panel/panel";
import { Header } from "../header";
import { PermissionList } from "../session/permission-list";
import { useWords, useWordsOf } from "../words";
import { useTitle } from "./title";

/** What is read, kept and sent, and for how long: to be read before anything is agreed to. */
export function Privacy(props: { readonly panel: Panel }): JSX.Element {
  const words = useWords();
  const text = useWordsOf(privacySentences);
  useTitle(text.title);
  return (
    <div class="welcome">
      <Header title={words.productFull} onLanguage={props.panel.preferences.setLanguage} />
      <main class="stack">
        <div>
          <h2>{text.title}</h2>
          <p class="lead">{text.lead}</p>
        </div>
        <p>
          <strong>{text.short}</strong>
        </p>
        {text.sections.map((section) => (
          <section key={section.title} class="card">
            <h3>{section.title}</h3>
            <ul>
              {section.items.map((item) => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </section>
        ))}
        <section class="card">
          <h3>{text.permissions}</h3>
          <PermissionList />
        </section>
        <p>
          <a href="options.html#about">{text.back}</a>
        </p>
        <p class="hint">{text.unaffiliated}</p>
      </main>
    </div>
  );
}
