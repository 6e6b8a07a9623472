import * as z from "zod/mini";
import type { Desk } from "@/lib/domain/desk";
import { isLocal, LOCAL_PORTAL } from "@/lib/domain/local";
import type { Language } from "@/lib/domain/preferences";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { Ticket } from "@/lib/domain/ticket";
import { createLocalDesk } from "@/lib/local/desk";
import { createLocalTickets } from "@/lib/local/tickets";
import type { Grant, StoredSession } from "@/lib/store/session";
import { defineValue, type Value } from "@/lib/store/values";
import { type Capabilities, parseCapabilities, unknownCapabilities } from "@/lib/stringee/capabilities";
import { type Client, createClient } from "@/lib/stringee/client";
import { createDesk } from "@/lib/stringee/desk";
import { type FieldMemory, type KnownFields, knownFieldsSchema } from "@/lib/stringee/fields";
import { useFreshConnections } from "./connections";
import { requireConsent } from "./consent";
import type { Deps } from "./deps";

/** The API as the signed-in portal, for what a page of ours asks. Throws `signed-out`, or why the token is dead. */
export async function clientFor(deps: Deps): Promise<Client> {
  const session = await deps.store.session.get();
  if (session.dead !== null) throw new ProblemError(session.dead);
  return clientOf(deps, session);
}

function clientOf(deps: Deps, session: StoredSession): Client {
  if (session.grant === null || isLocal(session.grant)) throw new ProblemError(problem("signed-out"));
  return createClient({
    fetch: deps.fetch,
    baseUrl: session.baseUrl,
    token: session.grant.token,
    now: deps.now,
    online: deps.online,
  });
}

/** What a portal's API was found able to do, remembered per portal. */
const capabilityValue = (deps: Deps, portalId: string): Value<unknown> =>
  defineValue(deps.store.door, `capabilities/${portalId}`, z.unknown(), unknownCapabilities);

export const capabilitiesOf = async (deps: Deps, portalId: string): Promise<Capabilities> =>
  portalId === LOCAL_PORTAL
    ? everything(deps.now())
    : parseCapabilities(await capabilityValue(deps, portalId).get());

/** What this browser can do with its own tickets: everything, for certain. */
const everything = (now: number): Capabilities => {
  const yes = { state: "yes", at: now } as const;
  return {
    readTicket: yes,
    updateTicket: yes,
    searchTicket: yes,
    listNotes: yes,
    listGroups: yes,
    ticketIdInAnswer: yes,
  };
};

/** The desk of the session's portal. Throws `consent-missing` where customers' words may not be sent there. */
export async function deskFor(deps: Deps, session: StoredSession): Promise<Desk> {
  if (session.grant !== null && isLocal(session.grant))
    return createLocalDesk(createLocalTickets(deps.store.door), deps.now);
  const client = clientOf(deps, session);
  const portalId = session.grant?.portalId ?? "";
  const [capabilities] = await Promise.all([
    capabilitiesOf(deps, portalId),
    requireConsent(deps, portalId),
    useFreshConnections(deps.browser.declarativeNetRequest),
  ]);
  return createDesk(client, capabilities, {
    onLearn: keepLearnt(deps, portalId),
    fields: fieldMemory(deps, portalId),
  });
}

/** Keeps what the portal's API was found able to do. What was not kept is found out again: no reason to fail the step that taught it. */
export const keepLearnt =
  (deps: Deps, portalId: string) =>
  (known: Capabilities): void =>
    void keepFor(deps, portalId, capabilityValue(deps, portalId), () => known).catch(deps.report);

/** Keeps something of a portal while it is signed in to: after signing out and deleting everything, nothing comes back. */
export const keepFor = <T>(
  deps: Deps,
  portalId: string,
  value: Value<T>,
  change: (value: T) => T,
): Promise<T | null> =>
  value.updateWhile(deps.store.session, ({ grant }) => grant?.portalId === portalId, change);

/** What is known of the portal's ticket fields, for an hour. */
export function fieldMemory(deps: Deps, portalId: string): FieldMemory {
  const value = defineValue<KnownFields | null>(
    deps.store.door,
    `fields/${portalId}`,
    z.nullable(knownFieldsSchema),
    () => null,
    { damaged: "start-afresh" },
  );
  // The first ticket of a delivery finds it read already; whoever comes later reads what may have been learnt since.
  let early: Promise<KnownFields | null> | null = value.get();
  early.catch(() => undefined);
  return {
    get: () => {
      const first = early;
      early = null;
      return first ?? value.get();
    },
    set: async (known) => void (await keepFor(deps, portalId, value, () => known)),
  };
}

/** The language of what is written at StringeeX: the chosen one, else Vietnamese, the agents' own. */
export const languageOf = async (deps: Deps): Promise<Language> =>
  // Preferences that can't be read are told of in the options; work does not wait for them.
  (await deps.store.preferences.get().catch(() => null))?.language ?? "vi";

/** A ticket's address in the portal by the user's template; null while there is none, or what it needs is not known. */
export async function portalUrlOf(deps: Deps, grant: Grant, ticket: Ticket): Promise<string | null> {
  const ticketUrl = (await deps.store.preferences.get().catch(() => null))?.ticketUrl ?? "";
  if (ticketUrl === "") return null;
  const parts: Record<string, string | null> = {
    portal: grant.name,
    id: ticket.ticketId,
    serial: ticket.serial,
  };
  let complete = true;
  const url = ticketUrl.replaceAll(/\{(portal|id|serial)\}/g, (_, name: string) => {
    const part = parts[name] ?? null;
    if (part === null) complete = false;
    return encodeURIComponent(part ?? "");
  });
  return complete && URL.canParse(url) && new URL(url).protocol === "https:" ? url : null;
}
