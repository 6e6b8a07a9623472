import { describe, expect, test } from "vitest";
import { parseSettingsFile } from "@/lib/domain/settings-file";
import { aPage, fakePanel, fakeWorker, later } from "./fake-ask";

const file = (text: string) => ({ name: "chosen.json", size: text.length, text: async () => text });

describe("importing", () => {
  test("two hundred pages with twenty keywords each are read at once: there is nothing to be cancelled", async () => {
    const keywords = Array.from({ length: 20 }, (_, at) => `từ khóa ${at}`);
    const pages = Array.from({ length: 200 }, (_, at) => aPage({ id: String(1_000 + at), keywords }));
    const text = JSON.stringify({ schema: "page-tickets/settings", version: 1, queues: [], pages });
    const panel = fakePanel({
      ...fakeWorker({}).handlers,
      importSettings: async (input) => {
        const read = parseSettingsFile(input.text);
        if (!read.ok) throw new Error(JSON.stringify(read.problem));
        return read.settings;
      },
    });
    await panel.transfer.readFrom(file(text));
    expect(panel.transfer.state.value).toMatchObject({ state: "imported", pages: 200 });
    expect(panel.settings.settings.value?.pages).toHaveLength(200);
  });

  test("says that it is under way until the worker has answered", async () => {
    const answer = later<never>();
    const panel = fakePanel({ ...fakeWorker({}).handlers, importSettings: () => answer.promise });
    const reading = panel.transfer.readFrom(file("{}"));
    expect(panel.transfer.state.value.state).toBe("importing");
    answer.fail(new Error("gone"));
    await reading;
    expect(panel.transfer.state.value).toMatchObject({ state: "failed", file: "chosen.json" });
  });
});
