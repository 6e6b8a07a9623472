import { showPage } from "@/components/screens/page";
import { Privacy } from "@/components/screens/privacy";
import { pageFromText } from "@/lib/facebook/page-address";
import { panelInBrowser } from "@/lib/panel/in-browser";

const panel = panelInBrowser(pageFromText);
const root = document.querySelector<HTMLElement>("#app");
if (root !== null) showPage(Privacy, panel, root);
void panel.preferences.load();
