import type { Aliases, Met } from "@/lib/domain/aliases";
import type { CheckSettings } from "@/lib/domain/check";
import type { Consent } from "@/lib/domain/consent";
import type { Preferences } from "@/lib/domain/preferences";
import { defineAliases, defineMet } from "./aliases";
import { type Checks, defineCheckSettings, defineChecks } from "./checks";
import { defineConsent } from "./consent";
import { DatabaseDoor, guarded } from "./database";
import { createDecisions, type Decisions } from "./decisions";
import { defineRehearsal, type StoredRehearsal } from "./rehearsal";
import { defineSession, type StoredSession } from "./session";
import { definePreferences, defineSettings, type SettingsStore } from "./settings";
import { createTickets, type Tickets } from "./tickets";
import { defineTurns, type Turns } from "./turns";
import type { Reading, Value } from "./values";

/** Everything that is kept, behind one door. */
export interface Store {
  door: DatabaseDoor;
  /** Reads several named records in one transaction: one way to the database and back, however many they are. */
  read<R>(work: (reading: Reading) => Promise<R>): Promise<R>;
  session: Value<StoredSession>;
  consent: Value<Consent | null>;
  settings: SettingsStore;
  preferences: Value<Preferences>;
  turns: Value<Turns>;
  checks: Value<Checks>;
  checkSettings: Value<CheckSettings>;
  tickets: Tickets;
  decisions: Decisions;
  rehearsal: Value<StoredRehearsal>;
  /** Which names of posts and people are one, and which comments proved it. */
  aliases: Value<Aliases>;
  met: Value<Met>;
}

export function createStore(door = new DatabaseDoor()): Store {
  return {
    door,
    read: (work) => guarded(() => door.run((db) => work(db.transaction("values")))),
    session: defineSession(door),
    consent: defineConsent(door),
    settings: defineSettings(door),
    preferences: definePreferences(door),
    turns: defineTurns(door),
    checks: defineChecks(door),
    checkSettings: defineCheckSettings(door),
    tickets: createTickets(door),
    decisions: createDecisions(door),
    rehearsal: defineRehearsal(door),
    aliases: defineAliases(door),
    met: defineMet(door),
  };
}
