import type { Activity } from "./activity";
import { type Keyword, readKeyword, standsAt } from "./keywords/keyword";
import { scan } from "./keywords/syllables";

/*
 * A nod that ends a conversation rather than opening it again: "cảm ơn shop ạ", "ok", "dạ", 👍, a sticker, a like.
 * When in doubt it is not one: a customer's question must never pass as a thank-you.
 */

const nods = `cảm ơn, cám ơn, cảm mơn, thanks, thank, thank you, thankyou, tks, thks, thanks you, ty, c ơn,
  ok, oke, okê, okie, okay, okey, okela, oki, uki, dạ, vâng, vâng dạ, ừ, ừm, uh, uhm, um, ukm,
  được, được rồi, đc, tốt, tuyệt, tuyệt vời, hay quá, yes, yep, tạm biệt, bye`;

/** What may stand beside a nod without adding anything: whom it is said to, and how politely. */
const courtesies = `ạ, a, ơi, nhé, nha, nhe, nghen, hen, nhiều, rất nhiều, lắm, rồi, quá, shop, sốp, ad, admin, page,
  em, anh, chị, bạn, mình, cô, chú, bác, mn, mọi người, nhà mình, so much, very much, bên mình, e, c`;

const readAll = (list: string): readonly Keyword[] => list.split(",").map((each) => readKeyword(each.trim()));

interface Lists {
  readonly nods: readonly Keyword[];
  readonly courtesies: readonly Keyword[];
}
let read: Lists | undefined;

/** Read when the first message is judged, not whenever the script begins. */
function lists(): Lists {
  read ??= { nods: readAll(nods), courtesies: readAll(courtesies) };
  return read;
}

const LONGEST = 10;
const QUESTION = /[?？]/u;
/** Emoji that thank or agree; with skin tones and presentation selectors. */
const NOD_EMOJI = /[👍👌🙏🤝👏❤🧡💛💚💙💜🤎🖤🤍💕💖💗💓💞💘😊🙂😀😁😄😃😆😍🥰😘🤗😇🌹🌸💐✅☺♥]/gu;
const BETWEEN = /[\s.!,~…)(:;"'\p{Emoji_Modifier}\p{Variation_Selector}]|\u200d/gu;

export function isAcknowledgement({ text, media }: Pick<Activity, "text" | "media">): boolean {
  if (text.trim() === "") return media === "sticker" || media === "like";
  if (QUESTION.test(text) || (media !== undefined && media !== "sticker" && media !== "like")) return false;
  const words = scan(text);
  const others = text.replace(NOD_EMOJI, "").replace(BETWEEN, "");
  // No words: only the emoji of a nod, and at least one of them.
  if (words.syllables === 0) return others === "" && text.replace(BETWEEN, "") !== "";
  // Another emoji beside the words (😡) may mean the opposite of what they say.
  if (/\p{Extended_Pictographic}/u.test(others) || words.syllables > LONGEST) return false;
  let nodded = false;
  for (let at = 0; at < words.syllables; ) {
    const longest = (list: readonly Keyword[]): number =>
      Math.max(
        0,
        ...list.filter((each) => standsAt(each, words, at, false)).map((each) => each.scan.syllables),
      );
    const nod = longest(lists().nods);
    const courtesy = longest(lists().courtesies);
    if (nod === 0 && courtesy === 0) return false;
    if (nod >= courtesy) nodded = true;
    at += Math.max(nod, courtesy);
  }
  return nodded;
}
