import { defineConfig } from "wxt";
import { storeSafe } from "./scripts/store-safe.ts";

export default defineConfig({
  // Every import is written out: a reader sees where each name comes from.
  imports: false,
  manifestVersion: 3,
  outDirTemplate: "{{browser}}-mv{{manifestVersion}}",
  vite: () => ({ plugins: [storeSafe()], build: { sourcemap: false } }),
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
    minimum_chrome_version: browser === "chrome" ? "120" : undefined,
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
        gecko_android: { strict_min_version: "142.0" },
      },
    }),
  }),
});
