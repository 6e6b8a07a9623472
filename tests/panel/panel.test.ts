import { describe, expect, test } from "vitest";
import { defaultPreferences, type Preferences } from "@/lib/domain/preferences";
import { ProblemError, problem } from "@/lib/domain/problem";
import { emptySettings, everyComment } from "@/lib/domain/settings";
import { agentRows } from "@/lib/panel/agent-rows";
import { openTabUrl, type Tab, type Tabs } from "@/lib/panel/open-tab";
import { bothBoxesOff, needsLook, queueWarning } from "@/lib/panel/page-warnings";
import { isTicketUrl } from "@/lib/panel/preferences";
import { hashOf, routeOf } from "@/lib/panel/route";
import { aPage, aQueue, fakePanel, fakeWorker, later, signedIn } from "./fake-ask";

describe("the session", () => {
  test("a wrong password says so and stays signed out", async () => {
    const { session } = fakePanel({
      session: async () => ({ state: "signed-out" }),
      signIn: async () => {
        throw new ProblemError(problem("wrong-credentials", "Invalid email or password"));
      },
    });
    await session.load();
    await session.signIn("lan@example.test", "no", "https://api.stringeex.com");
    expect(session.state.value).toEqual({ state: "signed-out" });
    expect(session.problem.value).toEqual(problem("wrong-credentials", "Invalid email or password"));
    expect(session.busy.value).toBe(false);
  });

  test("a second click while signing in sends nothing more", async () => {
    const answer = later<typeof signedIn>();
    let asked = 0;
    const { session } = fakePanel({
      signIn: () => {
        asked += 1;
        return answer.promise;
      },
    });
    const first = session.signIn("a@example.test", "x", "https://api.stringeex.com");
    await session.signIn("a@example.test", "x", "https://api.stringeex.com");
    answer.settle(signedIn);
    await first;
    expect(asked).toBe(1);
    expect(session.state.value).toEqual(signedIn);
  });

  test("a worker that does not answer leaves the form, with the reason", async () => {
    const { session } = fakePanel({});
    await session.load();
    expect(session.state.value).toEqual({ state: "signed-out" });
    expect(session.problem.value?.code).toBe("internal");
  });
});

describe("import and export", () => {
  const file = (text: string, size = text.length) => ({ name: "a.json", size, text: async () => text });

  test("a refused file names itself and the field, and changes nothing", async () => {
    const worker = fakeWorker({ pages: [aPage()] });
    const { settings, transfer } = fakePanel({
      ...worker.handlers,
      importSettings: async () => {
        throw new ProblemError(problem("import-invalid", "pages[0].creation"));
      },
    });
    await settings.load();
    await transfer.readFrom(file("{}"), false);
    expect(transfer.state.value).toEqual({
      state: "failed",
      file: "a.json",
      problem: problem("import-invalid", "pages[0].creation"),
    });
    expect(settings.settings.value?.pages).toHaveLength(1);
  });

  test("a huge file is refused without being read", async () => {
    const { transfer } = fakePanel({});
    await transfer.readFrom(
      { name: "film.json", size: 10_000_001, text: () => Promise.reject(new Error()) },
      false,
    );
    expect(transfer.state.value).toEqual({ state: "too-large", file: "film.json", most: 10 });
  });

  test("exporting hands over what the worker wrote", async () => {
    const { transfer } = fakePanel(fakeWorker().handlers);
    const files: [string, string][] = [];
    await transfer.writeTo((name, text) => files.push([name, text]));
    expect(files).toEqual([["page-tickets-settings.json", JSON.stringify(emptySettings())]]);
  });
});

describe("preferences", () => {
  const stored: Preferences = { ...defaultPreferences(), baseUrl: "https://asia-1-api.stringeex.com" };

  test("the language changes at once, is remembered for the first frame, and changes nothing else", async () => {
    const saved: Preferences[] = [];
    const panel = fakePanel({
      preferences: async () => stored,
      savePreferences: async (preferences) => {
        saved.push(preferences);
        return preferences;
      },
    });
    // Before the stored preferences are here.
    panel.preferences.setLanguage("en");
    expect(panel.preferences.language.value).toBe("en");
    await panel.preferences.flush();
    expect(saved).toEqual([{ ...stored, language: "en" }]);
    expect(panel.stored.get("language")).toBe("en");
  });

  test("an address outside stringeex.com is marked and not saved", async () => {
    const worker = fakeWorker();
    const { preferences } = fakePanel(worker.handlers);
    await preferences.load();
    preferences.type({ baseUrl: "https://stringeex.com.evil.example" });
    await preferences.flush();
    expect([...preferences.invalid.value]).toEqual(["baseUrl"]);
    expect(worker.preferences().baseUrl).toBe("https://api.stringeex.com");
  });

  test.each([
    ["", true],
    ["https://{portal}.stringeex.com/ticket/{id}", true],
    ["https://x.stringeex.com/t?s={serial}", true],
    ["https://x.stringeex.com/t", false],
    ["http://x.stringeex.com/{id}", false],
    ["javascript:alert({id})", false],
    ["{id}", false],
  ])("a ticket's address %j", (text, good) => expect(isTicketUrl(text)).toBe(good));
});

