import type { ComponentChildren, JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import type { ChangedItem, ImportDifference } from "@/lib/domain/import-difference";
import * as copySentences from "@/lib/language/panel/copy";
import * as importSentences from "@/lib/language/panel/importing";
import { changeLine, valueLine } from "@/lib/language/settings-change";
import type { ShownDifference } from "@/lib/panel/transfer";
import { Covered } from "../covered";
import { Notice, ProblemNote } from "../notice";
import { useWords, useWordsOf } from "../words";

/**
 * So few changed items are drawn open, above the answers. Where there are more, one looks for a name first, and the
 * answers come before the list: nobody has to go through hundreds of pages to reach them.
 */
const FEW_ITEMS = 6;
export const isShort = ({ items }: ImportDifference): boolean => items.length <= FEW_ITEMS;

/** What a file would change, before it does; the keyboard and the reader are led to it. */
export function ImportQuestion(props: {
  readonly shown: ShownDifference;
  readonly onApply: () => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const words = useWordsOf(importSentences);
  const { difference, file, busy, kept, moved } = props.shown;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // Also where it has become another difference: who has read the old one must not agree to this one by habit.
  useEffect(() => heading.current?.focus(), [difference]);
  const isUndo = file === null;
  const few = isShort(difference);
  const removes = difference.items.some(({ way }) => way === "removed");
  return (
    <section class="stack difference" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {isUndo ? words.undoTitle : words.title(file)}
      </h3>
      {moved && (
        <Notice kind="warning">
          <p>{words.moved}</p>
        </Notice>
      )}
      <p>
        {summaryOf(difference, words)} {words.nothingYet}
      </p>
      {removes && (
        <Notice kind="warning">
          <p>{isUndo ? words.undoRemoves : words.removes}</p>
        </Notice>
      )}
      <Emptied difference={difference} />
      <Kept names={kept} />
      {few && <ChangedItems difference={difference} />}
      <ProblemNote problem={props.shown.problem} />
      <div class="actions">
        <button type="button" class="primary" disabled={busy} onClick={props.onApply}>
          {isUndo ? words.applyUndo : words.apply}
        </button>
        <button type="button" disabled={busy} onClick={props.onLeave}>
          {words.leave}
        </button>
      </div>
      <Progress>{busy && (isUndo ? words.undoing : words.applying)}</Progress>
      {!few && <ChangedItems difference={difference} />}
    </section>
  );
}

/** What is under way, told when it begins. */
export function Progress(props: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <p role="status">
      {typeof props.children === "string" && (
        <label>
          {props.children} <progress />
        </label>
      )}
    </p>
  );
}

/** What the organisation has locked and a file would have otherwise. */
export function Kept(props: { readonly names: readonly string[] }): JSX.Element | null {
  const words = useWordsOf(importSentences);
  if (props.names.length === 0) return null;
  return (
    <Notice kind="info">
      <p>
        <Covered text={words.kept(props.names.join(", "))} names={props.names} />
      </p>
    </Notice>
  );
}

/** Pages that are left without keywords: what that means, before or (`done`) after the import. */
export function Emptied(props: {
  readonly difference: ImportDifference;
  readonly done?: boolean;
}): JSX.Element | null {
  const reading = useWords();
  const copy = useWordsOf(copySentences);
  const importing = useWordsOf(importSentences);
  const tell = props.done === true ? importing.emptied : copy.emptied;
  const names = props.difference.emptied.map((page) =>
    page.name === "" ? reading.pages.nameless(page.id) : page.name,
  );
  if (names.length === 0) return null;
  return (
    <Notice kind="warning">
      <p>
        <Covered text={tell(names.join(", "))} names={names} />
      </p>
    </Notice>
  );
}

/** Each page and queue that becomes different, with what does. */
export function ChangedItems(props: { readonly difference: ImportDifference }): JSX.Element {
  const { items } = props.difference;
  return (
    <ul class="changed-items">
      {items.map((item) => (
        <li key={`${item.kind} ${item.id}`}>
          <Changed item={item} open={item.way === "changed" && isShort(props.difference)} />
        </li>
      ))}
    </ul>
  );
}

function Changed({ item, open }: { readonly item: ChangedItem; readonly open: boolean }): JSX.Element {
  const { code, pages } = useWords();
  const words = useWordsOf(importSentences);
  const lineOf = item.way === "added" ? valueLine : changeLine;
  const head = (
    <>
      <span class={`way way-${item.way}`}>{words.ways[item.way]}</span>
      <span class="hint">{words.kinds[item.kind]}</span>
      <strong class="private">{item.name === "" ? pages.nameless(item.id) : item.name}</strong>
      {item.way === "changed" && <span class="hint">{words.count(item.changes.length)}</span>}
    </>
  );
  if (item.changes.length === 0) return <div class="changed-head">{head}</div>;
  return (
    <details open={open}>
      <summary class="changed-head">{head}</summary>
      <ul>
        {item.changes.map((change) => {
          const line = lineOf(change, code);
          return (
            <li key={line} class="private">
              {line}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

type Words = typeof importSentences.vi;

function summaryOf({ items }: ImportDifference, words: Words): string {
  const of = (kind: ChangedItem["kind"]): importSentences.Counted => {
    const count = (way: ChangedItem["way"]): number =>
      items.filter((item) => item.kind === kind && item.way === way).length;
    return { added: count("added"), changed: count("changed"), removed: count("removed") };
  };
  return words.summary(of("page"), of("queue"));
}
