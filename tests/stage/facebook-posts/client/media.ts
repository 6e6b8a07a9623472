import { h, type Loose } from "../../facebook/client/vdom.ts";
import type { Pen } from "./model.ts";

export function mediaOf(pen: Pen, id: string, media: "sticker" | "photo" | "video" | undefined): Loose {
  const { draw } = pen;
  if (media === undefined) return null;
  if (media === "sticker")
    return h("div", { role: "img", "aria-label": "Sticker", class: draw.css("sticker") });
  const address =
    media === "photo" ? `/photo/?fbid=9${id.slice(1)}&set=p.9${id.slice(1)}` : `/watch/?v=9${id.slice(1)}`;
  return h(
    "a",
    {
      role: "link",
      href: address,
      class: draw.css("picture"),
      on: { click: (event) => pen.deeds.follow(event, "#") },
    },
    h("img", { class: draw.css("photo"), alt: "", src: scenery(id) }),
  );
}

/** A drawn picture of nothing in particular. */
export function scenery(id: string): string {
  const hue = Number(id.slice(-3)) % 360;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 36"><rect width="60" height="36" fill="hsl(${hue} 45% 78%)"/><circle cx="46" cy="9" r="5" fill="hsl(${hue + 40} 80% 88%)"/><path d="M0 36 18 14l12 13 9-8 21 17z" fill="hsl(${hue} 38% 52%)"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
