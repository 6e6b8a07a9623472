/** A custom ticket field that the extension fills where the portal has it. Known by its key alone. */
export interface OwnField {
  readonly key: string;
  readonly name: string;
}

/** A trigger of the portal acts on it: the ticket's agent is to be told by e-mail. */
export const EMAIL_FIELD: OwnField = { key: "page-tickets-email", name: "Gửi thông báo qua Email" };
/** The customer's words, for portals whose ticket answer names no ticket to put a note on. */
export const CONTENT_FIELD: OwnField = { key: "page-tickets-content", name: "Nội dung từ Facebook" };
export const OWN_FIELDS: readonly OwnField[] = [EMAIL_FIELD, CONTENT_FIELD];
