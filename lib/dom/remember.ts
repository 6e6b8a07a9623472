/** What is to be forgotten when the present microtask has ended. */
let remembered: (() => void)[] = [];

/** The page may have changed in the meantime: what was asked before counts no more. */
export function forget(): void {
  const all = remembered;
  remembered = [];
  for (const each of all) each();
}

/**
 * Asks once about each element and remembers the answer for as long as nothing else can run: until the present
 * microtask has ended, or {@link forget} is called by whoever comes in between. For questions that cost a walk through the document and are asked for each of many rows.
 */
export function remember<T>(ask: (element: Element) => T): (element: Element) => T {
  let answers: Map<Element, { readonly value: T }> | null = null;
  return (element) => {
    if (answers === null) {
      answers = new Map();
      if (remembered.length === 0) queueMicrotask(forget);
      remembered.push(() => {
        answers = null;
      });
    }
    const answer = answers.get(element) ?? { value: ask(element) };
    answers.set(element, answer);
    return answer.value;
  };
}
