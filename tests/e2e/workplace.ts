import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { shop } from "../stage/facebook/index.ts";
import { CARE_AGENTS, GROUPS, USERS, type UserFixture } from "../stage/stringeex/index.ts";
import { control, fill, press, sees } from "./driver/control.ts";
import type { Scene } from "./scene.ts";

/** Signs in on one of the extension's own pages, by the labels that are promised. */
export async function signIn(
  page: Page,
  { language }: Scene,
  user: UserFixture = USERS.onePortal,
): Promise<void> {
  await fill(page, "Email", user.email);
  await fill(page, language === "vi" ? "Mật khẩu" : "Password", user.password);
  await press(page, language === "vi" ? "Đăng nhập" : "Sign in");
}

/** The page and queue that most tests work with, in the shape of the exported file. */
export const settingsFile = (changes: Record<string, unknown> = {}) => ({
  schema: "page-tickets/settings",
  version: 1,
  queues: [
    {
      id: "q1",
      name: "CSKH",
      groupId: GROUPS.care.id,
      agents: CARE_AGENTS.map(({ id, name }) => ({ id, name })),
    },
  ],
  pages: [
    {
      id: shop.id,
      username: shop.slug,
      name: shop.name.vi,
      active: true,
      activeSince: "2026-01-01T00:00:00Z",
      queueId: "q1",
      messages: true,
      creation: "suggest",
      ...changes,
    },
  ],
});

/** Chooses a file in the options' import, as a person does. */
export async function importFile(page: Page, { language }: Scene, text: string): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "page-tickets-import-"));
  const file = join(directory, "chosen-file.json");
  writeFileSync(file, text);
  try {
    const field = await control(page, language === "vi" ? "Nhập cài đặt" : "Import settings");
    const input = await field.toElement("input");
    await input.uploadFile(file);
    // The page reads the file in its own time, and names one that it refuses or that changes nothing: gone only after its word.
    await sees(page, language === "vi" ? "Đã nhập" : "Imported", "chosen-file.json");
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Everything that must be there before the first ticket: signed in, one page, one queue. */
export async function settle(scene: Scene, changes: Record<string, unknown> = {}): Promise<void> {
  const popup = await scene.driver.openOwn("popup.html");
  await signIn(popup, scene);
  await sees(popup, scene.language === "vi" ? "Đăng xuất" : "Sign out");
  await popup.close();
  const options = await scene.driver.openOwn("options.html#transfer");
  await importFile(options, scene, JSON.stringify(settingsFile(changes)));
  await options.close();
}
