import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CARE_AGENTS, MAIN_PORTAL_AGENTS } from "./agents";
import { isJson, listOf } from "./json";
import { data, type Stand, stand } from "./stand";

let stage: Stand;
beforeEach(async () => {
  stage = await stand();
});
afterEach(() => stage.close());

describe("agents", () => {
  it("come 15 at a time, with text totals and a limit that was not asked for", async () => {
    const first = await stage.get("/v1/agent/list");
    expect(first).toMatchObject({ r: 0, message: "Load agent(s) success" });
    expect(first).not.toHaveProperty("msg");
    expect(data(first)).toMatchObject({ totalCount: "25", totalPages: 2, currentPage: 1, limit: 50 });
    const second = await stage.get("/v1/agent/list?page=2");
    expect([listOf(data(first), "accounts").length, listOf(data(second), "accounts").length]).toEqual([
      15, 10,
    ]);
    const all = await stage.get("/v1/agent/list?limit=100");
    const ids = listOf(data(all), "accounts").map((row) => (isJson(row) ? row.id : ""));
    expect(ids).toEqual(MAIN_PORTAL_AGENTS.map((agent) => agent.id));
    expect(ids.some((id) => /^AC[A-Z0-9]{8}$/.test(String(id)))).toBe(true);
    expect(ids.some((id) => /^ac_[a-z0-9]{16}$/.test(String(id)))).toBe(true);
  });

  it("say neither who is online nor their group, but can be asked for who is", async () => {
    const [anyone] = listOf(data(await stage.get("/v1/agent/list")), "accounts");
    expect(Object.keys(isJson(anyone) ? anyone : {}).sort()).toEqual(
      ["email", "id", "manual_status", "name", "role", "routing_type", "system_status"].sort(),
    );
    stage.emulator.setOnline([CARE_AGENTS[3]?.id ?? ""]);
    expect(data(await stage.get("/v1/agent/list?online=1"))).toMatchObject({
      totalCount: "1",
      accounts: [{ name: CARE_AGENTS[3]?.name }],
    });
    expect(data(await stage.get("/v1/agent/list?online=0"))).toMatchObject({ totalCount: "24" });
    const online = await stage.get("/v1/agent/listonline");
    expect(online.data).toEqual([
      { id: CARE_AGENTS[3]?.id, name: CARE_AGENTS[3]?.name, email: CARE_AGENTS[3]?.email },
    ]);
    stage.emulator.setOnline([]);
    expect((await stage.get("/v1/agent/listonline")).data).toEqual([]);
  });

  it("are filtered by a misspelt word and shown with the right one", async () => {
    for (const agent of stage.emulator.state.agents.slice(0, 2)) agent.manualStatus = "LUNCH BREAK";
    const misspelt = data(await stage.get("/v1/agent/list?manual_status=AVAIABLED"));
    expect(misspelt).toMatchObject({ totalCount: "23" });
    expect(listOf(misspelt, "accounts")[0]).toMatchObject({ manual_status: "AVAILABLE" });
    const right = "/v1/agent/list?manual_status=AVAILABLE";
    expect(data(await stage.get(right))).toMatchObject({ totalCount: "0" });
    stage.emulator.switches.manualStatusFilter = "both";
    expect(data(await stage.get(right))).toMatchObject({ totalCount: "23" });
    expect(data(await stage.get("/v1/agent/list?manual_status=LUNCH%20BREAK"))).toMatchObject({
      totalCount: "2",
    });
  });

  it("answer plainly once the quirks are off", async () => {
    Object.assign(stage.emulator.switches, {
      totalsAsText: false,
      agentListLimitEcho: "asked",
      agentTextKey: "msg",
    });
    expect(await stage.get("/v1/agent/list?limit=10")).toMatchObject({
      msg: "Load agent(s) success",
      data: { totalCount: 25, limit: 10, totalPages: 3 },
    });
  });
});
