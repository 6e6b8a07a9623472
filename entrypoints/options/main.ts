import { Options } from "@/components/screens/options";
import { showPage } from "@/components/screens/page";
import { pageFromText } from "@/lib/facebook/page-address";
import { guideLinks } from "@/lib/facebook/settings/links";
import { panelInBrowser } from "@/lib/panel/in-browser";

const panel = panelInBrowser(pageFromText, guideLinks);
const root = document.querySelector<HTMLElement>("#app");
if (root !== null) showPage(Options, panel, root);
void panel.load();
