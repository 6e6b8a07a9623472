/*
 * What stands where in `storage.local`, for content scripts to read; apart from the schemas, for whoever must stay small.
 */

/** An item's badge. */
const BADGE = "badge:";
export const mirrorKeyOf = (key: string): string => `${BADGE}${key}`;
export const keyOfMirror = (name: string): string | null =>
  name.startsWith(BADGE) ? name.slice(BADGE.length) : null;

/** The pages that were added, for recognising them on screen. */
export const PAGES_MIRROR = "pages";

/** The language chosen in the options, null to follow the browser. */
export const LANGUAGE_MIRROR = "language";

/** Discreet mode: names and badges are hidden while the screen is shared. */
export const DISCREET_MIRROR = "discreet";

/** How much work there is; written anew whenever work moved. */
export const WORK_MIRROR = "work";

/** false where the portal's API was found not to read tickets; else it may. */
export const READABLE_MIRROR = "readable";

/**
 * A rehearsal of settings that are not saved yet. The draft itself stays with the worker; content scripts ask it what
 * the draft would choose.
 */
export const REHEARSAL_MIRROR = "rehearsal";

/** A number that changes with every answer that a tab gives to a rehearsal: our own pages then ask for the counts. */
export const REHEARSED_MIRROR = "rehearsed";

/** Counts the changes of the settings, so that what is on screen is judged again after one. */
export const SETTINGS_TURN_MIRROR = "settings-turn";

/** When somebody last signed in, in ms since 1970: what was on screen before is judged only from then on. */
export const SIGNED_IN_MIRROR = "signed-in";

/** What the checks of the pages have found. */
export const CHECKS_MIRROR = "checks";
