import { createEmulator, type Emulator, type EmulatorOptions } from "./emulator";
import { API_HOST, GROUPS, USERS } from "./fixture";
import { isJson, type Json, listOf, textOf } from "./json";
import { type Ask, type Reply, type Served, serve } from "./serve";

export const API = `https://${API_HOST}`;

/** An emulator behind a server, and the calls that a test of it makes again and again. */
export interface Stand extends Served {
  readonly emulator: Emulator;
  /** A good token of the main portal. */
  readonly token: string;
  /** One API call under that token, at the common host. */
  call(method: string, path: string, what?: Ask): Promise<Reply>;
  /** The same, down to the JSON that came back; an empty object where none did. */
  get(path: string): Promise<Json>;
  post(path: string, body: unknown): Promise<Json>;
  put(path: string, body: unknown): Promise<Json>;
  remove(path: string): Promise<Json>;
  /** Makes a contact with this facebook value; its id. */
  contact(facebook: string): Promise<string>;
}

export async function stand(options: EmulatorOptions = {}): Promise<Stand> {
  const emulator = createEmulator(options);
  const served = await serve(emulator.routes);
  const token = emulator.tokenFor(USERS.onePortal);
  const call = (method: string, path: string, what: Ask = {}): Promise<Reply> =>
    served.ask(method, API + path, { token, ...what });
  return {
    ...served,
    emulator,
    token,
    call,
    get: async (path) => (await call("GET", path)).json ?? {},
    post: async (path, body) => (await call("POST", path, { body })).json ?? {},
    put: async (path, body) => (await call("PUT", path, { body })).json ?? {},
    remove: async (path) => (await call("DELETE", path)).json ?? {},
    async contact(facebook) {
      const systemField = [{ field_key: "facebook", field_value: facebook }];
      const reply = await call("POST", "/v1/contact", { body: { name: "Khách Mẫu", systemField } });
      return textOf(reply.json ?? {}, "id") ?? "";
    },
  };
}

/** The `data` of an answer; an empty object where there is none. */
export function data(answer: Json): Json {
  return isJson(answer.data) ? answer.data : {};
}

/** The `data.rows` of an answer. */
export function rows(answer: Json): readonly unknown[] {
  return listOf(data(answer), "rows");
}

/** A ticket's body that nothing is wrong with, but for what a test changes. */
export function ticketBody(contact: string, changes: Json = {}): Json {
  return {
    create_reason: 0,
    subject: "Chị ơi còn hàng không",
    assignee: "ACKZYGJQ6Y",
    assigneeGroup: GROUPS.care.id,
    status: 0,
    contact,
    type: 1,
    priority: 2,
    ...changes,
  };
}
