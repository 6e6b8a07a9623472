import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browsers } from "./browsers.ts";
import { shoot, shots } from "./driver/look.ts";
import { openScene, strangers } from "./scene.ts";
import { type Playing, story } from "./story.ts";

describe.each(browsers)("the main story in %s", (browser) => {
  let stage: Playing;
  beforeAll(async () => {
    stage = await openScene(browser);
  });
  afterAll(() => stage?.stop());

  // Each step begins where the one before it ended.
  for (const [index, step] of story.entries()) {
    it(step.title, async () => {
      try {
        await step.play(stage);
      } finally {
        if (stage.page) await shoot(stage.page, shots(browser), `story-${index + 1}`);
      }
    });
  }

  it("reached no host but Facebook and StringeeX, and none of Facebook's own endpoints", () => {
    expect(strangers(stage)).toEqual([]);
    expect(stage.foreignCalls).toEqual([]);
  });
});
