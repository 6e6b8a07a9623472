/** How far up from a row a place for our element is looked for. */
const CLIMB = 5;

/**
 * Where our element stands beside a row: at the end of the row itself, or of the nearest block around it where the row
 * lays its children side by side. Appended only: nothing of the page is wrapped or moved.
 */
export function placeBeside(row: Element): Element {
  const view = row.ownerDocument.defaultView;
  let home: Element | null = row;
  for (let step = 0; home !== null && step < CLIMB; step += 1, home = home.parentElement) {
    const style = view?.getComputedStyle(home);
    const column = style?.display === "flex" && style.flexDirection.startsWith("column");
    if (column || /^(?:block|flow-root|list-item)$/.test(style?.display ?? "block")) return home;
  }
  return row;
}

/** Puts the host there, or into the corner of the window where there is no row. Writes nothing that is already so. */
export function standBeside(host: HTMLElement, row: Element | null): void {
  const home = row === null ? host.ownerDocument.body : placeBeside(row);
  const corner = row === null;
  if ((host.dataset.place === "corner") !== corner) {
    if (corner) host.dataset.place = "corner";
    else delete host.dataset.place;
  }
  if (host.parentElement !== home || home.lastElementChild !== host) home.append(host);
}
