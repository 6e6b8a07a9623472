import type { Shortcut } from "@/lib/domain/command";
import type { ShortcutWords } from "@/lib/language/shortcuts";

/** The shortcuts with their present keys, and the keys of our own panels; the same in our pages and on Facebook. */
export function ShortcutList(props: {
  readonly words: ShortcutWords;
  /** null while the browser has not answered. */
  readonly shortcuts: readonly Shortcut[] | null;
}) {
  const { words, shortcuts } = props;
  return (
    <>
      <p class="hint">{words.lead}</p>
      <dl class="shortcuts">
        {shortcuts?.map(({ command, keys }) => (
          <div key={command}>
            <dt>{words.commands[command]}</dt>
            <dd>{keys === "" ? <span class="hint">{words.none}</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p>
        <b>{words.keysHere}</b>
      </p>
      <dl class="shortcuts">
        {words.keys.map(({ keys, does }) => (
          <div key={keys}>
            <dt>{does}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
