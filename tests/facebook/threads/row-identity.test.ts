// @vitest-environment node
import { expect, it } from "vitest";
import { identifyByLink } from "@/lib/facebook/threads/row-identity";

const PAGE = "100000000000901";
const link = (itemId: string) => ({ pageId: PAGE, itemId, threadType: "FB_MESSAGE" });

it("a row's link names its customer, and never the page itself", () => {
  expect(identifyByLink(link("61550000002222"), PAGE, false, false)?.threadId).toBe("61550000002222");
  expect(identifyByLink(link(PAGE), PAGE, false, false)).toBeNull();
});
