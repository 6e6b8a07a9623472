import { actorIn, facebookUrl, only, pathOf } from "../actor-link";
import { readItemLink } from "../item-link";
import { isPage, type OurPage } from "../our-page";

/**
 * Whether an address of www.facebook.com may show posts of a page of ours, by the address alone:
 * `yes` where it names one; `maybe` where it shows a post, photo or video without saying whose, or a name that may be
 * that of a page whose name is not known yet; `no` for everything else.
 */
export function mayShowPosts(
  address: string,
  pages: readonly Pick<OurPage, "id" | "username">[],
): "yes" | "maybe" | "no" {
  const url = /^https:\/\/(?:www|web)\.facebook\.com\//.test(address) ? facebookUrl(address) : null;
  if (url === null || pages.length === 0) return "no";
  const parts = pathOf(url);
  const [first = ""] = parts;
  const item = readItemLink(url.href);
  const owner = ownerOf(url, parts) ?? (first === "" ? null : actorIn(new URL(`/${first}`, url)));
  if (owner !== null) {
    const named = pages.map((page) => isPage(owner, page));
    if (named.includes("yes")) return "yes";
    if (named.includes("unknown")) return "maybe";
    // A visitor's post stands under the visitor's own name as well.
    return item === null ? "no" : "maybe";
  }
  return item !== null && first !== "groups" ? "maybe" : "no";
}

/** Whom the whole address names: a profile, or the owner of a post. */
function ownerOf(url: URL, parts: readonly string[]) {
  const [first = ""] = parts;
  if (first === "profile.php" || first === "people" || first === "pages") return actorIn(url);
  if (first === "permalink.php" || first === "story.php") {
    const id = only(url, "id");
    return id === null ? null : actorIn(new URL(`/${id}`, url));
  }
  const joined = /^(\d+)_\d+$/.exec(first)?.[1];
  return joined === undefined ? null : actorIn(new URL(`/${joined}`, url));
}
