import { json, success } from "../answer";
import type { Run, Runs } from "../route";

/** No calls are emulated; only the list's shape and its one documented refusal. */
const callHistory: Run = ({ query }) => {
  const order = query.get("sort_order");
  if (order !== null && order !== "asc" && order !== "desc") {
    return json({ r: 12, msg: "sort_order not allowed" });
  }
  return success({ data: { totalCount: "0", totalPages: 0, search_after: [], rows: [] } });
};

export const callHistoryRuns: Runs<"GET /v1/call/history"> = { "GET /v1/call/history": callHistory };
