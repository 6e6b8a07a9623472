/**
 * Acts on a person's own press only. The page can reach into an open shadow root and call `click()`: such events are
 * not trusted and do nothing. Facebook's own handlers do not see the press.
 */
export const onTrusted =
  (act: () => void) =>
  (event: Event): void => {
    event.stopPropagation();
    if (event.isTrusted) act();
  };

/** Keys pressed in our own controls are not Facebook's shortcuts. Escape closes, where there is something to close. */
export const stopKeys =
  (close: (() => void) | null) =>
  (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== "Escape" || close === null || !event.isTrusted) return;
    event.preventDefault();
    close();
  };
