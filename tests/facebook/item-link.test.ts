import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readActorLink } from "@/lib/facebook/actor-link";
import { readCommentId, readItemLink } from "@/lib/facebook/item-link";

const POST = "700000000000001";
const PAGE = "100000000000901";
const COMMENT = "800000000000001";
const PFBID = "pfbid0DEMOxyzABCdef123";
const base64 = (text: string): string => btoa(text);
const WWW = "https://www.facebook.com";

describe("a link to a post", () => {
  it.each([
    [`${WWW}/cuahangmau.demo/posts/${POST}`, POST, null, "cuahangmau.demo"],
    [`/cuahangmau.demo/posts/${PFBID}?__cft__[0]=AZ`, PFBID, null, "cuahangmau.demo"],
    [`${WWW}/cuahangmau.demo/posts/hang-moi-ve/${POST}/`, POST, null, "cuahangmau.demo"],
    [`${WWW}/${PAGE}/posts/${POST}`, POST, PAGE, null],
    [`${WWW}/permalink.php?story_fbid=${PFBID}&id=${PAGE}`, PFBID, PAGE, null],
    [`${WWW}/story.php?id=${PAGE}&story_fbid=${POST}`, POST, PAGE, null],
    [`${WWW}/${PAGE}_${POST}`, POST, PAGE, null],
    [`${WWW}/photo/?fbid=${POST}&set=a.600000000000001`, POST, null, null],
    [`/photo.php?fbid=${POST}`, POST, null, null],
    [`${WWW}/reel/${POST}/?s=single_unit`, POST, null, null],
    [`${WWW}/watch/?v=${POST}`, POST, null, null],
    [`https://web.facebook.com/cuahangmau.demo/videos/${POST}/`, POST, null, "cuahangmau.demo"],
  ])("%s", (href, postId, ownerId, ownerName) => {
    expect(readItemLink(href)).toMatchObject({ postId, ownerId, ownerName, commentId: null });
  });

  it.each([
    "#",
    "?__cft__[0]=AZ&__tn__=%2CO",
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F1234567",
    `https://www.example.com/cuahangmau.demo/posts/${POST}`,
    `${WWW}/cuahangmau.demo`,
    `${WWW}/cuahangmau.demo/posts/`,
    `${WWW}/hashtag/giatot`,
    "javascript:alert(1)",
    "",
  ])("is none: %s", (href) => expect(readItemLink(href)).toBeNull());
});

describe("a link to a comment", () => {
  const encoded = base64(`comment:${POST}_${COMMENT}`);

  it("gives the same comment in digits and in base64, and in base64 the post as well", () => {
    const plain = readItemLink(`${WWW}/cuahangmau.demo/posts/${PFBID}?comment_id=${COMMENT}`);
    const coded = readItemLink(
      `${WWW}/cuahangmau.demo/posts/${PFBID}?comment_id=${encodeURIComponent(encoded)}`,
    );
    expect([plain?.commentId, plain?.commentPostId]).toEqual([COMMENT, null]);
    expect([coded?.commentId, coded?.commentPostId]).toEqual([COMMENT, POST]);
    expect(coded?.url).toBe(plain?.url);
  });

  it("is the reply's own where a reply is named", () => {
    const link = readItemLink(
      `${WWW}/p.demo/posts/${POST}?comment_id=${COMMENT}&reply_comment_id=800000000000002`,
    );
    expect(link).toMatchObject({ commentId: "800000000000002", parentId: COMMENT });
  });

  it("is no permalink when it is an author's link that carries the comment's id", () => {
    expect(readItemLink(`${WWW}/khach.thu.a?comment_id=${encoded}&__cft__[0]=AZ`)).toBeNull();
    expect(readItemLink(`${WWW}/profile.php?id=100000000001111&comment_id=${encoded}`)).toBeNull();
    expect(readActorLink(`${WWW}/profile.php?id=100000000001111&comment_id=${encoded}`)?.id).toBe(
      "100000000001111",
    );
  });

  it("names nothing when it names two", () => {
    expect(readItemLink(`${WWW}/p.demo/posts/${POST}?comment_id=1111&comment_id=2222`)?.commentId).toBeNull();
    expect(readCommentId("bm90IGEgY29tbWVudA==")).toBeNull();
  });
});

describe("a link to a person or page", () => {
  const byNumber = { id: "100000000001111", username: null, url: `${WWW}/profile.php?id=100000000001111` };
  it.each([
    [`${WWW}/profile.php?id=100000000001111&__cft__[0]=A`, byNumber],
    ["https://m.facebook.com/100000000001111", byNumber],
    [`${WWW}/people/Khach-Thu/100000000001111/`, byNumber],
    [`${WWW}/Khach-Thu-100000000001111`, byNumber],
    [`${WWW}/groups/1234567/user/100000000001111/?__tn__=x`, byNumber],
    ["/Khach.Thu.A?__tn__=x", { id: null, username: "khach.thu.a", url: `${WWW}/Khach.Thu.A` }],
  ])("%s", (href, person) => {
    expect(readActorLink(href)).toEqual(person);
  });
  it.each([
    "https://evil.example/profile.php?id=100000000001111",
    "http://www.facebook.com/profile.php?id=100000000001111",
    `${WWW}/profile.php?id=100000000001111&id=100000000002222`,
    "javascript:alert(1)",
    "/latest/inbox/all",
    "/settings",
    "#",
    "",
  ])("is not %s", (href) => {
    expect(readActorLink(href)).toBeNull();
  });
});

describe("for every id", () => {
  const ids = fc.bigInt(100n, 10n ** 18n).map(String);
  const tails = fc
    .dictionary(
      fc.constantFrom("__cft__[0]", "__tn__", "s", "ref", "fbclid", "locale"),
      fc.string({ maxLength: 20 }),
      { maxKeys: 4 },
    )
    .map((tail) => new URLSearchParams(tail).toString());

  it("tracking tails never matter", () => {
    fc.assert(
      fc.property(ids, ids, tails, (post, comment, tail) => {
        const href = `${WWW}/cuahangmau.demo/posts/${post}?comment_id=${comment}`;
        expect(readItemLink(`${href}&${tail}`)).toEqual(readItemLink(href));
        const author = `${WWW}/profile.php?id=${post}`;
        expect(readActorLink(`${author}&${tail}`)).toEqual(readActorLink(author));
      }),
    );
  });

  it("base64 and digits are the same comment", () => {
    fc.assert(
      fc.property(ids, ids, (post, comment) => {
        expect(readCommentId(base64(`comment:${post}_${comment}`))).toEqual({ id: comment, postId: post });
        expect(readCommentId(comment)).toEqual({ id: comment, postId: null });
      }),
    );
  });

  it("an author's link is never a permalink, whatever comment it carries", () => {
    fc.assert(
      fc.property(ids, ids, ids, (person, post, comment) => {
        for (const author of [`profile.php?id=${person}&`, `${person}?`, "khach.thu.a?"]) {
          expect(
            readItemLink(`${WWW}/${author}comment_id=${base64(`comment:${post}_${comment}`)}`),
          ).toBeNull();
        }
      }),
    );
  });

  it("nothing typed by strangers throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `/${text}`),
        ),
        (href) => {
          readItemLink(href);
          readActorLink(href);
        },
      ),
    );
  });
});
