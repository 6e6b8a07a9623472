import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ask } from "./ask.ts";
import { startWorld, type World } from "./index.ts";

let world: World;
let stored: string[];

beforeEach(async () => {
  stored = [];
  world = await startWorld({
    "business.facebook.com": (request, response) => {
      response.writeHead(200, { "content-type": "text/plain" }).end(`business ${request.url.pathname}`);
    },
    "api.stringeex.com": (request, response) => {
      stored.push(request.body);
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ r: 0 }));
    },
    "*.stringeex.com": (request, response) => {
      response.writeHead(200).end(`region ${request.host}`);
    },
    "broken.example": () => {
      throw new Error("on purpose");
    },
  });
});

afterEach(() => world.stop());

describe("the faked world", () => {
  it("answers each host by its own handler, the exact name before the wildcard", async () => {
    expect((await ask(world, "https://business.facebook.com/latest/inbox?a=1")).body).toBe(
      "business /latest/inbox",
    );
    expect((await ask(world, "https://asia-1.api.stringeex.com/")).body).toBe(
      "region asia-1.api.stringeex.com",
    );
    const api = await ask(world, "https://api.stringeex.com/v1/ticket", { method: "POST", body: "phiếu" });
    expect(JSON.parse(api.body)).toEqual({ r: 0 });
    expect(stored).toEqual(["phiếu"]);
  });

  it("logs what reached a host and records what was refused", async () => {
    await ask(world, "https://business.facebook.com/latest/home?x=1", { headers: { "x-mark": "7" } });
    expect(world.log).toHaveLength(1);
    expect(world.log[0]).toMatchObject({ host: "business.facebook.com", method: "GET", body: "" });
    expect(world.log[0]?.url.href).toBe("https://business.facebook.com/latest/home?x=1");
    expect(world.log[0]?.headers["x-mark"]).toBe("7");
    await expect(ask(world, "https://tracker.example/")).rejects.toThrow(/403/);
    expect(world.refused).toEqual(["tracker.example:443"]);
    expect(world.log).toHaveLength(1);
  });

  it("goes offline and comes back", async () => {
    world.goOffline();
    await expect(ask(world, "https://business.facebook.com/")).rejects.toThrow();
    expect(world.log).toHaveLength(0);
    world.goOnline();
    expect((await ask(world, "https://business.facebook.com/")).status).toBe(200);
  });

  it("cuts a connection before the handler: nothing was done, nothing is answered", async () => {
    world.cutWhen(() => "before");
    await expect(
      ask(world, "https://api.stringeex.com/v1/ticket", { method: "POST", body: "one" }),
    ).rejects.toThrow();
    expect(stored).toEqual([]);
  });

  it("cuts a connection after the handler: the work is done, the answer is lost", async () => {
    world.cutWhen((request) => (request.body === "one" ? "after" : undefined));
    const post = (body: string) =>
      ask(world, "https://api.stringeex.com/v1/ticket", { method: "POST", body });
    await expect(post("one")).rejects.toThrow();
    expect(stored).toEqual(["one"]);
    expect((await post("two")).status).toBe(200);
    world.cutWhen(undefined);
    expect((await post("one")).status).toBe(200);
  });

  it("tells of a handler that throws", async () => {
    const answer = await ask(world, "https://broken.example/");
    expect(answer.status).toBe(500);
    expect(answer.body).toContain("on purpose");
  });
});
