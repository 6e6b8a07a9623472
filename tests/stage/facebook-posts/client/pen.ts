import { createDraw, type Draw } from "../../facebook/client/draw.ts";
import { createModel } from "../../facebook/client/model.ts";
import { plainVariant } from "../../facebook/variant.ts";

interface Marks {
  readonly lang: "vi" | "en";
  readonly dir: "ltr" | "rtl";
  readonly theme: "light" | "dark";
  readonly seed: number;
  readonly noise: boolean;
  readonly pagelets: boolean;
}

/** The inbox replica's means of drawing (hashed classes, wrappers, split texts, dust), for another screen. */
export function penFor({ lang, dir, theme, seed, noise, pagelets }: Marks, renders: number): Draw {
  const model = createModel({ ...plainVariant, lang, dir, theme, seed, noise, pagelets });
  model.renders = renders;
  return createDraw(model);
}
