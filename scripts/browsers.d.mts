/** The programs, undefined where there is none. */
export function browserFiles(): { Chromium: string | undefined; Firefox: string | undefined };
