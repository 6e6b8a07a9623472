import type { AuthorRole } from "../activity";
import type { StepOf } from "../decision";
import type { PageSettings } from "../settings";

/** Gate 3: the page's own words only with its setting; Facebook's automated replies never. */
export function actorGate(
  role: AuthorRole,
  page: Pick<PageSettings, "ownerCreatesTickets">,
): StepOf<"actor"> {
  const code = (): StepOf<"actor">["code"] => {
    if (role === "customer") return "customer";
    if (role === "automated") return "automated";
    if (role === "unknown") return "author-unknown";
    return page.ownerCreatesTickets ? "owner-on" : "owner-off";
  };
  return { gate: "actor", code: code() };
}