describe("what keeps a page from working", () => {
  test.each([
    [{ queueId: null }, "noQueue"],
    [{ queueId: "gone" }, "queueGone"],
    [{ queueId: "q1" }, null],
    [{ queueId: "bare" }, "queueWithoutGroup"],
    [{ queueId: "empty" }, "queueWithoutAgents"],
    [{ queueId: "empty", preferOnlineAgents: false }, null],
  ] as const)("queue %j: %s", (change, warning) => {
    const queues = [aQueue(), aQueue({ id: "bare", groupId: "" }), aQueue({ id: "empty", agents: [] })];
    expect(queueWarning(aPage(change), queues)).toBe(warning);
    expect(needsLook(aPage(change), queues)).toBe(warning !== null);
  });

  test("both boxes off under 'only relevant'", () => {
    const off = { visitorPosts: false, commentsWithKeywords: false } as const;
    expect(bothBoxesOff(aPage({ ...off, postsAndComments: "relevant" }))).toBe(true);
    expect(bothBoxesOff(aPage({ ...off, postsAndComments: "everything" }))).toBe(false);
  });

  test("an empty keyword list counts only where keywords are asked for", () => {
    expect(everyComment(aPage({ postsAndComments: "relevant" }))).toBe(true);
    expect(everyComment(aPage({ postsAndComments: "nothing" }))).toBe(false);
    expect(everyComment(aPage({ postsAndComments: "relevant", keywords: ["giá"] }))).toBe(false);
    expect(everyComment(aPage({ postsAndComments: "relevant", commentsWithKeywords: false }))).toBe(false);
  });
});

describe("agents to choose from", () => {
  const lan = { id: "AC1", name: "Nguyễn Lan" };
  const duc = { id: "AC2", name: "Lê Đức" };

  test("members who left the portal stay, and say so", () => {
    expect(agentRows([lan], [duc], "").map((row) => [row.agent.id, row.member, row.gone])).toEqual([
      ["AC2", false, false],
      ["AC1", true, true],
    ]);
  });

  test("while the list is not known nobody is called gone", () => {
    expect(agentRows([lan], null, "")).toEqual([{ agent: lan, member: true, gone: false, sameName: false }]);
  });

  test("are found without marks", () => {
    expect(agentRows([], [lan, duc], "le duc").map((row) => row.agent)).toEqual([duc]);
  });

  test("two with one name are told apart", () => {
    expect(agentRows([], [lan, { ...lan, id: "AC3" }], "").every((row) => row.sameName)).toBe(true);
  });
});

describe("the open tab", () => {
  const own = "chrome-extension://abc/";
  const tabs = (own: boolean, front: Tab[], all: Tab[] = []): Tabs => ({
    getCurrent: async () => (own ? {} : undefined),
    query: async (query) => (query.active === true ? front : all),
  });

  test("is the one in front of the popup", async () => {
    const front = [{ url: "https://business.facebook.com/x" }];
    expect(await openTabUrl(tabs(false, front), own)).toBe("https://business.facebook.com/x");
  });

  test("is the last one looked at, when our own page is the one in front", async () => {
    const all = [
      { url: "https://www.facebook.com/old", lastAccessed: 1 },
      { url: `${own}popup.html`, lastAccessed: 9 },
      { url: "https://www.facebook.com/new", lastAccessed: 5 },
      { lastAccessed: 7 },
    ];
    expect(await openTabUrl(tabs(true, [], all), own)).toBe("https://www.facebook.com/new");
  });

  test("is nobody's business on other sites", async () => {
    expect(await openTabUrl(tabs(false, [{}], [{ url: "https://www.facebook.com/x" }]), own)).toBeNull();
  });
});

describe("a page to add", () => {
  const model = () => fakePanel({}, { parsePage: () => ({ id: null, username: "cuahangmau.demo" }) }).addPage;

  test("a username alone asks for the id, and takes no other thing for one", () => {
    const addPage = model();
    expect(addPage.read("cuahangmau.demo")).toEqual({ state: "id-needed", username: "cuahangmau.demo" });
    addPage.type({ extraId: "abc" });
    expect(addPage.read("cuahangmau.demo").state).toBe("id-needed");
    addPage.type({ extraId: " 100000000000901 " });
    expect(addPage.read("cuahangmau.demo")).toEqual({
      state: "page",
      id: "100000000000901",
      username: "cuahangmau.demo",
    });
  });

  test("nothing typed is not an error", () => expect(model().read("  ")).toEqual({ state: "empty" }));

  test("a tab that cannot be asked is no page", async () => {
    const { addPage } = fakePanel({}, { pageOfTab: () => Promise.reject(new Error("no tab")) });
    await addPage.load();
    expect(addPage.openTab.value).toBeNull();
  });
});

test.each([
  ["#queues/q%201", { section: "queues", id: "q 1" }],
  ["#pages", { section: "pages", id: null }],
  ["", { section: "pages", id: null }],
  ["#nonsense/1", { section: "pages", id: "1" }],
  ["#pages/%E0%A4%A", { section: "pages", id: null }],
] as const)("the address %j leads to %j", (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
  expect(routeOf(hashOf(route))).toEqual(route);
});

test("withheld hosts are noticed and asked for", async () => {
  let granted = false;
  const { access } = fakePanel(
    {},
    {
      hosts: {
        granted: async () => granted,
        request: async () => {
          granted = true;
          return true;
        },
      },
    },
  );
  await access.load();
  expect(access.missing.value).toBe(true);
  await access.ask();
  expect(access.missing.value).toBe(false);
});
