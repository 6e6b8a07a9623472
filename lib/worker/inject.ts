import type { From } from "@/lib/messages/serve";
import type { Deps } from "./deps";

/**
 * Puts a screen's script and style into the frame that asked: the screen was entered by single-page navigation, so
 * the browser did not load them by itself. The files are the build's own, named by the screen.
 */
export async function inject(deps: Deps, screen: string, from: From): Promise<void> {
  const tabId = from.tab?.id;
  if (tabId === undefined) return;
  const target = { tabId, frameIds: [from.frameId ?? 0] };
  const css = `/content-scripts/${screen}.css`;
  const manifest = deps.browser.runtime.getManifest();
  const styled = manifest.content_scripts?.some((script) => script.css?.some((file) => css.endsWith(file)));
  if (styled === true) await deps.browser.scripting.insertCSS({ target, files: [css] });
  await deps.browser.scripting.executeScript({ target, files: [`/content-scripts/${screen}.js`] });
}
