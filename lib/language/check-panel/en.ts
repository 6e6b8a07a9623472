import type { CheckPanelWords } from "./vi";

export const en: CheckPanelWords = {
  card: {
    title: "Connection to StringeeX",
    routing: "Message routing",
    permissions: "Permissions",
    told: {
      ok: (app) => `Messages go to ${app}`,
      "other-app": (app) => `Messages go to ${app}, not to StringeeX`,
      none: () => "No app is chosen to receive messages",
    },
    seen: (what, ago) => `${what} · ${ago}`,
    since: (what) => `Latest look – ${what}`,
    lastLook: (ago) => `Last look: ${ago}`,
    start: "Start the check",
    again: "Check again",
    end: "Stop the guide",
    done: "Done",
    allDone: "All steps are done.",
    progress: (done, all) => `${done}/${all} steps`,
    stepDone: "done",
    stepOpen: "not done",
    open: "Open",
    switchFirst: "First switch into the Page's profile on Facebook.",
    never:
      "See whether Facebook sends this page's messages to StringeeX, and whether StringeeX has every permission.",
    mend: "Press “Check again” to be taken step by step to where it is seen and fixed on Facebook.",
  },
  standings: {
    well: "fine",
    due: "check again",
    unsure: "unclear",
    never: "not checked",
    bad: "needs you",
  },
  steps: {
    settings: "Open the Page's Settings",
    messaging: "Go to Page setup → Advanced messaging",
    routing: "Check that “Default routing app” is StringeeX; if not, press Edit and choose StringeeX-VN",
    integrations: "Open Business integrations",
    permissions: "Check that StringeeX has every permission, for the right Page",
  },
  settings: {
    title: "Connection check",
    apps: "App names that count as StringeeX",
    appsHint: "One name a line, exactly as Facebook shows it. Only the whole name counts.",
    appsWrong: "At least one name is needed, each of at most 100 characters.",
    days: "Ask to check again after (days)",
    daysWrong: "From 1 to 365 days.",
  },
  quiet: {
    hidden: "The reminder in Meta's inbox is hidden for this page.",
    showAgain: "Show again",
  },
};
