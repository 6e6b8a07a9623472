import { CornerNotice } from "@/components/badge/layout-notice";
import { mountBadge } from "@/components/badge/mount";
import type { Language } from "@/lib/domain/preferences";
import { badgeWords } from "@/lib/language/badge";

/** The one line that stays of a script whose extension was updated under it. */
export function leaveNotice(document: Document, language: Language): void {
  const left = mountBadge(document, "corner");
  left.show(
    <CornerNotice words={badgeWords(language)} shows={{ kind: "reload" }} copy={async () => false} />,
  );
  document.body.append(left.host);
}
