/**
 * Asks once about each element and remembers the answer for as long as nothing else can run: until the present
 * microtask has ended. For questions that cost a walk through the document and are asked for each of many rows.
 */
export function remember<T>(ask: (element: Element) => T): (element: Element) => T {
  let answers: Map<Element, { readonly value: T }> | null = null;
  return (element) => {
    if (answers === null) {
      answers = new Map();
      queueMicrotask(() => {
        answers = null;
      });
    }
    const answer = answers.get(element) ?? { value: ask(element) };
    answers.set(element, answer);
    return answer.value;
  };
}
