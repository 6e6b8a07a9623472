/** How the page looks now: Facebook's own switch stands on the root element. [N≥5], 2021–2026. */
export const themeOf = (document: Document): "dark" | "light" =>
  document.documentElement.classList.contains("__fb-dark-mode") ? "dark" : "light";

/** Whether the browser itself shows the page in another language: Google's marks, in Chrome and Edge. */
export const isTranslatedByBrowser = (document: Document): boolean =>
  document.documentElement.matches(".translated-ltr,.translated-rtl");
