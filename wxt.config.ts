import { defineConfig } from "wxt";
import { storeSafe } from "./scripts/store-safe.ts";

const shortcut = (letter: string) => ({
  suggested_key: { default: `Alt+Shift+${letter}`, mac: `MacCtrl+Shift+${letter}` },
});

export default defineConfig({
  // Every import is written out: a reader sees where each name comes from.
  imports: false,
  manifestVersion: 3,
  outDirTemplate: "{{browser}}-mv{{manifestVersion}}",
  vite: () => ({
    plugins: [storeSafe()],
    // As old as the manifest allows: for older ones light-dark() would be written out, larger and deaf to `color-scheme: inherit`.
    build: { sourcemap: false, cssTarget: ["chrome123", "firefox140"] },
  }),
  manifest: ({ browser }) => ({
    default_locale: "vi",
    name: "__MSG_extName__",
    description: "__MSG_extDescription__",
    permissions: [
      "storage",
      "unlimitedStorage",
      "alarms",
      "scripting",
      "declarativeNetRequestWithHostAccess",
    ],
    host_permissions: [
      "https://business.facebook.com/*",
      "https://www.facebook.com/*",
      "https://web.facebook.com/*",
      "https://*.stringeex.com/*",
    ],
    // Our pages and the worker load nothing but the package and reach nothing but StringeeX: the browser itself sees to it.
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src https://*.stringeex.com",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join("; "),
    },
    // What is opened in a private window leaves nothing behind: neither read nor kept.
    incognito: "not_allowed",
    // Letters that neither browser keeps for itself, in either language: Chromium would leave the others unset, Firefox would
    // open the menu of that letter. Changeable there; a Mac writes letters with Option, so there it is Control.
    commands: {
      _execute_action: shortcut("U"),
      "create-ticket": { ...shortcut("G"), description: "__MSG_commandCreate__" },
      "open-work": { ...shortcut("J"), description: "__MSG_commandWork__" },
      "toggle-discreet": { ...shortcut("K"), description: "__MSG_commandDiscreet__" },
    },
    // The first with light-dark(): each colour of the design is written once, for both themes.
    minimum_chrome_version: browser === "chrome" ? "123" : undefined,
    // What an organisation may preset; Firefox takes policies without a schema.
    ...(browser === "chrome" && { storage: { managed_schema: "managed-schema.json" } }),
    ...(browser === "firefox" && {
      browser_specific_settings: {
        gecko: {
          id: "page-tickets@stringeex-tools.vn",
          strict_min_version: "140.0",
          data_collection_permissions: {
            required: [
              "personallyIdentifyingInfo",
              "personalCommunications",
              "websiteContent",
              "authenticationInfo",
            ],
          },
        },
      },
    }),
  }),
});
