import type { Standing } from "@/lib/domain/check-standing";
import type { IconName } from "../icon";

/** How a page's connection is drawn, wherever it is told. */
export const standingIcons: Readonly<Record<Standing, IconName>> = {
  well: "success",
  due: "info",
  unsure: "info",
  never: "info",
  bad: "warning",
};
