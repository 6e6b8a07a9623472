// @vitest-environment node
import { describe, expect, it } from "vitest";
import { listAllAgents, onlineAgentIds } from "@/lib/stringee/agents";
import { clientOf, good, html, json, type Respond } from "./server";

const people = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({
    id: `AC${from + index}`,
    name: `Agent ${from + index}`,
  }));

/** A list of 33 agents in pages of 15, whatever limit was asked for. */
const paged =
  (data: (rows: unknown[], page: number) => unknown): Respond =>
  ({ query }) => {
    const page = Number(query.page);
    return json({
      r: 0,
      message: "Load agent(s) success",
      data: data(people(0, 33).slice((page - 1) * 15, page * 15), page),
    });
  };

describe("all agents", () => {
  it.each<[string, Respond]>([
    [
      "totals in text and a limit that lies",
      paged((accounts) => ({ totalCount: "33", totalPages: 3, limit: 50, accounts })),
    ],
    ["no totals", paged((accounts) => ({ accounts }))],
    ["one page too few", paged((accounts) => ({ totalCount: "33", totalPages: 1, accounts }))],
    ["a total too small", paged((accounts) => ({ totalCount: "15", totalPages: "3", accounts }))],
    ["a bare list", paged((accounts) => accounts)],
    ["another name", paged((agents) => ({ agents }))],
  ])("%s", async (_case, respond) => {
    const agents = await listAllAgents(clientOf(respond).client);
    expect(agents).toEqual(people(0, 33));
  });

  it("stop where every page is the same", async () => {
    const { client, asked } = clientOf(() =>
      good({ data: { totalCount: "900", totalPages: 60, accounts: people(0, 15) } }),
    );
    expect(await listAllAgents(client)).toHaveLength(15);
    expect(asked).toHaveLength(2);
  });

  it("stop after 200 pages of an endless list", async () => {
    let made = 0;
    const { client, asked } = clientOf(() => {
      made += 15;
      return good({ data: { accounts: people(made - 15, made) } });
    });
    expect(await listAllAgents(client)).toHaveLength(3000);
    expect(asked).toHaveLength(200);
  });

  it("keep what was read when the page after the last is refused", async () => {
    const { client } = clientOf(({ query }) =>
      query.page === "1"
        ? good({ data: { totalCount: "3", totalPages: 1, accounts: people(0, 1) } })
        : json({ r: 9, msg: "page is out of range" }),
    );
    expect(await listAllAgents(client)).toEqual(people(0, 1));
  });

  it("fail whole when a page in the middle fails: half a list is no list", async () => {
    const { client } = clientOf(({ query }) =>
      query.page === "1"
        ? good({ data: { totalCount: 30, totalPages: 2, accounts: people(0, 15) } })
        : html(502),
    );
    await expect(listAllAgents(client)).rejects.toThrow("server-error");
  });

  it("names and ids of every form, rows without an id left out", async () => {
    const accounts = [
      { id: 7, name: " Lan " },
      { name: "x" },
      null,
      { stringee_user_id: "AC9", email: "a@b.c" },
      { id: "AC1" },
    ];
    expect(await listAllAgents(clientOf(() => good({ data: { totalCount: "5", accounts } })).client)).toEqual(
      [
        { id: "7", name: "Lan" },
        { id: "AC9", name: "a@b.c" },
        { id: "AC1", name: "AC1" },
      ],
    );
  });
});

describe("who is online", () => {
  it("as listonline says, under every id of the account", async () => {
    const { client } = clientOf(() =>
      json({
        r: 0,
        data: [{ id: "ac_1", name: "A", stringee_user_id: "AC1" }, { id: "ac_2" }, { id: "ac_2" }],
      }),
    );
    expect(await onlineAgentIds(client)).toEqual(["ac_1", "AC1", "ac_2"]);
  });

  it("nobody", async () => {
    expect(await onlineAgentIds(clientOf(() => good({ data: [] })).client)).toEqual([]);
    expect(await onlineAgentIds(clientOf(() => good({ data: null })).client)).toEqual([]);
  });

  it.each([
    ["absent", () => html(404)],
    ["answered with a page", () => html(200)],
  ])("asked of the list where listonline is %s", async (_case, missing) => {
    const { client, asked } = clientOf((request) =>
      request.path === "/v1/agent/listonline"
        ? missing()
        : good({
            data: {
              totalCount: "2",
              accounts: [
                { id: "AC1", online: 1 },
                { id: "AC2", online: 0 },
              ],
            },
          }),
    );
    expect(await onlineAgentIds(client)).toEqual(["AC1"]);
    expect(asked.at(-1)?.query).toMatchObject({ online: "1", page: "1" });
  });

  it("unknown when the server is broken", async () => {
    await expect(onlineAgentIds(clientOf(() => html(500)).client)).rejects.toThrow("server-error");
  });
});
