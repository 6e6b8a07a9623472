import * as z from "zod/mini";

/** What a portal's API can do beyond its documentation: found out by asking, and remembered per portal. */
const capabilitySchema = z.object({
  state: z.enum(["yes", "no", "unknown"]),
  /** When an answer last told, in ms since 1970. */
  at: z.number(),
});
export type Capability = z.infer<typeof capabilitySchema>;

const unasked: Capability = { state: "unknown", at: 0 };
const remembered = z.catch(capabilitySchema, unasked);

/** As it is kept, in JSON. Whatever of it can't be read is unknown, and so asked again. */
export const capabilitiesSchema = z.object({
  readTicket: remembered,
  updateTicket: remembered,
  searchTicket: remembered,
  listNotes: remembered,
  listGroups: remembered,
  ticketIdInAnswer: remembered,
});
export type Capabilities = z.infer<typeof capabilitiesSchema>;
export type CapabilityName = keyof Capabilities;

export const unknownCapabilities = (): Capabilities => capabilitiesSchema.parse({});

/** What was kept, whatever it has become. */
export function parseCapabilities(kept: unknown): Capabilities {
  const read = capabilitiesSchema.safeParse(kept);
  return read.success ? read.data : unknownCapabilities();
}

/** How long an answer counts. Portals are upgraded, and a route that was missing may have been moved for a while. */
export const FORGET_AFTER_MS = 24 * 60 * 60 * 1000;

/** What was tried in vain is not tried again for this long where it is only a convenience. */
const TRY_AGAIN_AFTER_MS = 60 * 60 * 1000;

/** Whether asking is worth a request that nothing depends on. */
export function isWorthAsking(known: Capabilities, name: CapabilityName, now: number): boolean {
  const { state, at } = known[name];
  const fresh = stateOf(known, name, now);
  return fresh === "unknown"
    ? state !== "unknown" || now - at >= TRY_AGAIN_AFTER_MS || at > now
    : fresh === "yes";
}

/** What is known now: an old answer is no answer. */
export function stateOf(known: Capabilities, name: CapabilityName, now: number): Capability["state"] {
  const { state, at } = known[name];
  // A date in the future is a clock that was set back: it must not keep its answer for ever.
  return now - at < FORGET_AFTER_MS && at <= now ? state : "unknown";
}

export const learnt = (
  known: Capabilities,
  name: CapabilityName,
  state: Capability["state"],
  now: number,
): Capabilities => ({ ...known, [name]: { state, at: now } });
