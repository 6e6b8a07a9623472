import { refusal, success } from "../answer";
import { conditionsOf, isLike } from "../conditions";
import { contactRow, valuesOf } from "../contactRow";
import { numberOf, textOf } from "../json";
import type { Run, Runs } from "../route";

const searchContact: Run = ({ body, context, session }) => {
  const { state, switches } = context;
  const conditions = conditionsOf(body);
  if (typeof conditions === "string") return refusal(context, conditions);
  if (switches.searchByFacebook === "refused" && conditions.some(({ key }) => key === "facebook")) {
    return refusal(context, "field_choose facebook is invalid");
  }
  const name = textOf(body, "name") ?? "";
  const found = state.contacts.filter(
    (contact) =>
      contact.portal === session.portal &&
      isLike([contact.name], name) &&
      conditions.every(({ key, value }) => {
        if (key === "facebook" && switches.searchByFacebook === "ignored") return true;
        return isLike(key === "name" ? [contact.name] : valuesOf(context, contact, key), value);
      }),
  );
  const limit = numberOf(body, "limit") ?? 20;
  const start = ((numberOf(body, "page") ?? 1) - 1) * limit;
  return success({
    data: {
      rows: found.slice(start, start + limit).map((contact) => contactRow(context, contact)),
      totalCount: switches.totalsAsText ? String(found.length) : found.length,
    },
  });
};

export const searchContactRuns: Runs<"POST /v1/filter/searchcontact"> = {
  "POST /v1/filter/searchcontact": searchContact,
};
