// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Person } from "@/lib/domain/activity";
import { createContact, findContact } from "@/lib/stringee/contacts";
import { identityOf, namesPerson, profileLinkOf } from "@/lib/stringee/profile";
import { clientOf, good, html, json, type Respond } from "./server";

const lan: Person = { id: "1000", name: "Lan", profileUrl: null };

describe("whom a facebook value names", () => {
  const identity = identityOf({ id: "1000", name: "Lan", profileUrl: "https://www.facebook.com/lan.nguyen" });
  it.each([
    "1000",
    " 1000 ",
    "https://www.facebook.com/profile.php?id=1000",
    "https://www.facebook.com/profile.php?id=1000&sk=about",
    "http://facebook.com/1000",
    "facebook.com/1000/",
    "m.me/1000",
    "https://www.facebook.com/people/Lan-Nguyen/1000/",
    "https://www.facebook.com/Lan.Nguyen?fref=nf",
    "lan.nguyen",
    "Lan: https://facebook.com/1000, mobile",
  ])("%s is her", (value) => expect(namesPerson(value, identity)).toBe(true));

  it.each([
    "10001",
    "91000",
    "https://www.facebook.com/profile.php?id=10001",
    "https://www.facebook.com/profile.php?id=2&ref=1000",
    "https://www.facebook.com/groups/1000/user/2",
    "https://www.facebook.com/lan.nguyen.2",
    "https://www.facebook.com/lan.nguyen/posts/5",
    "https://www.facebook.com/2/posts/1000",
    "https://facebook.com.evil.example/1000",
    "Lan",
    "",
  ])("%s is not", (value) => expect(namesPerson(value, identity)).toBe(false));

  it("no other id ever passes", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 17n }),
        fc.bigInt({ min: 1n, max: 10n ** 17n }),
        (one, other) => {
          const who = identityOf({ id: String(one), name: "", profileUrl: null });
          const value = profileLinkOf({ id: String(other), name: "", profileUrl: null }) ?? "";
          return namesPerson(value, who) === (one === other) && namesPerson(`${one}${other}`, who) === false;
        },
      ),
    );
  });
});

