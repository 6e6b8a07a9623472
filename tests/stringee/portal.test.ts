// @vitest-environment node
import { describe, expect, it } from "vitest";
import { unknownCapabilities } from "@/lib/stringee/capabilities";
import { createField, fieldStatus } from "@/lib/stringee/fields";
import { listGroups } from "@/lib/stringee/groups";
import { createKnowledge } from "@/lib/stringee/probe";
import { clientOf, good, html, json, NOW, type Respond } from "./server";

describe("the extension's own fields", () => {
  const statusOf = async (respond: Respond) =>
    (await fieldStatus(clientOf(respond).client)).map(({ key, present }) => [key, present]);

  it("are there or not, by their exact key", async () => {
    const respond: Respond = ({ query }) =>
      query.object_type === "ticket"
        ? json({
            customFields: [{ field_key: "page-tickets-email" }, { field_key: "page_tickets_content" }],
            r: -1,
            msg: "",
          })
        : html(404);
    expect(await statusOf(respond)).toEqual([
      ["page-tickets-email", true],
      ["page-tickets-content", false],
    ]);
  });

  it("are unknown where the list can't be read", async () => {
    for (const respond of [
      () => html(200),
      () => html(404),
      () => json({ r: 4, msg: "Permission denied" }),
    ]) {
      expect((await statusOf(respond)).map(([, present]) => present)).toEqual([null, null]);
    }
    await expect(statusOf(() => html(401))).rejects.toThrow("token-expired");
  });

  it("are made as optional text fields of tickets; no other is", async () => {
    const { client, asked } = clientOf(() => good({ id: "CF9FE3GIBW" }));
    await createField(client, "page-tickets-email");
    expect(asked[0]?.body).toEqual({
      field_type: "text",
      field_name: "Gửi thông báo qua Email",
      field_key: "page-tickets-email",
      field_required: false,
      object_type: "ticket",
    });
    await expect(createField(client, "anything")).rejects.toThrow("not-offered");
    expect(asked).toHaveLength(1);
  });
});

describe("the portal's groups", () => {
  const knowledge = () =>
    createKnowledge(
      unknownCapabilities(),
      () => NOW,
      () => undefined,
    );
  const lists: Readonly<Record<string, unknown>> = {
    "v1/group": {
      totalGroups: "2",
      groups: [
        { id: "GR1", name: "CSKH" },
        { id: "GR2", name: "Bán hàng" },
      ],
    },
    "v1/agent": { totalAgents: "1", agents: [{ id: "AG1", name: "Lan", stringee_user_id: "AC1" }] },
    "v1/queue": {
      totalCount: "2",
      queues: [
        { id: "Q1", name: "Phụ" },
        { id: "Q2", name: "Chính" },
      ],
    },
    "v1/manage-agents-in-group?group=GR1": {
      totalCount: "2",
      groupAgents: [{ agent_id: "AG1" }, { agent_id: "AG9" }],
    },
    "v1/manage-agents-in-group?group=GR2": { totalCount: "0", groupAgents: [] },
    "v1/routing-call-to-groups?queue=Q1": {
      totalCount: "1",
      groupRoutings: [{ group_id: "GR1", primary_group: 0 }],
    },
    "v1/routing-call-to-groups?queue=Q2": {
      totalCount: "1",
      groupRoutings: [{ group_id: "GR1", primary_group: "1" }],
    },
  };
  const portal =
    (missing: (uri: string) => boolean = () => false): Respond =>
    ({ body }) => {
      const uri = String(body.uri).replace(/[?&]page=.*$/, "");
      return missing(uri) ? json({ r: 3, msg: "uri is not allowed" }) : good({ data: lists[uri] });
    };

  it("come with their members' accounts and their queues, the one that rings first in front", async () => {
    expect(await listGroups(clientOf(portal()).client, knowledge())).toEqual([
      { id: "GR1", name: "CSKH", agents: [{ id: "AC1", name: "Lan" }], queues: ["Chính", "Phụ"] },
      { id: "GR2", name: "Bán hàng", agents: [], queues: [] },
    ]);
  });

  it("come with what can be had", async () => {
    const { client } = clientOf(portal((uri) => /agent|queue/.test(uri)));
    expect(await listGroups(client, knowledge())).toEqual([
      { id: "GR1", name: "CSKH", agents: null, queues: null },
      { id: "GR2", name: "Bán hàng", agents: null, queues: null },
    ]);
  });

  it("are not to be had where the route does not answer", async () => {
    const known = knowledge();
    for (const respond of [portal(() => true), () => html(200), () => html(404)]) {
      expect(await listGroups(clientOf(respond).client, known)).toBeNull();
    }
    expect(known.state("listGroups")).toBe("no");
    await expect(listGroups(clientOf(() => html(401)).client, knowledge())).rejects.toThrow("token-expired");
  });
});
