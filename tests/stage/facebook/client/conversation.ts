import type { StageMessage } from "../messages.ts";
import type { Thread } from "../people.ts";
import { type Cluster, clustersOf, visibleText } from "./clusters.ts";
import type { Draw } from "./draw.ts";
import { nameOf, shownMessages } from "./model.ts";
import { type Child, h, type Loose, type VNode } from "./vdom.ts";

export interface ConversationDeeds {
  expand(messageId: string): void;
  scrolledMessages(top: number): void;
}

/** The scrolling region of messages. */
export function conversation(draw: Draw, thread: Thread, deeds: ConversationDeeds): VNode {
  const { css, label, model, pagelet } = draw;
  const own = model.variant.detail === "a";
  const clusters = clustersOf(shownMessages(model, thread), model.variant, draw.chance);
  const lastOwn = clusters.findLast(({ from }) => from === "page");
  const region = h(
    "div",
    {
      is: "region",
      "aria-label": own ? "Message list container" : label.region.replace("{name}", nameOf(model, thread)),
      role: "region",
      tabindex: "0",
      class: css("region"),
      style: "overflow-y:auto",
      on: {
        scroll: (event) => {
          if (event.target instanceof Element) deeds.scrolledMessages(event.target.scrollTop);
          return "stop";
        },
      },
    },
    draw.wrap(
      "feed",
      h(
        "div",
        { class: css("feed", "feedBuild") },
        draw.dust("feed"),
        clusters.map((cluster) => drawCluster(draw, thread, cluster, cluster === lastOwn, deeds)),
      ),
    ),
  );
  return h(
    "div",
    { ...pagelet("BizInboxMessengerMessageListContainer"), class: css("detail"), style: "flex:1" },
    region,
  );
}

function drawCluster(
  draw: Draw,
  thread: Thread,
  cluster: Cluster,
  seen: boolean,
  deeds: ConversationDeeds,
): VNode {
  const { css, label, model } = draw;
  const [first] = cluster.bubbles;
  const sentence = Number(first?.text ?? "0");
  if (cluster.from === "separator") {
    return h("div", { key: cluster.id, class: css("separator") }, label.separators[sentence] ?? "");
  }
  if (cluster.from === "system") {
    return h(
      "div",
      { key: cluster.id, class: css("system"), role: model.variant.odd ? "status" : false },
      `${label.system[sentence] ?? ""} `,
      h("a", { href: "#" }, label.learnMore),
    );
  }
  const mine = cluster.from === "page";
  const shows = (proof: Cluster["proofs"][number]) => cluster.proofs.includes(proof);
  const direction = !shows("direction")
    ? ""
    : mine
      ? "display:flex;flex-direction:row-reverse"
      : "display:flex;flex-direction:row;justify-content:flex-start";
  const name = nameOf(model, thread);
  const author = mine ? model.listPage.name[model.variant.lang] : name;
  const hidden = mine ? label.youSent : label.theySent.replace("{name}", name);
  const textProof = shows("text");
  return h(
    "div",
    {
      key: cluster.id,
      is: "cluster",
      class: css("cluster", mine && shows("direction") && "mine", mine ? "end" : "start"),
      style: direction || false,
      role: model.variant.odd && draw.chance(`status ${cluster.id}`) < 0.3 ? "status" : false,
      "data-message-id": model.variant.detail === "a" && first?.state === undefined ? cluster.id : false,
    },
    shows("avatar") ? draw.picture(author, author, "face") : null,
    h(
      "div",
      { key: "stack", class: css("stack") },
      textProof && (!mine || cluster.wording === "hidden")
        ? h("span", { key: "who", class: "accessible_elem" }, hidden)
        : null,
      cluster.bubbles.map((message) => bubble(draw, message, mine, deeds)),
      textProof && mine && cluster.wording === "sentBy"
        ? h("div", { key: "sender", class: css("sender") }, label.sentBy)
        : null,
      model.variant.odd && seen
        ? h("div", { key: "seen" }, draw.picture(name, label.seen.replace("{name}", name), "tiny"))
        : null,
      first?.state === "failed"
        ? h("div", { key: "failed", class: css("sender") }, h("i", { class: "_61ag" }), label.failed)
        : null,
    ),
  );
}

function bubble(draw: Draw, message: StageMessage, mine: boolean, deeds: ConversationDeeds): VNode {
  const { css, label, model } = draw;
  const { text, partial } = visibleText(message, model.variant, model.expanded);
  const more = h(
    "div",
    {
      key: "more",
      role: "button",
      tabindex: "0",
      class: css("more"),
      style: "display:inline",
      on: {
        click: () => {
          deeds.expand(message.id);
          return "stop";
        },
      },
    },
    label.seeMore,
  );
  const content: Loose = [words(draw, text), partial ? ["… ", more] : null];
  return h(
    "div",
    {
      key: `${message.id}${model.expanded.has(message.id) ? " whole" : ""}`,
      class: css("bubble"),
      style: mine ? "background-image:linear-gradient(transparent,transparent)" : false,
    },
    h(
      "div",
      { dir: "auto", is: "text", data: message.id },
      model.variant.odd && draw.chance(`nested ${message.id}`) < 0.4
        ? h("div", { dir: "auto" }, content)
        : content,
    ),
    draw.duplicate(text),
  );
}

/** Text as Facebook leaves it: pieces in spans, emoji as pictures, lines parted by `br`. */
function words(draw: Draw, text: string): Loose {
  const out: Child[] = [];
  text.split("\n").forEach((part, index) => {
    if (index > 0) out.push(h("br", null));
    for (const piece of part.split(/(\p{Extended_Pictographic})/u)) {
      if (piece === "") continue;
      if (/^\p{Extended_Pictographic}$/u.test(piece)) out.push(emoji(piece));
      else if (draw.model.variant.noise) out.push(...draw.split(piece).map((bit) => h("span", null, bit)));
      else out.push(piece);
    }
  });
  return out;
}

function emoji(character: string): VNode {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><text y="16" font-size="16">${character}</text></svg>`;
  return h("img", { alt: character, src: `data:image/svg+xml,${encodeURIComponent(svg)}` });
}
