import type { Page } from "puppeteer-core";
import { panelWords } from "../../lib/language/panel.ts";
import { people, shop } from "../stage/facebook/index.ts";
import { CARE_AGENTS, GROUPS, PORTALS, USERS } from "../stage/stringeex/index.ts";
import { control, fill, press, sees } from "./driver/control.ts";
import { CREATE, keyOf, openBadge, openButton, openInbox, openRow, untilScreen, wrongs } from "./inbox.ts";
import type { Scene } from "./scene.ts";
import { signIn } from "./workplace.ts";

/** One thing that happens, and what is to be seen after it. */
export interface Step {
  readonly title: string;
  /** Leaves `stage.page` at what is worth looking at. Throws when the promise of the title does not hold. */
  play(stage: Playing): Promise<void>;
}

export interface Playing extends Scene {
  /** The tab that is looked at. */
  page?: Page;
  inbox?: Page;
}

const customer = people.a;
const KEY = keyOf(shop.id, customer.id);
const INBOX = { rows: "b", detail: "a" } as const;

/** The main job from a fresh installation to a ticket that every tab knows: played by the tests and by `npm start`. */
export const story: readonly Step[] = [
  {
    title: "sign in to StringeeX in the popup",
    async play(stage) {
      stage.page = await stage.driver.openOwn("popup.html");
      await signIn(stage.page, stage);
      await sees(stage.page, stage.language === "vi" ? "Đăng xuất" : "Sign out");
      const [login] = stage.emulator.requestsOf("POST /v1/account");
      if (login?.status !== 200) throw new Error("StringeeX saw no sign-in.");
    },
  },
  {
    title: "add the page by its id",
    async play(stage) {
      const page = need(stage.page);
      const words = panelWords(stage.language).pages;
      await fill(page, words.typed, shop.id);
      await fill(page, words.name, shop.name[stage.language]);
      await press(page, words.add);
      await sees(page, shop.name[stage.language]);
    },
  },
  {
    title: "make a queue of a StringeeX group and its agents in the options",
    async play(stage) {
      const { queues } = panelWords(stage.language);
      await need(stage.page).close();
      const page = await stage.driver.openOwn("options.html#queues");
      stage.page = page;
      await press(page, queues.add);
      await fill(page, queues.name, "CSKH");
      await fill(page, queues.groupId, GROUPS.care.id);
      // The first agents and the last one: the list has more than one page at StringeeX.
      for (const agent of [...CARE_AGENTS.slice(0, 3), ...CARE_AGENTS.slice(-1)])
        await press(page, `${agent.name}…`);
      await sees(page, panelWords(stage.language).saved);
    },
  },
  {
    title: "give the queue to the page and see that it is saved",
    async play(stage) {
      const words = panelWords(stage.language);
      await need(stage.page).close();
      const page = await stage.driver.openOwn(`options.html#pages/${shop.id}`);
      stage.page = page;
      const choice = await (await control(page, words.form.labels.queue)).toElement("select");
      const value = await choice.evaluate(
        (select) => [...select.options].find(({ text }) => text.startsWith("CSKH"))?.value ?? "",
      );
      await choice.select(value);
      await sees(page, words.saved);
    },
  },
  {
    title: "open the inbox: every conversation whose identity is certain has a badge",
    async play(stage) {
      await need(stage.page).close();
      const inbox = await openInbox(stage, { ...INBOX, lang: stage.language });
      stage.page = inbox;
      stage.inbox = inbox;
      const seen = await untilScreen(
        inbox,
        "badges on the rows",
        ({ rows }) => rows.filter((badges) => badges.length > 0).length > 5,
      );
      none(wrongs(seen));
    },
  },
  {
    title: "open a customer's conversation: its badge offers a ticket",
    async play(stage) {
      const inbox = need(stage.inbox);
      await openRow(inbox, customer.id);
      await openButton(inbox, ...CREATE);
      none(
        wrongs(
          await untilScreen(inbox, "one badge of this customer", (seen) => openBadge(seen)?.key === KEY),
        ),
      );
    },
  },
  {
    title: "press it: the badge answers at once and then tells the truth",
    async play(stage) {
      const inbox = need(stage.inbox);
      await (await openButton(inbox, ...CREATE)).click();
      const seen = await untilScreen(inbox, "created", (now) => openBadge(now)?.state === "created");
      none(wrongs(seen));
    },
  },
  {
    title: "the ticket is at StringeeX: one, of this customer, in this group, with an agent who is online",
    async play(stage) {
      const { emulator } = stage;
      const tickets = emulator.ticketsOf(customer.id);
      if (tickets.length !== 1 || emulator.state.tickets.length !== 1)
        throw new Error(
          `There are ${emulator.state.tickets.length} tickets, ${tickets.length} of the customer.`,
        );
      const [ticket] = tickets;
      if (ticket?.assigneeGroup !== GROUPS.care.id) throw new Error(`The group is ${ticket?.assigneeGroup}.`);
      const assignee = emulator.state.agents.find(({ id }) => id === ticket.assignee);
      if (assignee?.online !== true) throw new Error(`The assignee ${ticket.assignee} is not online.`);
      const contact = emulator.state.contacts.find(({ id }) => id === ticket.contact);
      if (contact?.name !== customer.name.vi) throw new Error(`The contact's name is ${contact?.name}.`);
      const page = await stage.driver.page();
      await page.goto(`https://${PORTALS.main.slug}.stringeex.com/`);
      await sees(page, customer.name.vi);
      stage.page = page;
    },
  },
  {
    title: "reload the inbox: the ticket is remembered",
    async play(stage) {
      const inbox = need(stage.inbox);
      stage.page = inbox;
      await inbox.bringToFront();
      await inbox.reload();
      const seen = await untilScreen(inbox, "created after the reload", ({ rows }) =>
        rows.flat().some(({ key, state }) => key === KEY && state === "created"),
      );
      none(wrongs(seen));
    },
  },
  {
    title: "a second tab knows it too",
    async play(stage) {
      const second = await openInbox(stage, { ...INBOX, lang: stage.language, itemId: customer.id });
      stage.page = second;
      const seen = await untilScreen(second, "created in the second tab", (now) => {
        const badge = openBadge(now);
        return badge?.key === KEY && badge.state === "created";
      });
      none(wrongs(seen));
      if (stage.emulator.state.tickets.length !== 1) throw new Error("There is more than one ticket.");
    },
  },
];

function need(page: Page | undefined): Page {
  if (page === undefined) throw new Error("The step before this one did not leave its tab.");
  return page;
}

function none(wrong: readonly string[]): void {
  if (wrong.length > 0) throw new Error(wrong.join("\n"));
}

export const credentials = { email: USERS.onePortal.email, password: USERS.onePortal.password };
