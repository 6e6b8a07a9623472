import type { PageSettings } from "@/lib/domain/settings";
import { diffSettings } from "@/lib/domain/settings-diff";
import { CARE_AGENTS, GROUPS, USERS, type UserFixture } from "../stage/stringeex";
import { PAGE, type WorkerWorld } from "./world";

type Own = WorkerWorld["own"];
type Import = Awaited<ReturnType<Own["importSettings"]>>;
const NOBODY = {};

export const signIn = async (own: Own, user: UserFixture = USERS.onePortal): Promise<void> => {
  const { email, password } = user;
  await own.signIn({ email, password, baseUrl: "https://api.stringeex.com" }, NOBODY);
};

/** The queue `q1`, of the first so many agents of the portal's care group. */
export const saveQueue = async (own: Own, agents = 2): Promise<void> => {
  const members = CARE_AGENTS.slice(0, agents).map(({ id, name }) => ({ id, name }));
  await own.saveQueue({ id: "q1", name: "CSKH", groupId: GROUPS.care.id, agents: members }, NOBODY);
};

export const addPage = (own: Own, username = ""): Promise<PageSettings> =>
  own.addPage({ id: PAGE, username, name: "Cửa Hàng Mẫu" }, NOBODY);

/** The page as it is kept now. */
export async function keptPage(own: Own): Promise<PageSettings> {
  const [page] = (await own.settings(undefined, NOBODY)).pages;
  if (page === undefined) throw new Error("the page is not there");
  return page;
}

/** Gives the page its queue, and whatever else is to be changed. */
export const openShop = async (own: Own, changes: Partial<PageSettings> = {}): Promise<void> => {
  await own.savePage({ ...(await keptPage(own)), queueId: "q1", ...changes }, NOBODY);
};

/** Everything that must be there before the first ticket: signed in, a queue, and the page that has it. */
export async function ready(
  own: Own,
  { user, agents, username }: { user?: UserFixture; agents?: number; username?: string } = {},
): Promise<void> {
  await signIn(own, user);
  await saveQueue(own, agents);
  await addPage(own, username);
  await openShop(own);
}

/** Chooses a file and imports what it is shown to change. */
export async function importFile(own: Own, from: string): Promise<Import> {
  const first = await own.importSettings({ from, shown: null }, NOBODY);
  if (first.done) return first;
  const { at, revision, before, after } = first;
  return own.importSettings({ from, shown: { at, revision, changes: diffSettings(before, after) } }, NOBODY);
}
