import { refusal } from "../answer";
import { isJson, textOf } from "../json";
import { answerPcc } from "../pcc";
import type { Run, Runs } from "../route";

/** The portal's proxy to the contact centre. Seen in the wild for call-outs only; the rest is a hope behind a switch. */
const forward: Run = ({ body, context, session }) => {
  const uri = textOf(body, "uri");
  const method = textOf(body, "method")?.toUpperCase();
  if (!uri || !method) return refusal(context, "uri and method are required");
  const target = new URL(uri, "https://forwarded.invalid/");
  const content = isJson(body.body) ? body.body : {};
  // What a GET asks may stand in the uri or in the body: no sample tells.
  if (method === "GET") {
    for (const [key, value] of Object.entries(content)) target.searchParams.set(key, String(value));
  }
  const answer = answerPcc({
    context,
    method,
    path: target.pathname,
    query: target.searchParams,
    body: content,
    portal: session.portal,
  });
  return answer ?? refusal(context, "uri is not allowed");
};

export const pccconfigRuns: Runs<"POST /v1/pccconfig"> = { "POST /v1/pccconfig": forward };
