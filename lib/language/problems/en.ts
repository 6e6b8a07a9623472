import type { ProblemCode } from "@/lib/domain/problem";
import type { ProblemWords } from "../problems";

export const en: Record<ProblemCode, ProblemWords> = {
  offline: {
    sentence: "There is no network connection.",
    way: "The request is kept and sent once you are online.",
  },
  timeout: {
    sentence: "StringeeX did not answer in time.",
    way: "It is tried again by itself.",
  },
  "rate-limited": {
    sentence: "StringeeX is taking too many requests.",
    way: "It is tried again in a few minutes.",
  },
  "server-error": {
    sentence: "The StringeeX server failed.",
    way: "It is tried again by itself.",
  },
  "unreadable-answer": {
    sentence: "StringeeX's answer could not be read.",
    way: "Try again; if it stays, check the API address in the settings.",
  },
  "answer-lost": {
    sentence: "The answer never came: the ticket may have been created.",
    way: "Look for it in StringeeX and link it; send again only if it is certainly not there.",
  },
  "note-lost": {
    sentence: "No answer came: the note may have been added to the ticket.",
    way: "Look at the ticket in StringeeX; if the note is not there, send it again.",
  },
  refused: {
    sentence: "StringeeX refused the request.",
    way: "Correct what it names as the reason and try again.",
  },
  "field-required": {
    sentence: "StringeeX asks for a required field.",
    way: "Make the field optional in StringeeX or give it a default, then try again.",
  },
  "unknown-group": {
    sentence: "StringeeX does not know the queue's group.",
    way: "Check the queue's group id in the settings.",
  },
  "unknown-assignee": {
    sentence: "StringeeX does not know the assigned agent.",
    way: "Refresh the queue's agents in the settings, then try again.",
  },
  "unknown-contact": {
    sentence: "StringeeX does not know this customer.",
    way: "Try again to create the contact.",
  },
  "not-offered": { sentence: "StringeeX's API cannot do this.", way: "Do it in StringeeX itself." },
  "ticket-gone": {
    sentence: "This ticket is no longer at StringeeX: it may have been deleted.",
    way: "Create a new ticket if one is still needed.",
  },
  "close-in-portal": {
    sentence: "The ticket is at StringeeX and the extension cannot close it.",
    way: "Close it yourself in the StringeeX portal.",
  },
  "made-twice": {
    sentence: "StringeeX has two tickets for this: two people made them at the same time.",
    way: "Close one of them in the StringeeX portal, then try again to have it checked.",
  },
  "under-way": {
    sentence: "This is being sent.",
    way: "Wait a few seconds until StringeeX has answered.",
  },
  "already-sent": {
    sentence: "Sent to StringeeX already, or perhaps so: it can no longer be taken back.",
    way: "If need be, set the ticket's status again or add a note to it.",
  },
  "signed-out": {
    sentence: "You are not signed in to StringeeX.",
    way: "Sign in from the extension's popup to go on.",
  },
  "token-expired": {
    sentence: "The StringeeX session has expired.",
    way: "Sign in again; waiting requests then go on.",
  },
  "other-portal": {
    sentence: "This request belongs to another StringeeX portal.",
    way: "Sign in to that portal again to go on.",
  },
  "wrong-credentials": { sentence: "The email or password is wrong.", way: "Check them and sign in again." },
  "extra-proof-needed": {
    sentence: "This account needs a captcha or a second factor.",
    way: "Sign in on StringeeX's own page and paste the token into Token.",
  },
  "no-portal": {
    sentence: "This account belongs to no StringeeX portal.",
    way: "Use another account or ask an administrator.",
  },
  "token-malformed": { sentence: "This is not a token.", way: "Copy the whole token and paste it again." },
  "base-url-not-allowed": {
    sentence: "This API address is not allowed.",
    way: "Use an address like https://….stringeex.com.",
  },
  "consent-missing": {
    sentence:
      "You have not agreed to send customers' words to StringeeX: nothing was sent, the request is kept.",
    way: "Press “I agree” on the extension's welcome page (the tab just opened, or Settings → About).",
  },
  "page-not-added": {
    sentence: "This page has not been added.",
    way: "Press “Add page” in the extension's popup.",
  },
  "page-without-queue": {
    sentence: "The page has no assigned queue.",
    way: "Choose “Assigned queue” for the page in the settings.",
  },
  "queue-without-group": {
    sentence: "The queue has no StringeeX group.",
    way: "Enter the queue's group id in the settings.",
  },
  "queue-without-agents": {
    sentence: "The queue has no agents.",
    way: "Add agents to the queue in the settings.",
  },
  "settings-invalid": {
    sentence: "The settings are not valid.",
    way: "Correct the field named and save again.",
  },
  "locked-by-organisation": {
    sentence: "Your organisation set this up and locked it.",
    way: "Ask your IT administrator if it must change.",
  },
  "policy-invalid": {
    sentence: "Your organisation's policy has a mistake, so none of it is applied.",
    way: "Show your IT administrator the field that is named.",
  },
  "import-not-json": { sentence: "The file is not JSON.", way: "Choose a file made by “Export settings”." },
  "import-invalid": {
    sentence: "The settings file is not valid in one place, so nothing was imported.",
    way: "Export the file again and import that, or correct the place named in the file.",
  },
  "page-not-identified": {
    sentence: "The page could not be identified.",
    way: "Open the page's inbox, or type the page's id.",
  },
  "item-not-identified": {
    sentence: "The customer could not be identified.",
    way: "Open this conversation again and retry.",
  },
  "layout-unknown": {
    sentence: "Facebook has changed its layout.",
    way: "Copy the report and send it to us.",
  },
  "storage-full": {
    sentence: "The browser's storage is full, so this could not be saved.",
    way: "Free some space and try again.",
  },
  "storage-blocked": {
    sentence: "Another tab of the extension keeps the data from opening.",
    way: "Close the extension's other tabs and try again.",
  },
  "storage-failed": {
    sentence: "The browser could not read or save the extension's data.",
    way: "Close the extension's other tabs and try again; if that does not help, restart the browser.",
  },
  "storage-corrupt": {
    sentence: "Part of the saved data is damaged and cannot be shown.",
    way: "See “Import and export” in the settings.",
  },
  "storage-newer": {
    sentence: "The data was written by a newer version.",
    way: "Update the extension; the data is kept.",
  },
  "storage-upgrade": {
    sentence: "The data could not be brought to the new version.",
    way: "It is left as it was. Restart the browser to try again; if that does not help, tell whoever looks after the extension.",
  },
  "reload-tab": { sentence: "The extension was just updated.", way: "Reload this page to go on." },
  "permission-missing": {
    sentence: "The extension has no access yet.",
    way: "Open the extension's popup and grant access.",
  },
  internal: {
    sentence: "The extension failed.",
    way: "Reload the page and try again; if it stays, tell us.",
  },
};
