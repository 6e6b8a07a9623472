import { readItemLink } from "../item-link";
import { fingerprint, type PostFacts } from "./read-post";

/**
 * The post that the address names, as long as it is certain that it means the post on screen: the document was loaded
 * at this address, nothing has moved since, and what stands there is what stood there first. Later on, address and
 * screen change at different moments, and either may be ahead.
 */
export class FirstAddress {
  readonly #window: Window;
  readonly #first: string | null;
  #shown: string | null = null;
  #moved = false;

  constructor(window: Window) {
    this.#window = window;
    const [load] = window.performance.getEntriesByType("navigation");
    // A script that came by single-page navigation has not seen what stood here before.
    this.#first =
      load !== undefined && samePost(load.name, window.location.href) ? window.location.href : null;
  }

  /** A post that stands alone on the screen, with the address's id where that is certain. */
  complete(facts: PostFacts): PostFacts {
    const address = this.#address();
    if (address === null) return facts;
    this.#shown ??= fingerprint(facts);
    if (this.#shown !== fingerprint(facts)) this.#moved = true;
    return this.#moved ? facts : { ...facts, address };
  }

  #address(): string | null {
    if (this.#moved || this.#first === null) return null;
    if (this.#first !== this.#window.location.href) this.#moved = true;
    return this.#moved ? null : (readItemLink(this.#first)?.postId ?? null);
  }
}

function samePost(loaded: string, now: string): boolean {
  const post = readItemLink(now)?.postId ?? null;
  return post !== null && readItemLink(loaded)?.postId === post;
}
