import type { ComponentChildren, JSX } from "preact";
import { everyComment, type PageSettings } from "@/lib/domain/settings";
import { bothBoxesOff } from "@/lib/panel/page-warnings";
import { Checkbox, Radios } from "../form/choice";
import { Notice } from "../notice";
import { useWords } from "../words";
import { KeywordsField } from "./keywords-field";

export interface ConversionProps {
  readonly page: PageSettings;
  readonly keywordText: string;
  readonly keywordsInvalid: boolean;
  readonly asksEmpty: boolean;
  readonly onChoose: (change: Partial<PageSettings>) => void;
  readonly onTypeKeywords: (text: string) => void;
  readonly onLeave: () => void;
  readonly onConfirmEmpty: () => void;
  readonly onKeepKeywords: () => void;
  /** What the keywords find, shown below them. */
  readonly coach: ComponentChildren;
}

/** What of posts and comments becomes a ticket. The boxes stay visible when another choice rules, so that nothing is hidden. */
export function ConversionFields(props: ConversionProps): JSX.Element {
  const words = useWords().form;
  const { labels, hints } = words;
  const { page } = props;
  const relevant = page.postsAndComments === "relevant";
  const boxes = (
    <div class="below">
      <Checkbox
        label={labels.visitorPosts}
        hint={hints.visitorPosts}
        checked={page.visitorPosts}
        disabled={!relevant}
        onChange={(visitorPosts) => props.onChoose({ visitorPosts })}
      />
      <Checkbox
        label={labels.commentsWithKeywords}
        checked={page.commentsWithKeywords}
        disabled={!relevant}
        onChange={(commentsWithKeywords) => props.onChoose({ commentsWithKeywords })}
      />
      {bothBoxesOff(page) && (
        <Notice kind="warning" live>
          <p>{words.warnings.bothOff}</p>
        </Notice>
      )}
      <div class="below">
        <KeywordsField
          text={props.keywordText}
          count={page.keywords.length}
          disabled={!relevant || !page.commentsWithKeywords}
          invalid={props.keywordsInvalid}
          everyComment={everyComment(page)}
          asksEmpty={props.asksEmpty}
          onType={props.onTypeKeywords}
          onLeave={props.onLeave}
          onConfirmEmpty={props.onConfirmEmpty}
          onKeep={props.onKeepKeywords}
        />
        {relevant && page.commentsWithKeywords && props.coach}
        <Checkbox
          label={labels.matchMarksExactly}
          hint={hints.matchMarksExactly}
          checked={page.matchMarksExactly}
          disabled={!relevant || !page.commentsWithKeywords}
          onChange={(matchMarksExactly) => props.onChoose({ matchMarksExactly })}
        />
      </div>
    </div>
  );
  return (
    <Radios
      legend={labels.postsAndComments}
      value={page.postsAndComments}
      choices={[
        { value: "nothing", label: labels.nothing },
        { value: "relevant", label: labels.relevant, below: boxes },
        { value: "everything", label: labels.everything, hint: hints.everything },
      ]}
      onChoose={(postsAndComments) => props.onChoose({ postsAndComments })}
    />
  );
}
