import type { Plugin } from "vite";

interface Edit {
  readonly file: RegExp;
  readonly find: RegExp;
  readonly to: string;
}

/**
 * Code paths of dependencies that the stores' linters warn of, that the content security policy of extension pages
 * forbids anyway, and that nothing here uses.
 */
const EDITS: readonly Edit[] = [
  {
    // preact's dangerouslySetInnerHTML: no view here writes HTML, so the way to it is closed.
    file: /\/preact\/dist\/preact\.(mjs|module\.js)$/,
    find: /\(\w+\.innerHTML=\w+\.__html\)/,
    to: '(()=>{throw new Error("dangerouslySetInnerHTML is off")})()',
  },
];

/**
 * Takes these paths out of the build, so that addons-linter has nothing to warn of and a reviewer nothing to ask. The
 * build fails if an update of a dependency moves them.
 */
export function storeSafe(): Plugin {
  return {
    name: "store-safe",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      const file = (id.split("?")[0] ?? id).replaceAll("\\", "/");
      const edit = EDITS.find((each) => each.file.test(file));
      if (edit === undefined) return null;
      if (!edit.find.test(code))
        this.error(`store-safe: ${edit.find} is no longer in ${file}; look at what changed`);
      return { code: code.replace(edit.find, edit.to), map: null };
    },
  };
}
