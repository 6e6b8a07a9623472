import { pages, type StagePage } from "../../facebook/people.ts";
import { wallParams } from "../variant.ts";

export type Place =
  | {
      readonly screen: "timeline";
      readonly page: StagePage;
      readonly tab: "posts" | "reviews" | "mentions" | "about";
    }
  | { readonly screen: "post"; readonly ref: string; readonly viewer: boolean }
  | { readonly screen: "home" };

const named = (token: string | null): StagePage | undefined =>
  pages.find(({ id, slug }) => id === token || slug === token?.toLowerCase());

const post = (ref: string | null | undefined, viewer = false): Place =>
  ref ? { screen: "post", ref, viewer } : { screen: "home" };

/** What an address of www.facebook.com shows. The digits of a post, or its pfbid, are its `ref`. */
export function placeOf(url: URL): Place {
  const at = url.pathname.split("/").filter((part) => part !== "");
  const [first = "", second = "", third = "", fourth] = at;
  const query = url.searchParams;
  if (first === "permalink.php" || first === "story.php") return post(query.get("story_fbid"));
  if (first === "photo" || first === "photo.php") return post(query.get("fbid"), true);
  if (first === "reel") return post(second, true);
  if (first === "watch") return post(query.get("v"), true);
  if (/^\d+_\d+$/.test(first)) return post(first.split("_")[1]);
  if (first === "groups") return post(query.get("multi_permalinks") ?? fourth);
  if (second === "posts") return post(fourth ?? third);
  if (second === "videos") return post(third, true);
  const page = named(first === "profile.php" ? query.get("id") : first === "people" ? third : first);
  if (!page) return { screen: "home" };
  const tab = query.get("sk") ?? second;
  return {
    screen: "timeline",
    page,
    tab: tab === "reviews" || tab === "mentions" || tab === "about" ? tab : "posts",
  };
}

/** A local address with the stage's own parameters kept, so that a reload shows the same variant. */
export function keepParams(path: string): string {
  const url = new URL(path, location.href);
  for (const name of [...url.searchParams.keys()]) if (name.startsWith("__")) url.searchParams.delete(name);
  for (const [name, value] of wallParams(new URLSearchParams(location.search)))
    url.searchParams.set(name, value);
  return url.pathname + url.search;
}
