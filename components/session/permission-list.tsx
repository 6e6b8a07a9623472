import type { JSX } from "preact";
import * as permissionsSentences from "@/lib/language/panel/permissions";
import { useWordsOf } from "../words";

/** Each host and permission with its reason. */
export function PermissionList(): JSX.Element {
  const reasons = useWordsOf(permissionsSentences);
  return (
    <dl class="reasons">
      {Object.entries(reasons).map(([name, reason]) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>{reason}</dd>
        </div>
      ))}
    </dl>
  );
}
