import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Standing } from "@/lib/domain/check-standing";
import type { PageSettings, Queue } from "@/lib/domain/settings";
import { isNamed } from "@/lib/panel/name-search";
import { bothBoxesOff, needsLook } from "@/lib/panel/page-warnings";
import { Attention } from "../attention";
import { TextField } from "../form/field";
import { Icon } from "../icon";
import { useWords } from "../words";
import { standingIcons } from "./standing-icons";

/** More pages than these are searched. */
export const MANY = 8;

/** Every page with its switch and the way into its settings; the open tab's page first. */
export function PageList(props: {
  readonly pages: readonly PageSettings[];
  readonly queues: readonly Queue[];
  /** The page of the open tab, or the one whose settings are shown beside. */
  readonly current: string | null;
  /** Whether changes to a page's rules wait to be saved. */
  readonly isUnsaved: (page: PageSettings) => boolean;
  /** Whether the organisation has locked a page's settings. */
  readonly isLocked?: (page: PageSettings) => boolean;
  /** Nothing is given to anybody while trying out: a page needs no queue. */
  readonly local?: boolean;
  /** Whether Facebook sends a page's messages to StringeeX, as far as anybody looked; null while it is not known. */
  readonly health?: (page: PageSettings) => Standing | null;
  /** The same in words, for a page of which nothing else on screen tells it. */
  readonly says?: (page: PageSettings) => JSX.Element | null;
  readonly onOpen: (id: string) => void;
  readonly onActive: (page: PageSettings, active: boolean) => void;
}): JSX.Element {
  const words = useWords();
  const [search, setSearch] = useState("");
  if (props.pages.length === 0) return <p class="empty">{words.pages.empty}</p>;
  const ordered = props.pages.toSorted(
    (a, b) => Number(b.id === props.current) - Number(a.id === props.current),
  );
  const nameOf = (page: PageSettings): string =>
    page.name === "" ? words.pages.nameless(page.id) : page.name;
  const found = ordered.filter((page) => isNamed(search, nameOf(page), page.username, page.id));
  return (
    <>
      {props.pages.length > MANY && (
        <div>
          <TextField label={words.pages.search} type="search" value={search} onType={setSearch} />
          <p class="hint" role="status">
            {search.trim() !== "" && words.pages.found(found.length)}
          </p>
        </div>
      )}
      <ul class="list">
        {found.map((page) => {
          const name = nameOf(page);
          const says = props.says?.(page) ?? null;
          return (
            <li key={page.id} class={page.id === props.current ? "list-row current" : "list-row"}>
              <button
                type="button"
                class="list-open"
                data-page={page.id}
                aria-current={page.id === props.current ? "true" : undefined}
                onClick={() => props.onOpen(page.id)}
              >
                <span class="list-name">
                  <span class="unseen">{words.pages.settings}: </span>
                  {name}
                </span>
                <Icon name="forward" />
                {says}
                <span class="hint">
                  {says === null && <Health standing={props.health?.(page) ?? null} />}
                  {/* How it creates tickets says nothing of a page that creates none. */}
                  {page.active ? words.pages.on : words.pages.off}
                  {page.active && " · "}
                  {page.active && (
                    <span class="whole">
                      {page.creation === "automatic" ? words.pages.creates : words.pages.suggests}
                    </span>
                  )}
                  {props.isUnsaved(page) && <Attention>{words.rehearsal.inList}</Attention>}
                  {props.isLocked?.(page) === true && ` · ${words.policy.inList}`}
                  {(props.local === true ? bothBoxesOff(page) : needsLook(page, props.queues)) && (
                    <Attention>{words.pages.attention}</Attention>
                  )}
                </span>
              </button>
              <input
                type="checkbox"
                role="switch"
                class="switch"
                aria-label={words.pages.activeOf(name)}
                aria-checked={page.active}
                checked={page.active}
                disabled={props.isLocked?.(page) === true}
                onChange={(event) => props.onActive(page, event.currentTarget.checked)}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Told by drawing, colour and words: the words when it is pointed at or read out. */
function Health({ standing }: { readonly standing: Standing | null }): JSX.Element | null {
  const words = useWords().checks;
  // Nobody has looked yet: there is nothing to tell of it here.
  if (standing === null || standing === "never") return null;
  const text = `${words.card.title}: ${words.standings[standing]}`;
  return (
    <span class={`health health-${standing}`} title={text}>
      <Icon name={standingIcons[standing]} />
      <span class="unseen">{text} · </span>
    </span>
  );
}
