import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Activity } from "@/lib/domain/activity";
import { decide } from "@/lib/domain/decide";
import type { Decision } from "@/lib/domain/decision";
import { commentKey, messageKey, postKey } from "@/lib/domain/key";
import { type Known, ticketKeyOf } from "@/lib/domain/known";
import { conversions, creationModes, type PageSettings, reopenChoices } from "@/lib/domain/settings";
import { ticketStatuses } from "@/lib/domain/ticket";
import { comment, context, HOUR, message, NOW, PAGE, pageWith, SINCE, visitorPost } from "./examples";

const page: fc.Arbitrary<PageSettings> = fc
  .record({
    active: fc.boolean(),
    ownerCreatesTickets: fc.boolean(),
    postsAndComments: fc.constantFrom(...conversions),
    visitorPosts: fc.boolean(),
    commentsWithKeywords: fc.boolean(),
    keywords: fc.constantFrom<string[][]>([], ["giá"], ["ship", "gia*"]),
    matchMarksExactly: fc.boolean(),
    messages: fc.boolean(),
    creation: fc.constantFrom(...creationModes),
    reopenWithinHours: fc.constantFrom(...reopenChoices),
  })
  .map(pageWith);

const role = fc.constantFrom("customer", "customer", "page", "automated", "unknown");
const text = fc.constantFrom("gia bn", "giá?", "xin chào", "cảm ơn shop", "", "hàng giả à");
const time = fc.option(
  fc
    .tuple(fc.integer({ min: SINCE - HOUR, max: NOW }), fc.nat(HOUR))
    .map(([from, more]) => ({ from, to: from + more })),
  { freq: 8 },
);
const activity: fc.Arbitrary<Activity> = fc
  .record({
    kind: fc.constantFrom("message", "comment", "post"),
    role,
    text,
    time,
    owner: fc.constantFrom("page", "visitor", "unknown"),
    thread: fc.constantFrom("1", "2"),
    person: fc.constantFrom("500", "501"),
    partial: fc.boolean(),
  })
  .map((it): Activity => {
    const id = it.role === "page" || it.role === "automated" ? PAGE : it.person;
    const author = { id, name: "Lan", profileUrl: null, role: it.role };
    const rest = { author, time: it.time, partial: it.partial };
    if (it.kind === "message") return message(it.text, { ...rest, key: messageKey(PAGE, it.thread) });
    const more = { ...rest, postOwner: it.owner };
    if (it.kind === "comment") return comment(it.text, { ...more, key: commentKey(PAGE, it.thread, id) });
    return visitorPost(it.text, { ...more, key: postKey(PAGE, it.thread) });
  });
const known: fc.Arbitrary<Known | null> = fc.option(
  fc.record({
    ticket: fc.option(
      fc.record({
        label: fc.constantFrom("", "TK-1"),
        status: fc.constantFrom(...ticketStatuses),
        lastActivityAt: fc.integer({ min: SINCE, max: NOW }),
      }),
    ),
    onItsWay: fc.boolean(),
    recorded: fc.boolean(),
  }),
);

const passes = ({ action }: Decision): boolean => action !== "ignore";

