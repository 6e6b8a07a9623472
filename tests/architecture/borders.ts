/**
 * The rooms of the house: which other rooms each may know, and which packages. What is not named is forbidden. biome.json
 * says the same to the editor; the test holds the two together.
 */
export interface Room {
  readonly rooms: readonly string[];
  /** Package names; `browser` stands for both ways to the extension APIs. */
  readonly packages: readonly string[];
  readonly because: string;
}

/** What `browser` means in a room's packages. */
export const BROWSER = ["wxt/browser", "webextension-polyfill"];

const view = ["preact", "preact/hooks", "preact/compat", "@preact/signals"];

export const rooms: Readonly<Record<string, Room>> = {
  "lib/domain": { rooms: [], packages: ["zod/mini"], because: "the domain is pure" },
  "lib/language": { rooms: ["lib/domain"], packages: [], because: "sentences are pure" },
  "lib/dom": { rooms: [], packages: [], because: "DOM craft knows neither Facebook nor the product" },
  "lib/facebook": {
    rooms: ["lib/domain", "lib/dom"],
    packages: [],
    because: "it reads screens and returns plain data: it sends nothing and draws nothing",
  },
  "lib/stringee": {
    rooms: ["lib/domain"],
    packages: ["zod/mini"],
    because: "it speaks to one API and knows neither Facebook nor the browser",
  },
  "lib/store": {
    rooms: ["lib/domain"],
    packages: ["idb", "zod/mini", "browser"],
    because: "what is kept does not depend on who asks for it",
  },
  "lib/outbox": {
    rooms: ["lib/domain", "lib/store", "lib/language"],
    packages: ["idb", "zod/mini"],
    because: "it gets the ticket desk as an argument",
  },
  "lib/local": {
    rooms: ["lib/domain", "lib/store"],
    packages: ["zod/mini"],
    because: "a ticket desk in this browser needs neither the network nor anybody else's",
  },
  "lib/messages": {
    rooms: ["lib/domain"],
    packages: ["zod/mini", "browser"],
    because: "a protocol is all that both sides share",
  },
  "lib/worker": {
    rooms: [
      "lib/domain",
      "lib/language",
      "lib/local",
      "lib/messages",
      "lib/outbox",
      "lib/store",
      "lib/stringee",
    ],
    packages: ["zod/mini", "browser", "idb"],
    because: "the worker has no DOM and draws nothing",
  },
  "lib/content": {
    rooms: ["lib/domain", "lib/dom", "lib/facebook", "lib/language", "lib/messages", "components"],
    packages: ["wxt/browser", ...view],
    because: "a content script stands on Facebook's ground: it asks the worker and keeps nothing",
  },
  "lib/panel": {
    rooms: ["lib/domain", "lib/dom", "lib/language", "lib/messages", "lib/store"],
    packages: ["zod/mini", "browser", "@preact/signals"],
    because: "our pages ask the worker for everything but reading what is kept",
  },
  components: {
    rooms: ["lib/domain", "lib/language", "lib/dom", "lib/panel"],
    packages: [...view, "d3-array", "d3-scale", "d3-shape"],
    because: "a view gets what it shows as props and gives back what was done as callbacks",
  },
};
