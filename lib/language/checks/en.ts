import { products } from "../toolbar";
import type { CheckWords } from "./vi";

/* The same in two places. */
const choose = "Press what is ringed, choose or turn on StringeeX-VN, and save if there is a Save button.";
const reload = "The page does not finish loading. Reload it.";

export const en: CheckWords = {
  product: products.en,
  routingTitle: "Do this Page's messages go to StringeeX?",
  permissionTitle: "Does StringeeX have all permissions on the Page?",
  routing: {
    ok: (app) => `Yes: the default routing app is ${app}.`,
    "other-app": (app) => `No: messages go to ${app}, not to StringeeX.`,
    none: () => "No: no app is chosen to receive messages.",
    "cannot-tell": () => "Cannot tell from this screen.",
  },
  routingBad: {
    "app-missing": "No: StringeeX is not connected to this Page.",
    "off-for-ours": "No: conversation control is off for StringeeX.",
  },
  routingNext: {
    ok: "",
    "other-app": choose,
    none: choose,
  },
  reasons: {
    seen: "",
    unreadable:
      "The setting is on this screen but cannot be read for certain. Look at “Default routing app” yourself.",
    "unknown-layout":
      "Facebook has changed this screen. Look at “Default routing app” yourself; if you can, copy the layout report and send it to support.",
    contradiction: "Two places on this screen name different routing apps. Reload the page and look again.",
    unsaved: "The choice was changed but not saved. Save or cancel it and close the dialog.",
    loading: reload,
    empty:
      "Facebook shows nothing here. Switch into the Page's profile, and check that you have full control of the Page.",
    "no-full-control":
      "You do not have full control of the Page, so Facebook does not show this. Ask somebody who has.",
    "not-page-profile": "You are in your personal profile. Switch into the Page and open this again.",
    "app-missing": "StringeeX is not among the connected apps. Add the Page again in the StringeeX portal.",
    "switch-missing":
      "StringeeX's “Conversation control” switch is not there: usually the permission for the Page's settings and webhooks is missing. Connect the Page again in the StringeeX portal.",
    "off-for-ours": "Turn on the switch that is ringed, and save if there is a Save button.",
    "open-the-app": "Open StringeeX's row (Edit) to see its “Conversation control” switch.",
  },
  permission: {
    complete: "Complete: StringeeX has every permission it needs on this Page.",
    missing: "Permissions are missing: some things will not work, without any error.",
    "cannot-tell": "Cannot tell from this screen.",
  },
  permissionReasons: {
    seen: "Above, turn on what is missing, choose this Page and press Save; or connect the Page again in the StringeeX portal.",
    "unknown-row": "There is a permission the extension does not recognise. Look at each row yourself.",
    "page-unclear": "The screen does not say whether this Page is chosen for every permission.",
    unreadable: "This screen cannot be read for certain.",
    loading: reload,
    expired:
      "StringeeX's connection has expired: every permission is lost. Connect the Page again in the StringeeX portal.",
    removed:
      "StringeeX was removed: every permission is lost. Connect the Page again in the StringeeX portal.",
    "app-missing": "StringeeX is not in the active list. Connect the Page in the StringeeX portal.",
    "open-the-app": "Open StringeeX with View and edit to see each permission.",
    "no-full-control": "You may not see this.",
  },
  permissions: {
    messages: ["Messages", "no message reaches StringeeX"],
    comments: ["Comments and visitor posts", "what visitors write under posts cannot be read"],
    posts: ["Page content", "it is not known which post a comment belongs to"],
    pages: ["List of Pages", "StringeeX does not see this Page"],
    metadata: ["Settings and webhooks", "Facebook does not tell StringeeX when something new comes"],
  },
  missingOne: (name, lost) => `${name}: missing – ${lost}`,
  unsureOne: (name) => `${name}: unclear`,
  forPage: (name) => `Page: ${name}`,
  pageUnknown:
    "This screen does not say which Page it is about. To record the result, choose the Page you are looking at.",
  pageUnknownOne: "This screen does not say which Page it is. Record only for the Page you are looking at.",
  pageOther: "This Page was not added to the extension, so the result is not recorded.",
  noPages: "No Page was added to the extension yet, so the result is not recorded.",
  whichPage: "Which Page is this?",
  record: "Record",
  withdraw: (name) => `This is not ${name}: remove the record`,
  recordFor: (name) => `Record for ${name}`,
  seenAt: (moment) => `Seen at ${moment}.`,
  recorded: (moment) => `Recorded at ${moment}.`,
  notRecorded: "Could not be recorded. What the screen says still stands.",
  drift: (then, before, now) => `Before (${then}): ${before}. Now: ${now}.`,
  driftFromComplete: (then) => `On ${then} nothing was missing.`,
  nobody: "no app",
  wasComplete: "complete",
  wasMissing: "missing permissions",
  close: "Close notice",
  copyReport: "Copy layout report",
  copied: "Copied. The report holds no words of the screen.",
  notCopied: "Select and copy the report below.",
  report: "Layout report",
};
