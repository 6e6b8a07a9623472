import type { Preferences } from "@/lib/domain/preferences";
import { DatabaseDoor } from "./database";
import { createDecisions, type Decisions } from "./decisions";
import { defineRehearsal, type StoredRehearsal } from "./rehearsal";
import { defineSession, type StoredSession } from "./session";
import { definePreferences, defineSettings, type SettingsStore } from "./settings";
import { createTickets, type Tickets } from "./tickets";
import { defineTurns, type Turns } from "./turns";
import type { Value } from "./values";

/** Everything that is kept, behind one door. */
export interface Store {
  door: DatabaseDoor;
  session: Value<StoredSession>;
  settings: SettingsStore;
  preferences: Value<Preferences>;
  turns: Value<Turns>;
  tickets: Tickets;
  decisions: Decisions;
  rehearsal: Value<StoredRehearsal>;
}

export function createStore(door = new DatabaseDoor()): Store {
  return {
    door,
    session: defineSession(door),
    settings: defineSettings(door),
    preferences: definePreferences(door),
    turns: defineTurns(door),
    tickets: createTickets(door),
    decisions: createDecisions(door),
    rehearsal: defineRehearsal(door),
  };
}
