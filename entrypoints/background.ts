import browser from "webextension-polyfill";
import { defineBackground } from "wxt/utils/define-background";
import { startWorker } from "@/lib/worker/start";

// One file, not a module beside others: a worker that starts for one click has nothing to fetch but this.
export default defineBackground({ main: () => startWorker(browser) });
