/** Why, and why not, ready to be shown: text only, in the language of whoever asked. */
export interface Why {
  readonly action: string;
  /** One sentence for each gate that was passed. */
  readonly sentences: readonly string[];
  /** Where the keyword stands in the words. */
  readonly match: {
    readonly keyword: string;
    readonly before: string;
    readonly matched: string;
    readonly after: string;
  } | null;
  readonly version: string;
  /** What was decided before, the newest first. */
  readonly history: readonly string[];
}
