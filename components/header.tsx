import type { ComponentChildren, JSX } from "preact";
import { type Language, languages } from "@/lib/domain/preferences";
import productIcon from "./product-icon.svg";
import { useWords } from "./words";

const names: Record<Language, string> = { vi: "Tiếng Việt", en: "English" };

/** The product's name and the language switch, on every page of ours. */
export function Header(props: {
  readonly title: string;
  readonly onLanguage: (language: Language) => void;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const words = useWords();
  return (
    <header class="header">
      <img src={productIcon} alt="" width="24" height="24" />
      <h1>{props.title}</h1>
      <fieldset class="segments">
        <legend class="unseen">{words.language}</legend>
        {languages.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-label={names[language]}
            aria-pressed={words.code === language}
            onClick={() => props.onLanguage(language)}
          >
            {language.toUpperCase()}
          </button>
        ))}
      </fieldset>
      {props.children}
    </header>
  );
}
