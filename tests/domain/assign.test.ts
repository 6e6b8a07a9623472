import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseAssignee } from "@/lib/domain/assign";

const agents = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^AC[A-Z0-9]{3}$/), name: fc.string() }), {
  minLength: 1,
  maxLength: 8,
  selector: (agent) => agent.id,
});
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const instant = fc.nat(1_000_000);

test("without the preference the group takes it", () => {
  fc.assert(
    fc.property(agents, random, (members, chance) => {
      const online = members.map((agent) => agent.id);
      const question = { queue: { agents: members }, online, lastServed: {}, random: () => chance };
      expect(chooseAssignee({ ...question, preferOnline: false })).toEqual({
        agent: null,
        why: "not-preferred",
      });
    }),
  );
});

test("always a member; one who is online and was served longest ago, if any member is online", () => {
  fc.assert(
    fc.property(
      agents,
      fc.array(fc.stringMatching(/^AC[A-Z0-9]{3}$/)),
      fc.nat(255),
      fc.array(fc.option(instant), { minLength: 8, maxLength: 8 }),
      random,
      (members, strangers, mask, served, chance) => {
        const here = members.filter((_, at) => (mask & (1 << at)) !== 0);
        const others = strangers.filter((id) => !members.some((agent) => agent.id === id));
        const lastServed = Object.fromEntries(
          members.flatMap((agent, at) => (served[at] == null ? [] : [[agent.id, served[at]]])),
        );
        const chosen = chooseAssignee({
          queue: { agents: members },
          preferOnline: true,
          online: [...others, ...here.map((agent) => agent.id)],
          lastServed,
          random: () => chance,
        });
        if (here.length === 0) {
          expect(chosen.why).toBe("nobody-online");
          expect(members).toContainEqual(chosen.agent);
          return;
        }
        expect(chosen.why).toBe("online");
        expect(here).toContainEqual(chosen.agent);
        const at = (id: string | undefined) => lastServed[id ?? ""] ?? -1;
        for (const agent of here) expect(at(chosen.agent?.id)).toBeLessThanOrEqual(at(agent.id));
      },
    ),
  );
});

test("over k rounds everybody who is online is served k times", () => {
  fc.assert(
    fc.property(
      agents,
      fc.integer({ min: 1, max: 5 }),
      fc.infiniteStream(random),
      (members, rounds, chances) => {
        const online = members.map((agent) => agent.id);
        const lastServed: Record<string, number> = {};
        const count = new Map<string, number>();
        for (let turn = 0; turn < rounds * members.length; turn += 1) {
          const { agent } = chooseAssignee({
            queue: { agents: members },
            preferOnline: true,
            online,
            lastServed,
            random: () => chances.next().value ?? 0,
          });
          if (agent === null) throw new Error("nobody was chosen");
          lastServed[agent.id] = 1000 + turn;
          count.set(agent.id, (count.get(agent.id) ?? 0) + 1);
        }
        expect([...count.values()]).toEqual(members.map(() => rounds));
      },
    ),
  );
});

test("unknown presence: every member, each as likely as the others", () => {
  fc.assert(
    fc.property(agents, (members) => {
      const parts = members.map((_, at) => (at + 0.5) / members.length);
      const chosen = parts.map((chance) =>
        chooseAssignee({
          queue: { agents: members },
          preferOnline: true,
          online: null,
          lastServed: {},
          random: () => chance,
        }),
      );
      expect(chosen).toEqual(members.map((agent) => ({ agent, why: "presence-unknown" })));
    }),
  );
});

test("a queue without members goes to its group", () => {
  const question = { queue: { agents: [] }, online: ["AC1"], lastServed: {}, random: () => 0.5 };
  expect(chooseAssignee({ ...question, preferOnline: true })).toEqual({ agent: null, why: "queue-empty" });
});

test("an agent whose id is a word of the language was still never served", () => {
  const members = [
    { id: "constructor", name: "A" },
    { id: "b", name: "B" },
  ];
  const question = {
    queue: { agents: members },
    preferOnline: true,
    online: ["constructor", "b"],
    random: () => 0,
  };
  expect(chooseAssignee({ ...question, lastServed: { b: 5 } }).agent?.id).toBe("constructor");
});
