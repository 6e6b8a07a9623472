import { json, refusal, success } from "../answer";
import { textOf } from "../json";
import type { Run, Runs } from "../route";
import type { Field, ObjectType } from "../state";

export function objectType(value: string | null | undefined): ObjectType | undefined {
  return value === "company" || value === "contact" || value === "ticket" ? value : undefined;
}

const createField: Run = ({ body, context, session }) => {
  const { ids, state, switches } = context;
  const object = objectType(textOf(body, "object_type"));
  const [type, name, key] = [
    textOf(body, "field_type"),
    textOf(body, "field_name"),
    textOf(body, "field_key"),
  ];
  if (switches.fieldCreation === "refused") return refusal(context, "Permission denied");
  if (!object || !type || !name || !key) return refusal(context, "field is invalid");
  if (
    state.fields.some(
      (field) => field.key === key && field.object === object && field.portal === session.portal,
    )
  ) {
    return refusal(context, "field_key already exists");
  }
  const field: Field = {
    portal: session.portal,
    number: state.fields.length + 1,
    id: ids.short("CF"),
    object,
    key,
    name,
    type,
    required: body.field_required === true,
    options: [],
  };
  state.fields.push(field);
  return success({ id: field.id });
};

const SYSTEM_KEYS: Readonly<Record<ObjectType, readonly string[]>> = {
  company: [],
  contact: ["email", "phone", "facebook"],
  ticket: [],
};

/** A good answer carries `r: -1`, an empty `msg` and no `data`: so the vendor's own sample has it. */
const listFields: Run = ({ context, session, query }) => {
  const object = objectType(query.get("object_type"));
  if (!object) return refusal(context, "object_type is invalid");
  const slug = context.state.portals.find((portal) => portal.id === session.portal)?.slug;
  const own = context.state.fields.filter(
    (field) => field.object === object && field.portal === session.portal,
  );
  return json({
    systemFields: SYSTEM_KEYS[object].map((key, position) => ({
      id: position + 1,
      object_type: object,
      field_key: key,
      field_name: key,
      field_type: "text",
      multiple: 1,
    })),
    customFields: own.map((field) => ({
      id: field.number,
      portal: slug,
      object_type: object,
      field_key: field.key,
      field_name: field.name,
      field_type: field.type,
      multiple: 0,
      ...(field.options.length > 0 && {
        options: field.options.map((value, position) => ({
          id: position + 1,
          portal: slug,
          custom_field_id: field.number,
          value,
        })),
      }),
    })),
    r: context.switches.fieldListCode,
    msg: "",
  });
};

export const fieldRuns: Runs<"POST /v1/field/custom" | "GET /v1/field/list"> = {
  "POST /v1/field/custom": createField,
  "GET /v1/field/list": listFields,
};
