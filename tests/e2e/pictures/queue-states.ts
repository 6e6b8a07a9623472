import type { Page } from "puppeteer-core";
import type { ListedGroup } from "../../../lib/domain/listed-group.ts";
import type { PanelWords } from "../../../lib/language/panel.ts";
import { control, press, sees } from "../driver/control.ts";
import type { OwnState } from "./own-page.ts";
import { fails, says } from "./played.ts";
import { LONG_QUEUE, queue, settings } from "./samples.ts";
import { agents, locked, signedOut } from "./standings.ts";

const at = (section: string): string => `options.html#${section}`;

const groups: readonly ListedGroup[] = [
  { id: "GRW9E5OS", name: "CSKH", agents: queue().agents, queues: ["Hotline", "Chat Fanpage"] },
  { id: "GRB4N7QT", name: LONG_QUEUE, agents: queue().agents.slice(0, 1), queues: [] },
  { id: "GRX1Z8KP", name: "CSKH", agents: null, queues: null },
];
const fresh = settings({ pages: 1 }, [queue({ groupId: "", agents: [] })]);
const ask = async (tab: Page, { queues }: PanelWords, ...told: readonly string[]): Promise<void> => {
  await press(tab, queues.groupsLoad);
  await sees(tab, ...told);
};
/** A queue that is being made, of a portal that answers like this when its groups are asked for. */
const making = { path: at("queues/q1"), played: { agents, settings: says(fresh) } };

export const queueStates: readonly OwnState[] = [
  { name: "options-queues-empty", path: at("queues"), played: { settings: says(settings([], [])) } },
  { name: "options-queues", path: at("queues"), played: { agents } },
  {
    name: "options-queues-many",
    path: at("queues/q2"),
    played: {
      agents,
      settings: says(
        settings({ pages: 3 }, [
          queue(),
          queue({ id: "q2", name: LONG_QUEUE, agents: [{ id: "AGONE00001", name: "Hoàng (đã nghỉ)" }] }),
          queue({ id: "q3", name: "Bán hàng", groupId: "", agents: [] }),
        ]),
      ),
    },
  },
  {
    name: "options-queue-lacks",
    path: at("queues/q1"),
    played: {
      agents: says([]),
      settings: says(settings({ pages: 1 }, [queue({ groupId: "", agents: [] })])),
    },
  },
  { name: "options-queue-loading", path: at("queues/q1"), played: { agents: "later" } },
  {
    name: "options-queue-failing",
    path: at("queues/q1"),
    played: { agents: fails("server-error", "HTTP 503") },
  },
  { name: "options-queue-signed-out", path: at("queues/q1"), played: signedOut },
  { name: "options-queue-locked", path: at("queues/q1"), played: { ...locked, agents } },
  { name: "options-groups", ...making },
  {
    name: "options-groups-loading",
    ...making,
    played: { ...making.played, groups: "later" },
    act: (tab, words) => ask(tab, words, words.queues.groupsLoading),
  },
  {
    name: "options-groups-listed",
    ...making,
    played: { ...making.played, groups: says(groups) },
    act: (tab, words) => ask(tab, words, words.queues.groupList),
  },
  {
    name: "options-groups-taken",
    ...making,
    played: {
      ...making.played,
      groups: says(groups),
      saveQueue: says(queue({ groupId: "GRB4N7QT", agents: queue().agents.slice(0, 1) })),
    },
    act: async (tab, words) => {
      await ask(tab, words, words.queues.groupList);
      const list = await (await control(tab, words.queues.groupList)).toElement("select");
      await list.select("GRB4N7QT");
      await sees(tab, words.queues.groupWithAgents(LONG_QUEUE, 1));
    },
  },
  {
    name: "options-groups-none",
    ...making,
    played: { ...making.played, groups: says([]) },
    act: (tab, words) => ask(tab, words, words.queues.groupsNone),
  },
  {
    name: "options-groups-cannot",
    ...making,
    played: { ...making.played, groups: says(null) },
    act: (tab, words) => ask(tab, words, words.queues.groupsCannot),
  },
  {
    name: "options-groups-failed",
    ...making,
    played: { ...making.played, groups: fails("server-error", "HTTP 502") },
    act: (tab, words) => ask(tab, words, "HTTP 502"),
  },
];
