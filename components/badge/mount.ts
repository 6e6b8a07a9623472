import { type Mounted, mount } from "../mount";
import badgeStyle from "./badge.css?inline";
import { giveBack } from "./give-back";
import { keepInside } from "./keep-inside";
import noticeStyle from "./notice.css?inline";

/** A badge's host. */
export function mountBadge(document: Document, kind: "header" | "item"): Mounted {
  const mounted = mount(document, "page-ticket", badgeStyle);
  mounted.host.className = `page-ticket-${kind}`;
  if (kind === "item") keepInside(mounted.place);
  return mounted;
}

/** A notice in the corner of the window. It is no badge: whoever counts badges must not find it among them. */
export function mountNotice(document: Document): Mounted {
  const mounted = mount(document, "page-ticket-notice", noticeStyle);
  mounted.host.className = "page-ticket-corner";
  return giveBack(mounted);
}
