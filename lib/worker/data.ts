import type { Settings } from "@/lib/domain/settings";
import { emptySettings } from "@/lib/domain/settings";
import { noSession } from "@/lib/store/session";
import { announce } from "./announce";
import { forgetConnections } from "./connections";
import { OUTBOX_ALARM } from "./deliver";
import type { Deps } from "./deps";
import { applyPolicy } from "./policy";

/** What lies under the settings' name, whatever it is. */
export async function rawSettings(deps: Deps): Promise<{ text: string }> {
  const stored = await deps.store.door.run((db) => db.get("values", "settings"));
  return { text: JSON.stringify(stored ?? null, null, 2) };
}

/** Begins with empty settings. What lay there is kept aside under another name, until everything is deleted. */
export async function resetSettings(deps: Deps): Promise<Settings> {
  await deps.store.door.run(async (db) => {
    const tx = db.transaction("values", "readwrite");
    await tx.store.put(await tx.store.get("settings"), `settings/set-aside/${deps.now()}`);
    await tx.store.delete("settings");
    await tx.done;
  });
  await deps.mirror.pages(emptySettings());
  // What the organisation presets is there from the beginning.
  await applyPolicy(deps);
  return (await deps.store.settings.get()).settings;
}

/**
 * Deletes everything that is kept in this browser: settings, tickets, work, the log, the token, what content scripts
 * read, and the alarms. Work under way stops at its next step, since it finds itself gone.
 */
export async function deleteEverything(deps: Deps): Promise<void> {
  // First the token: nothing that runs beside this can begin anything new.
  await deps.store.session.set(noSession());
  await deps.store.door.run(async (db) => {
    const names = [...db.objectStoreNames];
    const tx = db.transaction(names, "readwrite");
    for (const name of names) await tx.objectStore(name).clear();
    await tx.done;
  });
  // The toolbar says of nothing what it says of an extension that was just installed.
  await announce(deps);
  await deps.mirror.clear();
  // Content scripts know pages by this key: without it they would wait for an answer.
  await deps.mirror.pages(emptySettings());
  await deps.browser.storage.session?.clear();
  await deps.browser.alarms.clear(OUTBOX_ALARM);
  await forgetConnections(deps.browser.declarativeNetRequest);
}
