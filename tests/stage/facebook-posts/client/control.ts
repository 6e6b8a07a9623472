import type { WallStage } from "../api.ts";
import { writers } from "../people.ts";
import { pfbidOf, type StageComment, type StagePost } from "../story.ts";
import type { Writer } from "../words.ts";
import type { Engine } from "./engine.ts";
import type { Wall, WallDeeds } from "./model.ts";

export interface ControlParts {
  readonly wall: Wall;
  readonly engine: Engine;
  readonly deeds: WallDeeds;
  readonly go: (path: string) => void;
  readonly replace: () => void;
  readonly live: () => Element[];
}

const known = new Map<string, Writer>(Object.entries(writers));

function writerNamed(name: string): Writer {
  const writer = known.get(name);
  if (!writer) throw new Error(`Nobody is called ${name}: ${[...known.keys()].join(", ")}.`);
  return writer;
}

/** `window.__stage`. */
export function createControl({ wall, engine, deeds, go, replace, live }: ControlParts): WallStage {
  let count = 0;
  const nextId = (start: string) => {
    count += 1;
    return `${start}${String(count).padStart(4, "0")}`;
  };

  function postOf(id: string): StagePost {
    const post = wall.posts.find((other) => other.id === id);
    if (!post) throw new Error(`There is no post ${id}.`);
    return post;
  }

  /** Posts and comments are plain values: what changes is put in the place of what was. */
  function swap(post: StagePost, next: StagePost | null): void {
    wall.posts = wall.posts.flatMap((other) => (other !== post ? [other] : next ? [next] : []));
    if (wall.open?.post !== post) return;
    if (next) wall.open = { ...wall.open, post: next };
    else {
      wall.open = null;
      wall.screen = "unavailable";
    }
  }

  function change(id: string, make: (comment: StageComment) => StageComment | null): boolean {
    const post = wall.posts.find(({ comments }) => comments.some((comment) => comment.id === id));
    if (!post) return false;
    const comments = post.comments.flatMap((comment) =>
      comment.id === id ? (make(comment) ?? []) : [comment],
    );
    swap(post, {
      ...post,
      comments: comments.filter(({ parent }) => parent === null || comments.some((one) => one.id === parent)),
    });
    return true;
  }

  const redraw = <T>(result: T): T => {
    engine.draw();
    return result;
  };

  return {
    traps: engine.traps.caught,
    get foreign() {
      engine.watch?.flush();
      return engine.watch?.changes ?? [];
    },
    get error() {
      return engine.error;
    },
    get variant() {
      return wall.variant;
    },
    get settled() {
      return engine.clock.pending === 0;
    },
    arrive({ postId, by, text, parent, form = "base64", minutesAgo = 0, sending, fails = false }) {
      const post = postOf(postId);
      const id = nextId("80099999999");
      wall.now = Date.now();
      const waits = sending !== undefined || fails;
      const stored: StageComment = {
        ...{
          id,
          parent: parent ?? null,
          by: writerNamed(by),
          words: text === "" ? [] : [text],
          minutesAgo,
          form,
        },
        at: wall.now - minutesAgo * 60_000,
      };
      const first: StageComment = waits
        ? { ...stored, form: "none", state: fails ? "failed" : "sending" }
        : stored;
      swap(post, { ...post, comments: [...post.comments, first] });
      if (parent !== undefined) wall.unfolded.add(parent);
      if (waits && !fails) {
        engine.clock.after(sending ?? 0, "send", () => {
          change(id, () => stored);
          engine.draw();
        });
      }
      return redraw(id);
    },
    publish(by, text) {
      const id = nextId("70099999999");
      const writer = writerNamed(by);
      wall.now = Date.now();
      const post: StagePost = {
        ...{ id, pfbid: pfbidOf(id), kind: writer.id === wall.page.id ? "own" : "visitor", by: writer },
        ...{ words: [text], minutesAgo: 0, link: "digits", comments: [], at: wall.now },
      };
      wall.posts = [post, ...wall.posts];
      return redraw(id);
    },
    edit(id, text) {
      if (!change(id, (comment) => ({ ...comment, words: [text] }))) {
        const post = postOf(id);
        swap(post, { ...post, words: [text] });
      }
      engine.draw();
    },
    remove(id) {
      if (!change(id, () => null)) swap(postOf(id), null);
      engine.draw();
    },
    expand: deeds.expand,
    toggleOriginal: deeds.toggleOriginal,
    unfold: deeds.unfold,
    openPost: (id) => deeds.openPost(postOf(id)),
    close: deeds.close,
    go,
    scrollFeed(first) {
      wall.firstUnit = first;
      engine.draw();
    },
    scrollTo(top) {
      const root = document.scrollingElement;
      if (root) engine.traps.scrollTo(root, top);
    },
    hover: deeds.hover,
    unmount() {
      wall.screen = "gone";
      engine.draw();
    },
    mount() {
      wall.screen = "timeline";
      engine.draw();
    },
    set(changes) {
      wall.variant = { ...wall.variant, ...changes };
      engine.draw();
    },
    rerender: engine.draw,
    replace() {
      replace();
      engine.draw();
    },
    reset: engine.reset,
    announceScroll: engine.traps.announceScroll,
    ownCall: engine.patches.ownCall,
    itemNodes: live,
  };
}
