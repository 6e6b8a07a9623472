import { showPage } from "@/components/screens/page";
import { Welcome } from "@/components/screens/welcome";
import { pageFromText } from "@/lib/facebook/page-address";
import { panelInBrowser } from "@/lib/panel/in-browser";

const panel = panelInBrowser(pageFromText);
const root = document.querySelector<HTMLElement>("#app");
if (root !== null) showPage(Welcome, panel, root);
void panel.load();
