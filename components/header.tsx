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
  const { code, product } = useWords();
  // With two languages the switch is the other one's own name: nobody has to read the present one to find it.
  const other = languages.find((language) => language !== code) ?? code;
  return (
    <header class="header">
      <img src={productIcon} alt="" width="24" height="24" />
      <h1>
        {props.title === product ? (
          product
        ) : (
          <>
            <span class="wide-title">{props.title}</span>
            <span class="narrow-title">{product}</span>
          </>
        )}
      </h1>
      <button type="button" class="quiet" lang={other} onClick={() => props.onLanguage(other)}>
        {names[other]}
      </button>
      {props.children}
    </header>
  );
}