describe("every decision", () => {
  test("is the same for the same question, and ends its path at its reason", () => {
    fc.assert(
      fc.property(activity, page, known, (it, settings, seen) => {
        const decision = decide(it, settings, seen, context);
        expect(
          decide(structuredClone(it), structuredClone(settings), structuredClone(seen), context),
        ).toEqual(decision);
        expect(decision.path.at(-1)).toEqual(decision.reason);
        const gates = ["active", "since", "actor", "kind", "keywords", "thread", "creation"];
        expect(decision.path.map((step) => step.gate)).toEqual(gates.slice(0, decision.path.length));
        expect(decision.note !== null).toBe(decision.action === "append" || decision.action === "reopen");
      }),
    );
  });
  test("lets the page's words pass only with its setting, and automated or unproven ones never", () => {
    fc.assert(
      fc.property(activity, page, known, (it, settings, seen) => {
        const decision = decide(it, settings, seen, context);
        if (it.author.role === "automated" || it.author.role === "unknown")
          expect(passes(decision)).toBe(false);
        if (it.author.role === "page") {
          if (!settings.ownerCreatesTickets) expect(passes(decision)).toBe(false);
          expect(decision.action).not.toBe("reopen");
          if (decision.action === "append") expect(decision.note).toBe("outgoing");
          if (seen?.ticket != null) expect(["append", "ignore"]).toContain(decision.action);
        }
        // Whatever else holds, its own words need the setting: asked of each case, not of those that happen to be the page's.
        const own = { ...it, author: { ...it.author, id: PAGE, role: "page" as const } };
        expect(passes(decide(own, { ...settings, ownerCreatesTickets: false }, seen, context))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
  test("'nothing' stops every post and comment, an inactive page everything", () => {
    fc.assert(
      fc.property(activity, page, known, (it, settings, seen) => {
        expect(passes(decide(it, { ...settings, active: false }, seen, context))).toBe(false);
        const nothing = decide(it, { ...settings, postsAndComments: "nothing" }, seen, context);
        if (it.kind !== "message") expect(passes(nothing)).toBe(false);
        const mute = decide(it, { ...settings, messages: false }, seen, context);
        if (it.kind === "message") expect(passes(mute)).toBe(false);
      }),
    );
  });
  test("makes nothing that may be older than the activation", () => {
    fc.assert(
      fc.property(activity, page, known, (it, settings, seen) => {
        if (it.time !== null && it.time.from >= SINCE) return;
        expect(passes(decide(it, settings, seen, context))).toBe(false);
      }),
    );
  });
  test("suggests exactly what it would create", () => {
    fc.assert(
      fc.property(activity, page, known, (it, settings, seen) => {
        const automatic = decide(it, { ...settings, creation: "automatic" }, seen, context);
        const suggest = decide(it, { ...settings, creation: "suggest" }, seen, context);
        expect(suggest.action).toBe(automatic.action === "create" ? "suggest" : automatic.action);
        expect(suggest.linkedTo).toBe(automatic.linkedTo);
      }),
    );
  });
});

/** A store as small as can be: one ticket per key, and what was judged into it. */
class Model {
  readonly created: string[] = [];
  readonly #tickets = new Map<string, number>();
  readonly #recorded = new Set<string>();

  /** @param settled the ticket exists; otherwise it stays on its way, as in another tab or before an answer */
  see(it: Activity, settings: PageSettings, settled: boolean, remembers: boolean): void {
    const key = ticketKeyOf(it);
    const trace = `${it.key} ${it.author.role} ${it.time?.from}`;
    const lastActivityAt = this.#tickets.get(key);
    const decision = decide(
      it,
      settings,
      {
        ticket:
          lastActivityAt === undefined || !settled ? null : { label: "", status: "new", lastActivityAt },
        onItsWay: lastActivityAt !== undefined && !settled,
        recorded: remembers && this.#recorded.has(trace),
      },
      context,
    );
    if (decision.action === "create") this.created.push(decision.key);
    if (decision.action === "create" || decision.action === "append") {
      this.#recorded.add(trace);
      this.#tickets.set(key, Math.max(lastActivityAt ?? 0, it.time?.to ?? 0));
    }
  }
}

describe("fed back through a store", () => {
  test("no order of arrival, repetition, reload or edit makes a second ticket", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(activity, fc.nat(20), text, fc.boolean(), fc.boolean()), {
          minLength: 1,
          maxLength: 25,
        }),
        page,
        (seen, settings) => {
          const model = new Model();
          const all = seen.map(([it]) => it);
          for (const [it, again, edited, settled, remembers] of seen) {
            model.see(it, settings, settled, remembers);
            const before = all[again % all.length];
            if (before !== undefined) model.see({ ...before, text: edited }, settings, settled, remembers);
          }
          expect(model.created).toEqual([...new Set(model.created)]);
        },
      ),
    );
  });
  test("a ticket that is solved is neither reopened nor followed by words seen before it was", () => {
    fc.assert(
      fc.property(fc.array(activity, { maxLength: 15 }), page, (seen, settings) => {
        const last = Math.max(0, ...seen.map((it) => it.time?.to ?? 0));
        const ticket = { label: "TK-1", status: "solved" as const, lastActivityAt: last };
        for (const it of seen)
          expect(["append", "ignore"]).toContain(
            decide(it, settings, { ticket, onItsWay: false, recorded: false }, context).action,
          );
      }),
    );
  });
});
