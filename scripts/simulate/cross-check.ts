import type { SimulatedBrowser } from "./world.ts";

/** How many requests of each route StringeeX's stand-in has seen since counting began, by its own table of routes. */
export function seenByPortal({ emulator, counts }: SimulatedBrowser): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const { route, method, path } of emulator.state.requests.slice(counts.seenBefore)) {
    const name = route ?? `${method} ${path}`;
    seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  return seen;
}

/**
 * Where what was counted at the worker's `fetch` and what the other side has do not agree, as sentences; empty where all
 * does. What was refused on the way never came there; each ticket and contact there was asked for once.
 */
export function disagreements(browser: SimulatedBrowser): string[] {
  const { counts, emulator } = browser;
  const seen = seenByPortal(browser);
  const routes = new Set([...counts.calls.keys(), ...seen.keys()]);
  const wrong = [...routes].flatMap((route) => {
    const asked = (counts.calls.get(route) ?? 0) - (counts.refused.get(route) ?? 0);
    const came = seen.get(route) ?? 0;
    return asked === came ? [] : [`${route}: asked ${asked} times, seen ${came} times`];
  });
  const made = (route: string): number => seen.get(route) ?? 0;
  const effects = [
    ["tickets", emulator.state.tickets.length - counts.ticketsBefore, made("POST /v1/ticket")],
    ["contacts", emulator.state.contacts.length - counts.contactsBefore, made("POST /v1/contact")],
  ] as const;
  return [
    ...wrong,
    ...effects.flatMap(([what, there, asked]) =>
      there === asked ? [] : [`${there} ${what} are there for ${asked} requests`],
    ),
  ];
}
