import { CLASSES, make, text, wrap } from "./make.ts";

/** The application around the list: some four thousand elements, and what changes in them by itself. */
export interface Shell {
  /** The list is mounted and unmounted here. */
  readonly slot: HTMLElement;
  /** So many changes that are none of the list's: 30 % texts, 30 % attributes, 5 % links, 35 % children. */
  noise(count: number): void;
  tidy(): void;
}

const article = (at: number): HTMLElement =>
  wrap(
    4,
    make(
      "div",
      { role: "article", "aria-label": `Message ${at}` },
      make("div", {}, make("span", { dir: "auto" }, text(`Cho minh xin gia ${at}`))),
      make("div", { role: "toolbar" }, make("div", { role: "button" }), make("div", { role: "button" })),
      make("a", { href: `/m/${at}` }, text("link")),
    ),
  );

export function makeShell(): Shell {
  const slot = make("div");
  const articles = Array.from({ length: 220 }, (_, at) => article(at));
  const typing = make("div", { role: "status" });
  const timer = make("span", {}, text("0"));
  const toasts = make("div", { "aria-live": "polite" });
  const cards = Array.from({ length: 60 }, (_, at) =>
    wrap(3, make("div", { role: "listitem" }, make("a", { href: `/label/${at}` }, text(`Label ${at}`)))),
  );
  const sections = Array.from({ length: 30 }, (_, at) =>
    wrap(4, make("a", { href: `/latest/${at}` }, make("span", {}, text(`Section ${at}`)))),
  );
  const columns = [
    make("div", { role: "navigation", class: "col" }, ...sections),
    make("div", { class: "lp" }, wrap(5, slot)),
    make("div", { class: "tp" }, wrap(4, make("div", { class: "col" }, ...articles, typing))),
    make("div", { class: "rp" }, wrap(4, make("div", { class: "col" }, ...cards))),
  ];
  const header = make("div", { role: "banner", class: "fx" }, make("span", {}, text("Inbox")), timer);
  const app = make("div", {}, header, wrap(3, make("div", { class: "fx" }, ...columns)), toasts);
  document.getElementById("mount")?.append(wrap(6, app));

  const spoken = articles.flatMap((each) => each.querySelector('[role="article"]') ?? []);
  const texts = spoken.flatMap((each) => each.querySelector("span")?.firstChild ?? []);
  const links = cards.flatMap((each) => each.querySelector("a") ?? []);
  const tips: HTMLElement[] = [];
  let made = 0;
  const of = <T>(list: readonly T[]): T | undefined => list[made % list.length];
  const change = (kind: number): void => {
    const words = of(texts);
    if (kind < 6 && words !== undefined) words.nodeValue = `edit ${made}`;
    else if (kind < 9) of(spoken)?.setAttribute("aria-busy", made % 2 === 0 ? "false" : "true");
    else if (kind < 12) of(cards)?.setAttribute("class", CLASSES[made % CLASSES.length] ?? "");
    else if (kind < 13) of(links)?.setAttribute("href", `/x/${made}`);
    else if (kind < 15) timer.replaceChildren(text(String(made)));
    else if (kind < 17) {
      if (typing.firstChild === null) typing.append(make("div", {}, make("i"), make("i")));
      else typing.firstChild.remove();
    } else if (tips.length > 30) tips.shift()?.remove();
    else {
      const tip = wrap(2, make("div", { role: "tooltip" }, text(`t${made}`)));
      toasts.append(tip);
      tips.push(tip);
    }
  };
  return {
    slot,
    noise(count) {
      for (let at = 0; at < count; at += 1) {
        change(at % 20);
        made += 1;
      }
    },
    tidy() {
      toasts.replaceChildren();
      tips.length = 0;
    },
  };
}
