import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { tellInbox } from "@/lib/content/inbox/inbox-story";
import { A, anchorRow, detailA, groupsA, inboxUrl, list, page } from "../../facebook/markup";
import { type Told, told } from "../told";

let stand: Told;
let end: AbortController;

beforeEach(async () => {
  end = new AbortController();
  document.body.innerHTML = "";
  stand = await told();
  stand.world.emulator.switches.ticketIdInAnswer = true;
});
afterEach(async () => {
  end.abort();
  await stand.rest();
  expect(stand.world.reported).toEqual([]);
  await stand.close();
});

const incoming = (id: string, words: string): string =>
  `<div class="x1fqp7bg x1nhvcw1" data-message-id="${id}"><img class="img" alt="${A.name}"><div><div dir="auto">${words}</div></div></div>`;
const outgoing = (id: string, words: string): string =>
  `<div class="x1fqp7bg x13a6bvl" style="display:flex;flex-direction:row-reverse" data-message-id="${id}"><div><div dir="auto">${words}</div></div><div>Sent by Lan</div></div>`;

async function open(messages: string): Promise<void> {
  window.location.href = inboxUrl(A.id);
  document.body.innerHTML = page(list(anchorRow(A, { selected: true })), detailA(A, { messages }));
  tellInbox(window, stand.bridge, end.signal);
  await stand.rest();
}
async function arrives(message: string): Promise<void> {
  document.querySelector('#detail [role="region"] > div')?.insertAdjacentHTML("beforeend", message);
  await stand.rest();
}
async function reload(messages: string): Promise<void> {
  end.abort();
  end = new AbortController();
  await open(messages);
}
const tickets = () => stand.world.emulator.state.tickets;
const notes = () => stand.world.emulator.state.notes.map(({ text, internal }) => ({ text, internal }));
const said = (words: string) => notes().filter(({ text }) => text.includes(words));
const key = `100000000000901|message|${A.id}`;
const header = () => document.querySelector<HTMLElement>("page-ticket.page-ticket-header")?.dataset;

describe("messages, where the page creates by itself", () => {
  const first = groupsA(A.name) + incoming("mid.$c1", "giá bao nhiêu shop");

  it("make one ticket of a conversation; what follows is added to it, the page's answer as its own", async () => {
    await stand.signIn();
    await stand.settings({ creation: "automatic", messages: true, ownerCreatesTickets: true });
    await open(first);
    expect(tickets()).toHaveLength(1);
    expect(header()).toMatchObject({ key, state: "created" });
    expect(said("giá bao nhiêu shop")).toHaveLength(1);

    await arrives(incoming("mid.$c2", "còn size M không"));
    await arrives(outgoing("mid.$c3", "Dạ còn ạ, mình lấy mấy cái"));
    expect(tickets()).toHaveLength(1);
    expect(said("còn size M không")).toHaveLength(1);
    const [answer, ...others] = said("mình lấy mấy cái");
    expect([answer?.internal, others]).toEqual([true, []]);
    expect(answer?.text).toContain("Trang: Dạ còn ạ");

    await reload(
      first + incoming("mid.$c2", "còn size M không") + outgoing("mid.$c3", "Dạ còn ạ, mình lấy mấy cái"),
    );
    expect(tickets()).toHaveLength(1);
    for (const words of ["giá bao nhiêu shop", "còn size M không", "mình lấy mấy cái"])
      expect(said(words), words).toHaveLength(1);
  });

  it("of the page make none, unless its setting says so", async () => {
    await stand.signIn();
    await stand.settings({ creation: "automatic", messages: true, ownerCreatesTickets: false });
    await open(`<div>22 Feb 2026, 20:37</div>${outgoing("mid.$c0", "Chào bạn, shop giúp gì ạ")}`);
    expect(header()?.state).toBe("none");
    expect(tickets()).toEqual([]);
    await arrives(incoming("mid.$c1", "shop ơi"));
    expect(tickets()).toHaveLength(1);
  });

  it("of a customer make one also where the page has answered them before anybody came to see", async () => {
    await stand.signIn();
    await stand.settings({ creation: "automatic", messages: true, ownerCreatesTickets: false });
    const answered = first + outgoing("mid.$c3", "Dạ 200k ạ");
    await open(answered);
    expect(tickets()).toHaveLength(1);
    expect(header()).toMatchObject({ key, state: "created" });
    await reload(answered + incoming("mid.$c4", "lấy một cái") + outgoing("mid.$c5", "Dạ vâng"));
    expect(tickets()).toHaveLength(1);
    expect(said("lấy một cái")).toHaveLength(1);
  });

  it("make none where messages are off, nor while nobody is signed in; signing in is enough then", async () => {
    await stand.settings({ creation: "automatic", messages: true });
    await open(first);
    expect(tickets()).toEqual([]);
    await stand.signIn();
    await stand.rest();
    expect(tickets()).toHaveLength(1);
  });

  it("are told again when the worker was away", async () => {
    await stand.signIn();
    await stand.settings({ creation: "automatic", messages: true });
    stand.away(true);
    await open(first);
    expect(tickets()).toEqual([]);
    stand.away(false);
    await vi.waitFor(() => expect(tickets()).toHaveLength(1), { timeout: 20_000 });
    await stand.rest();
  });
});
