/*
 * Shapes told by hand, for content scripts: they begin on every load of a screen, and a schema library is a fifth of
 * such a script and most of its beginning. What they receive was written by our own worker, whose schemas have checked
 * it; a guard makes sure that it is what this script can show.
 */

/** Whether a value is what it claims to be. Looks and changes nothing: what else an object holds stays in it. */
export type Is<T> = (value: unknown) => value is T;

export const isText = (value: unknown): value is string => typeof value === "string";
export const isFlag = (value: unknown): value is boolean => typeof value === "boolean";
export const isNumber = (value: unknown): value is number => Number.isFinite(value);
export const isNothing = (value: unknown): value is undefined => value === undefined;
/** Milliseconds since 1970. */
export const isInstant = (value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0;

export const isOneOf =
  <T extends string>(all: readonly T[]): Is<T> =>
  (value): value is T =>
    all.some((each) => each === value);

export const orNull =
  <T>(is: Is<T>): Is<T | null> =>
  (value): value is T | null =>
    value === null || is(value);

/** For fields that may be left out. */
export const orNothing =
  <T>(is: Is<T>): Is<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || is(value);

export const isListOf =
  <T>(is: Is<T>): Is<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every((each) => is(each));

/** An object with these fields. Every field of the type has its guard, or it does not compile. */
export const isObject =
  <T extends object>(fields: { readonly [K in keyof T]-?: Is<T[K]> }): Is<T> =>
  (value): value is T => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
    for (const name in fields) if (!fields[name](Reflect.get(value, name))) return false;
    return true;
  };

/** An object whose fields, whatever they are called, are all of one kind. */
export const isRecordOf =
  <T>(is: Is<T>): Is<Record<string, T>> =>
  (value): value is Record<string, T> =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((each) => is(each));