describe("finding a contact", () => {
  const found =
    (...rows: unknown[]): Respond =>
    (asked) =>
      asked.path.endsWith("searchcontact")
        ? good({ data: { rows, totalCount: String(rows.length) } })
        : html(404);

  it("asks for the facebook field by likeness", async () => {
    const { client, asked } = clientOf(found());
    expect(await findContact(client, lan)).toBeNull();
    expect(asked).toHaveLength(1);
    expect(asked[0]?.body).toMatchObject({
      field_choose: ["facebook"],
      field_condition: ["like"],
      field_value: ["1000"],
      field_and: [],
      field_type: ["text"],
      type: "contact",
      page: 1,
    });
  });

  it("takes the row that names exactly this person, through masked phones and both places", async () => {
    const rows = [
      { id: "CT1", name: "Lan", facebook: "https://www.facebook.com/profile.php?id=10001" },
      {
        id: "CT2",
        name: "Lan",
        facebook: null,
        facebooks: null,
        phone: "84332xxx830",
        phone_encrypted: true,
      },
      { id: "CT3", name: "Khác", facebook: null, facebooks: [{ fieldvalue_id: "1", value: "1000" }] },
    ];
    expect(await findContact(clientOf(found(...rows)).client, lan)).toEqual({ id: "CT3" });
  });

  it("never takes a row by its name, nor for having been found", async () => {
    const rows = [
      { id: "CT1", name: "Lan", facebook: null },
      { id: "CT2", name: "Lan", facebook: "10001" },
    ];
    expect(await findContact(clientOf(found(...rows)).client, lan)).toBeNull();
  });

  it("asks a row that shows no facebook value for its field values", async () => {
    const { client } = clientOf(({ path, query }) => {
      if (path === "/v1/fieldvalue") {
        const facebook = [
          { id: "1", field_key: "facebook", field_value: query.object_id === "CT2" ? "1000" : "10001" },
        ];
        return good({ data: { contact: { facebook } } });
      }
      return good({
        data: { rows: [{ id: "CT1", facebooks: null }, { id: 2 }, { id: "CT2", facebook: null }] },
      });
    });
    expect(await findContact(client, lan)).toEqual({ id: "CT2" });
  });

  it("walks on while the server has more to show", async () => {
    const { client } = clientOf(({ body }) => {
      const page = Number(body.page);
      const rows = Array.from({ length: 20 }, (_, index) => ({
        id: `CT${page}-${index}`,
        facebook: `1000${index}`,
      }));
      return good({
        data: { rows: page === 3 ? [{ id: "CTX", facebook: "1000" }] : rows, totalCount: "41" },
      });
    });
    expect(await findContact(client, lan)).toEqual({ id: "CTX" });
  });

  it("finds nobody for whom nothing is certain, without asking", async () => {
    const { client, asked } = clientOf(found({ id: "CT1", name: "Lan" }));
    expect(await findContact(client, { id: null, name: "Lan", profileUrl: null })).toBeNull();
    expect(asked).toEqual([]);
  });

  it("goes on without a contact where the portal does not search by this field", async () => {
    const refusing = () => json({ r: 31, msg: "field_choose facebook is invalid" });
    expect(await findContact(clientOf(refusing).client, lan)).toBeNull();
    expect(await findContact(clientOf(() => html(404)).client, lan)).toBeNull();
  });

  it("does not take a failure for an absence", async () => {
    await expect(findContact(clientOf(() => html(502)).client, lan)).rejects.toThrow("server-error");
    const refusing = () => json({ r: 31, msg: "Something went wrong" });
    await expect(findContact(clientOf(refusing).client, lan)).rejects.toThrow("refused");
    await expect(findContact(clientOf(() => html(200)).client, lan)).rejects.toThrow("unreadable-answer");
  });
});

describe("making a contact", () => {
  const made = (who: Person) => {
    const { client, asked } = clientOf(() => good({ id: "ac_dzwwtspdv1ycig7v" }));
    return createContact(client, who).then((contact) => ({ contact, body: asked[0]?.body }));
  };

  it("keeps the name as shown and an address with the id", async () => {
    const { contact, body } = await made({
      id: "1000",
      name: "<b>Lan</b> & Co",
      profileUrl: "https://www.facebook.com/lan",
    });
    expect(contact).toEqual({ id: "ac_dzwwtspdv1ycig7v" });
    expect(body).toEqual({
      name: "<b>Lan</b> & Co",
      about: "https://www.facebook.com/lan",
      systemField: [{ field_key: "facebook", field_value: "https://www.facebook.com/profile.php?id=1000" }],
    });
  });

  it("names the nameless by their id, and invents no link", async () => {
    expect((await made({ id: "1000", name: " ", profileUrl: null })).body).toMatchObject({
      name: "Khách Facebook 1000",
    });
    expect((await made({ id: null, name: "", profileUrl: null })).body).toMatchObject({
      name: "Khách Facebook",
      systemField: [],
    });
  });

  it("an answer without an id leaves a doubt", async () => {
    const { client } = clientOf(() => good());
    await expect(createContact(client, lan)).rejects.toMatchObject({ outcome: "unknown" });
  });

  it("is found again by what it was made with", () => {
    fc.assert(
      fc.property(
        fc.record({
          id: fc.option(
            fc.oneof(fc.bigInt({ min: 1n }).map(String), fc.stringMatching(/^pfbid[A-Za-z0-9]{5,20}$/)),
          ),
          profileUrl: fc.option(fc.stringMatching(/^https:\/\/www\.facebook\.com\/[a-z][a-z0-9.]{4,20}$/)),
        }),
        (known) => {
          const who = { ...known, name: "" };
          const link = profileLinkOf(who);
          return link === null ? known.id === null : namesPerson(link, identityOf(who));
        },
      ),
    );
  });
});
