import { drawAgent, drawSwitch, drawTicket, make } from "./draw.js";

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

/** Redraws a list and leaves the keyboard where it was. */
function replace(list, children) {
  const key = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.key : undefined;
  list.replaceChildren(...children);
  if (key) list.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
}

/** @param {any} stage */
function draw(stage) {
  byId("portal").textContent = stage.portal ?? "";
  byId("ticket-count").textContent = String(stage.tickets.length);
  byId("no-tickets").hidden = stage.tickets.length > 0;
  byId("waiting").textContent = String(stage.waiting);
  byId("hold").setAttribute("aria-pressed", String(stage.holding));
  byId("hold").toggleAttribute("disabled", stage.holding);
  byId("release").toggleAttribute("disabled", !stage.holding);

  const newestFirst = [...stage.tickets].reverse();
  replace(
    byId("tickets"),
    newestFirst.map((ticket) =>
      drawTicket(ticket, chosen, (status) => tell("ticket-status", { id: ticket.id, status })),
    ),
  );

  const online = stage.agents.filter((agent) => agent.online).map((agent) => agent.id);
  byId("online-count").textContent = String(online.length);
  replace(
    byId("agents"),
    stage.agents.map((agent) => {
      const groups = stage.groups.filter((group) => group.members.includes(agent.id));
      return drawAgent(agent, groups.map((group) => group.name).join(", "), (on) =>
        tell("online", { agentIds: on ? [...online, agent.id] : online.filter((id) => id !== agent.id) }),
      );
    }),
  );

  choices("outage", stage.outages, OUTAGES, stage.switches.outage);
  choices("outage-route", ["*", ...stage.routes], { "*": "Mọi lệnh" }, stage.switches.outageRoute);
  replace(byId("switches"), [
    make("legend", { text: "Những gì tài liệu không nói" }),
    ...Object.entries(SWITCHES).map(([name, words]) =>
      drawSwitch(name, words, stage.switches[name], (on) => tell("switches", { [name]: on })),
    ),
  ]);
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
