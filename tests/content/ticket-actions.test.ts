import { expect, it } from "vitest";
import { BadgeBook } from "@/lib/content/badge-book";
import { followSurroundings } from "@/lib/content/surroundings";
import { TicketActions } from "@/lib/content/ticket-actions";
import { messageKey } from "@/lib/domain/key";
import type { Badge } from "@/lib/domain/mirror";
import { ProblemError, problem } from "@/lib/domain/problem";
import { fakeBridge } from "./fake-bridge";

const key = messageKey("100000000000901", "1");
const badge: Badge = { state: "created", status: "new", ticket: "7", at: 1, problem: null };

/** What is said, in order, and the actions that say it. */
function actionsOn(signal: AbortSignal) {
  const { bridge } = fakeBridge({});
  const said: string[] = [];
  const book = new BadgeBook(bridge, () => undefined, signal);
  const actions = new TicketActions(
    bridge,
    book,
    followSurroundings(bridge, () => undefined, signal),
    () => undefined,
  );
  return { actions, said, say: (text: string) => void said.push(text.trim()) };
}

it("says that something was taken back, in words that are not those said before", async () => {
  const life = new AbortController();
  const { actions, said, say } = actionsOn(life.signal);
  await actions.act(key, async () => badge, say, "as-is");
  await actions.act(key, async () => badge, say, "undone");
  expect(said).toEqual(["Phiếu ghi #7: Mới", "Đã hoàn tác. Phiếu ghi #7: Mới"]);
  life.abort();
});

it("does not say so of what could not be taken back, and reads out the reason of a refusal", async () => {
  const life = new AbortController();
  const { actions, said, say } = actionsOn(life.signal);
  const fail = async (): Promise<Badge> => {
    throw new ProblemError(problem("refused", "subject không hợp lệ"));
  };
  await actions.act(key, fail, say, "undone");
  expect(said).toEqual([
    "StringeeX từ chối yêu cầu. subject không hợp lệ Sửa theo lý do StringeeX nêu rồi thử lại.",
  ]);
  life.abort();
});
