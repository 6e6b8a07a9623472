import { drawAgent, drawSwitch, drawTicket } from "./draw.js";

const OUTAGES = {
  none: "Không có",
  refused: "Từ chối (r khác 0)",
  429: "429, không có Retry-After",
  "429-seconds": "429, Retry-After tính bằng giây",
  "429-date": "429, Retry-After là ngày giờ",
  500: "Lỗi 500",
  503: "Lỗi 503",
  "html-200": "Trang HTML với mã 200",
  "html-502": "Trang HTML với mã 502",
  "empty-200": "Câu trả lời rỗng",
  "lost-before": "Mất kết nối trước khi lưu",
  "lost-after": "Mất kết nối sau khi lưu",
};

const SWITCHES = {
  ticketIdInAnswer: "Tạo phiếu trả về id",
  ticketSerialInAnswer: "Tạo phiếu trả về serial",
  ticketRead: "Đọc được một phiếu",
  ticketUpdate: "Cập nhật được phiếu",
  ticketList: "Liệt kê được phiếu",
  ticketSearch: "Tìm được phiếu",
  pccconfig: "Đọc được nhóm và hàng đợi",
};

/** @param {string} id */
function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no #${id}`);
  return element;
}

const chosen = /^\/ticket\/([^/]+)$/.exec(location.pathname)?.[1] ?? "";
let drawn = "";

/**
 * @param {string} path
 * @param {object} [body]
 */
async function tell(path, body = {}) {
  await fetch(`/__stage/${path}`, { method: "POST", body: JSON.stringify(body) });
  await look();
}

/** What stands in each list: the words it was drawn from, and its element. */
const kept = new WeakMap();

/**
 * Draws anew only what changed, and leaves everything else in its place: a click or the keyboard must not lose its aim.
 * @param {HTMLElement} list
 * @param {{ id: string }[]} items
 * @param {(item: any) => HTMLElement} drawItem
 */
function fill(list, items, drawItem) {
  const before = kept.get(list) ?? new Map();
  const after = new Map();
  const focused =
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
  items.forEach((item, position) => {
    const words = JSON.stringify(item);
    const old = before.get(item.id);
    const element = old?.words === words ? old.element : drawItem(item);
    after.set(item.id, { words, element });
    if (old && old.element !== element && old.element.parentNode === list) old.element.replaceWith(element);
    if (list.children[position] !== element) list.insertBefore(element, list.children[position] ?? null);
  });
  while (list.children.length > items.length) list.lastElementChild?.remove();
  kept.set(list, after);
  if (focused && !document.activeElement?.matches("[data-key]")) {
    list.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }
}

/** Ids of who is online, as last seen. */
let online = [];

/** @param {any} stage */
function draw(stage) {
  byId("portal").textContent = stage.portal ?? "";
  byId("ticket-count").textContent = String(stage.tickets.length);
  byId("no-tickets").hidden = stage.tickets.length > 0;
  byId("waiting").textContent = String(stage.waiting);
  byId("hold").setAttribute("aria-pressed", String(stage.holding));
  byId("hold").toggleAttribute("disabled", stage.holding);
  byId("release").toggleAttribute("disabled", !stage.holding);

  fill(byId("tickets"), [...stage.tickets].reverse(), (ticket) =>
    drawTicket(ticket, chosen, (status) => tell("ticket-status", { id: ticket.id, status })),
  );

  online = stage.agents.filter((agent) => agent.online).map((agent) => agent.id);
  byId("online-count").textContent = String(online.length);
  const people = stage.agents.map(({ id, name, online: isOnline }) => {
    const groups = stage.groups.filter((group) => group.members.includes(id)).map((group) => group.name);
    return { id, name, online: isOnline, groups: groups.join(", ") };
  });
  fill(byId("agents"), people, (agent) =>
    drawAgent(agent, (on) =>
      tell("online", { agentIds: on ? [...online, agent.id] : online.filter((id) => id !== agent.id) }),
    ),
  );

  choices("outage", stage.outages, OUTAGES, stage.switches.outage);
  choices("outage-route", ["*", ...stage.routes], { "*": "Mọi lệnh" }, stage.switches.outageRoute);
  const switches = Object.entries(SWITCHES).map(([id, words]) => ({ id, words, on: stage.switches[id] }));
  fill(byId("switches"), switches, (item) => drawSwitch(item, (on) => tell("switches", { [item.id]: on })));
}

/** Fills a list of choices once; afterwards only the chosen one changes. */
function choices(id, values, words, value) {
  const list = byId(id);
  if (!(list instanceof HTMLSelectElement)) return;
  if (list.options.length === 0) for (const one of values) list.add(new Option(words[one] ?? one, one));
  list.value = value;
}

async function look() {
  const link = byId("link");
  try {
    const answer = await fetch("/__stage/state");
    const text = await answer.text();
    link.textContent = "";
    if (text === drawn) return;
    drawn = text;
    draw(JSON.parse(text));
  } catch {
    link.textContent = "Mất liên lạc với máy chủ mô phỏng, đang thử lại…";
  }
}

byId("outage").addEventListener("change", (event) => tell("switches", { outage: event.target.value }));
byId("outage-route").addEventListener("change", (event) =>
  tell("switches", { outageRoute: event.target.value }),
);
byId("hold").addEventListener("click", () => tell("hold"));
byId("release").addEventListener("click", () => tell("release"));
byId("expire").addEventListener("click", () => tell("expire-tokens"));
byId("reset").addEventListener("click", () => tell("reset"));

await look();
if (chosen) document.querySelector(".chosen")?.scrollIntoView();
setInterval(look, 1000);
