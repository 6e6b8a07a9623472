import { refusal, success } from "../answer";
import { type Json, textOf } from "../json";
import type { Call, Run, Runs } from "../route";
import type { FieldValue } from "../state";
import { objectType } from "./field";

const createValue: Run = ({ body, context, session }) => {
  const { ids, state } = context;
  const object = objectType(textOf(body, "object_type"));
  const [objectId, key] = [textOf(body, "object_id"), textOf(body, "field_key")];
  if (!object || !objectId || !key) return refusal(context, "field value is invalid");
  const owners = object === "ticket" ? state.tickets : state.contacts;
  if (!owners.some((owner) => owner.id === objectId && owner.portal === session.portal)) {
    return refusal(context, `${object} does not exist`);
  }
  const value: FieldValue = {
    id: ids.long("fv"),
    portal: session.portal,
    objectId,
    object,
    // Requests write "0" or "1", answers write numbers.
    system: textOf(body, "is_system_field") === "1",
    fieldId: textOf(body, "field_id") ?? "-1",
    key,
    value: body.field_value,
    created: context.now(),
  };
  state.fieldValues.push(value);
  return success({ id: value.id });
};

const sentValue = ({ context, session, id }: Call): FieldValue | undefined =>
  context.state.fieldValues.find((value) => value.id === id && value.portal === session.portal);

const updateValue: Run = (call) => {
  const value = sentValue(call);
  if (!value) return refusal(call.context, "field value does not exist");
  value.key = textOf(call.body, "field_key") ?? value.key;
  value.value = call.body.field_value;
  return success({ id: value.id });
};

const deleteValue: Run = (call) => {
  const { state } = call.context;
  const value = sentValue(call);
  if (!value) return refusal(call.context, "field value does not exist");
  state.fieldValues = state.fieldValues.filter((one) => one !== value);
  return success({}, "Delete success");
};

function valuesByKey({ context, session, query }: Call): Json | undefined {
  const object = objectType(query.get("object_type"));
  const objectId = query.get("object_id");
  if (!object || !objectId) return undefined;
  const byKey: Record<string, Json[]> = {};
  for (const value of context.state.fieldValues) {
    if (value.objectId !== objectId || value.object !== object || value.portal !== session.portal) continue;
    const list = byKey[value.key] ?? [];
    byKey[value.key] = list;
    list.push({
      id: value.id,
      portal: value.portal,
      object_id: value.objectId,
      object_type: value.object,
      is_system_field: value.system ? 1 : 0,
      field_id: value.fieldId,
      field_key: value.key,
      field_value: value.value,
      created: Math.floor(value.created / 1000),
      updated: 0,
    });
  }
  return { [object]: byKey };
}

/** Answers both GET fieldvalue and GET field/objectValue: of the second, only that it exists is documented. */
const listValues: Run = (call) => {
  const data = valuesByKey(call);
  return data ? success({ data }) : refusal(call.context, "object_type and object_id are required");
};

export const fieldValueRuns: Runs<
  | "POST /v1/fieldvalue"
  | "PUT /v1/fieldvalue/{id}"
  | "DELETE /v1/fieldvalue/{id}"
  | "GET /v1/fieldvalue"
  | "GET /v1/field/objectValue"
> = {
  "POST /v1/fieldvalue": createValue,
  "PUT /v1/fieldvalue/{id}": updateValue,
  "DELETE /v1/fieldvalue/{id}": deleteValue,
  "GET /v1/fieldvalue": listValues,
  "GET /v1/field/objectValue": listValues,
};
