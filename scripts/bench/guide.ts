import { SHAPES } from "./page/rows.ts";

/** How the same run is made elsewhere: stands at the end of what the command writes. */
export const guide = (measurements: readonly string[]): string => `## The same run elsewhere

\`npm run bench\` builds the extension, measures everything above in about half an hour and writes this page and the README's table, missed budgets with their
reasons. It wants a machine that does nothing else: before each measurement it looks how much others take of the processors, and says so here and in the README.
\`npm run bench -- --quick\` takes a few minutes and writes nothing. More words after the \`--\`:

- \`--only lists,recycled\`: these measurements alone; they are printed. There are: ${measurements.join(", ")}.
- \`--resume\`: goes on with what earlier runs over the same build, browser and machine have measured (each is kept in \`.output/bench.json\` as soon as it is done),
  measures what is missing, and with \`--only\` these anew; then writes both documents. Whatever breaks off a run costs one measurement.
- \`--out FILE\`: the report goes there, and the README stays. \`--build DIR\`: another build than \`.output/chrome-mv3\`.
- \`--add PATH\`, as often as wanted, from wherever the file lies: one more contender in every measurement of lists, rows, mutations and navigation.
  - A **script** (JavaScript or TypeScript; what it imports is looked for beside it) runs in a world of its own, as a content script does. If it exports
    \`start(root, options)\` that is called: \`options.selector\` finds a row, \`options.container\` the list, \`options.link\` the link in a row, and
    \`options.annotate(row)\` draws a row's badge, as often as it is called; \`idOf(href)\`, \`statusOf(id)\` and \`labels\` are there for whoever draws for
    itself. A script that exports nothing starts by being run.
  - A **folder** is an unpacked extension, in a browser of its own on the same pages. It must match \`https://business.facebook.com/*\`. Another build of
    this extension gets its page and its tickets; any other is measured as it is.
  - What counts as a badge is one \`<page-ticket>\` in the row with \`data-key="<page>|message|<person>"\` and \`data-status\`; other marks are measured by their
    cost, and each row counts as one without a badge.
  - A contender that cannot be loaded is left out and told of, with the reason; the command then ends with 1. What a script imports from npm must be installed
    where the script lies.
- \`--page SHAPE\`: lists of another shape in those measurements. There are:
${Object.entries(SHAPES)
  .map(([name, what]) => `  - \`${name}\`: ${what}`)
  .join("\n")}

A measurement that fails is made once more after the others; one that fails twice is named at the top, and the others stand all the same; the command then ends with 1. \`CHROMIUM\` in the environment
names the browser.
`;
