/** Puts a text on the clipboard; false where the browser or the page's policy forbids it. */
export const copyText = (window: Window, text: string): Promise<boolean> =>
  window.navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
