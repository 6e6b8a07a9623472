import { type ComponentType, render } from "preact";
import { useEffect, useLayoutEffect } from "preact/hooks";
import type { Panel } from "@/lib/panel/panel";
import { readingIn, WordsProvider } from "../words";
import { keepFocus } from "./keep-focus";

/** Draws one of our pages, in the reader's language and theme, and fills it as the answers come. */
export function showPage(Screen: ComponentType<{ panel: Panel }>, panel: Panel, root: HTMLElement): void {
  const Page = () => {
    const language = panel.preferences.language.value;
    const theme = panel.preferences.theme.value;
    const reading = readingIn(language);
    // A layout effect: a screen that names its section comes after it.
    useLayoutEffect(() => {
      document.documentElement.lang = language;
      document.title = reading.productFull;
    }, [language, reading.productFull]);
    useEffect(() => {
      if (theme === "system") document.documentElement.removeAttribute("data-theme");
      else document.documentElement.dataset.theme = theme;
    }, [theme]);
    const discreet = panel.discreet.on.value;
    // Before anything is painted: a name that is to be hidden must not flash up.
    useLayoutEffect(() => {
      document.documentElement.toggleAttribute("data-discreet", discreet);
    }, [discreet]);
    return (
      <WordsProvider value={reading}>
        <Screen panel={panel} />
      </WordsProvider>
    );
  };
  render(<Page />, root);
  const lifetime = new AbortController();
  // A page that may come back keeps its keyboard.
  addEventListener("pagehide", ({ persisted }) => persisted || lifetime.abort());
  keepFocus(root, lifetime.signal);
}
