import { type List, makeRow, personAt, placeOf, recycle, remount, type Shape } from "./rows.ts";

/** Told each row that is new or another's now, where the page itself plays the bound. */
export type Tell = ((row: HTMLElement) => void) | null;

/** So many rows become another's in one window of mixed changes, and in one that recycles all in place. */
export const CHANGED = { mixed: 28, inPlace: 30 } as const;

let next = 0;
const nextPerson = () => {
  next += 1;
  return personAt(30 + ((next - 1) % 20_000));
};

/** Of 30 rows 12 become another's in place, 10 are replaced, 3 get another cell, 3 are wiped, 2 move. */
export function changeMost(list: List, shape: Shape, tell: Tell): void {
  const { rows, body } = list;
  const off = (next * 7) % 30;
  for (let at = 0; at < CHANGED.mixed; at += 1) {
    const place = (off + at) % 30;
    const row = rows[place];
    if (row === undefined) continue;
    const person = nextPerson();
    if (at < 12) recycle(row, person);
    else if (at < 22) {
      const fresh = makeRow(person, shape, place);
      row.replaceWith(fresh);
      rows[place] = fresh;
    } else remount(row, person, shape, place, at >= 25);
    const now = rows[place];
    if (tell !== null && now !== undefined) tell(now);
  }
  for (let at = 0; at < 2; at += 1) {
    const [moved] = rows.splice((off + 28 + at) % 30, 1);
    if (moved === undefined) continue;
    body.prepend(placeOf(moved, list));
    rows.unshift(moved);
  }
}

/** Every row becomes another's, all of their nodes staying. */
export function recycleAll({ rows }: List, tell: Tell): void {
  for (const row of rows) {
    recycle(row, nextPerson());
    tell?.(row);
  }
}
