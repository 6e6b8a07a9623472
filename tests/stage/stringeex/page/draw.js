/** Everything that is shown goes in as text, never as markup: the names and notes are strangers' words. */

/**
 * @param {string} tag
 * @param {{ class?: string, text?: string }} [what]
 * @param {Node[]} [children]
 */
export function make(tag, what = {}, children = []) {
  const element = document.createElement(tag);
  if (what.class) element.className = what.class;
  if (what.text !== undefined) element.textContent = what.text;
  element.append(...children);
  return element;
}

export const STATUSES = ["Mới", "Đang xử lý", "Đang chờ", "Đóng"];

const time = new Intl.DateTimeFormat("vi", { dateStyle: "short", timeStyle: "medium" });

/** @param {[string, string | null | undefined][]} rows */
function facts(rows) {
  const list = make("dl");
  for (const [name, value] of rows)
    list.append(make("dt", { text: name }), make("dd", { text: value || "—" }));
  return list;
}

/** @param {{ internal: boolean, text: string, created: number }} note */
function drawNote(note) {
  const kind = note.internal ? "Ghi chú nội bộ" : "Khách nhìn thấy";
  return make("div", { class: note.internal ? "note" : "note visible", text: note.text }, [
    make("small", { text: `${kind} · ${time.format(note.created)}` }),
  ]);
}

/**
 * One ticket as a card.
 * @param {any} ticket
 * @param {string} chosen serial or id that the address names
 * @param {(status: number) => void} setStatus
 */
export function drawTicket(ticket, chosen, setStatus) {
  const isChosen = chosen !== "" && (chosen === String(ticket.serial) || chosen === ticket.id);
  const heading = make("h3", {}, [
    make("span", { class: "serial", text: `#${ticket.serial}` }),
    document.createTextNode(ticket.subject),
  ]);
  const buttons = STATUSES.map((name, status) => {
    const button = make("button", { text: name });
    button.setAttribute("type", "button");
    button.setAttribute("aria-pressed", String(status === ticket.status));
    button.dataset.key = `${ticket.id}:${status}`;
    button.addEventListener("click", () => setStatus(status));
    return button;
  });
  const fields = Object.entries(ticket.fields).map(
    ([key, value]) =>
      /** @type {[string, string]} */ ([
        ticket.fieldNames[key] ?? key,
        typeof value === "string" ? value : JSON.stringify(value),
      ]),
  );
  const card = make("article", { class: isChosen ? "ticket chosen" : "ticket" }, [
    heading,
    make("span", { class: `chip status-${ticket.status}`, text: STATUSES[ticket.status] ?? "?" }),
    facts([
      ["Liên hệ", ticket.contactName],
      ["Facebook", ticket.facebook],
      ["Nhóm", ticket.groupName],
      ["Phụ trách", ticket.assigneeName],
      ["Mã", ticket.id],
      ["Nhận lúc", time.format(ticket.created)],
      ...fields,
    ]),
    ...ticket.notes.map(drawNote),
    make("div", { class: "row" }, buttons),
  ]);
  card.dataset.ticket = ticket.id;
  return card;
}

/**
 * @param {string} key
 * @param {boolean} checked
 * @param {(checked: boolean) => void} change
 */
function checkbox(key, checked, change) {
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = checked;
  box.dataset.key = key;
  box.addEventListener("change", () => change(box.checked));
  return box;
}

/**
 * One agent with the switch that puts them online.
 * @param {{ id: string, name: string, online: boolean, groups: string }} agent
 * @param {(online: boolean) => void} setOnline
 */
export function drawAgent(agent, setOnline) {
  const name = make("span", { text: `${agent.name} ` }, [make("small", { text: agent.groups })]);
  return make("li", {}, [make("label", {}, [checkbox(agent.id, agent.online, setOnline), name])]);
}

/**
 * One switch.
 * @param {{ id: string, words: string, on: boolean }} item
 * @param {(on: boolean) => void} flip
 */
export function drawSwitch(item, flip) {
  return make("label", {}, [checkbox(item.id, item.on, flip), make("span", { text: item.words })]);
}
