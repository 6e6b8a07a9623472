import type { ProblemCode } from "@/lib/domain/problem";

/**
 * What the server's message means. No table of codes is documented: `r` is "other value is not success", so the only
 * hint is in the words, English or Vietnamese. A reading is made only where the words are clear.
 */

/** Lower case without Vietnamese marks, so that one pattern reads a word in every spelling. */
export const fold = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

const TOKEN =
  /token|\bjwt\b|x-stringee-auth|unauthori[sz]ed|unauthenticated|authenticat|\bauth\b|not logged in|(log|sign) ?in (again|required|first)|please (log|sign) ?in|dang nhap|phien lam viec|session|xac thuc/;
const ONLY_EXPIRED = /^[^a-z]*(has |is |da )?(expired|het han)[^a-z]*$/;
/** Words that make the message one about the work, not about who asks: it must not look like a dead token. */
const OTHER_SUBJECT =
  /\b(fields?|contacts?|tickets?|agents?|assignee\w*|groups?|subject|notes?|phone|e-?mail|password|package|licen[sc]e|truong|lien he|phieu|nhan vien|nhom|dien thoai|mat khau|ten dang nhap|goi dich vu)\b/;

/** Whether a refusal says that the token is no longer taken. */
export function saysTokenIsBad(message: string): boolean {
  const words = fold(message);
  if (OTHER_SUBJECT.test(words)) return false;
  return TOKEN.test(words) || ONLY_EXPIRED.test(words);
}

const PROOF =
  /captcha|robot|2 ?fa|two.?factor|second.?factor|multi.?factor|\bmfa\b|\botp\b|one.?time|authenticator|verification|verify|\bcode\b|xac thuc|xac minh|xac nhan|ma code/;
const WRONG =
  /wrong|invalid|incorrect|not (correct|match|found|exist)|does ?n[o']t|fail|sai|khong (dung|hop le|ton tai|chinh xac)/;
const CREDENTIAL =
  /password|e-?mail|account|user|credential|log ?in|authenticat|mat khau|tai khoan|dang nhap/;

/** Whether the log-in asks for a captcha or a second factor, told by its words or by a key of its answer. */
export const namesProof = (text: string): boolean => PROOF.test(fold(text.replace(/[_-]/g, " ")));

/** "Invalid email or password" and its kin. */
export function saysWrongCredentials(message: string): boolean {
  const words = fold(message);
  return WRONG.test(words) && CREDENTIAL.test(words);
}

const REQUIRED =
  /required|missing|must (not be empty|be (set|given|provided))|(can ?not|can't|should not) be (empty|blank|null)|is (empty|blank|null)|bat buoc|de trong|thieu|phai nhap|vui long nhap/;
const BAD =
  /not (found|exist|valid|belong|active|available)|does ?n[o']t|no such|invalid|unknown|wrong|incorrect|inactive|deleted|disabled|error|fail|khong (ton tai|tim thay|hop le|dung|thuoc)|sai\b|da (bi )?xoa|\bloi\b/;
const SUBJECTS: readonly (readonly [RegExp, ProblemCode])[] = [
  [/\bassignee[\s_-]?group\b|\bgroups?\b|\bgroup_?id\b|\bnhom\b/, "unknown-group"],
  [
    /\bassignee(?![\s_-]?group)(_?id)?\b|\bagents?\b|\bagent_?id\b|nhan vien|tong dai vien|nguoi (phu trach|xu ly)/,
    "unknown-assignee",
  ],
  [/\bcontacts?\b|\bcontact_?id\b|\bcustomers?\b|lien he|khach hang/, "unknown-contact"],
];

/** The reason of a refused ticket where its words name one; the first thing named is the one that is wrong. */
export function refusalOf(message: string): ProblemCode {
  const words = fold(message);
  if (REQUIRED.test(words)) return "field-required";
  if (!BAD.test(words)) return "refused";
  let first: { at: number; code: ProblemCode } = { at: Number.POSITIVE_INFINITY, code: "refused" };
  for (const [pattern, code] of SUBJECTS) {
    const at = words.search(pattern);
    if (at >= 0 && at < first.at) first = { at, code };
  }
  return first.code;
}

/** Whether the words are about what this account may do: signing in again would not help. */
export const saysNotPermitted = (message: string): boolean =>
  /permission|privilege|\brole\b|khong (co|du) quyen/.test(fold(message)) && !saysTokenIsBad(message);

/** Whether the words tell of something that went wrong, whatever it is. */
export const soundsBad = (message: string): boolean => {
  const words = fold(message);
  return REQUIRED.test(words) || BAD.test(words) || saysTokenIsBad(message);
};

/** A search's own terms: the server does not look by this field or in this way. */
export const saysSearchIsNotOffered = (message: string): boolean =>
  /field_|condition|facebook|not (support|implement|allow)|khong ho tro/.test(fold(message));

/** The message without anything that looks like a token. */
export const withoutSecrets = (message: string, token: string | null): string => {
  const whole = token === null || token.length < 8 ? message : message.replaceAll(token, "…");
  return whole.replace(/eyJ[\w-]{8,}(\.[\w-]*){0,2}/g, "…");
};
