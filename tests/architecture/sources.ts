import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join, posix, resolve } from "node:path";
import { type ESTree, parseSync, Visitor } from "vite";

/** The checkout. */
export const root = resolve(".");

/** Everything that is committed or about to be, relative to the checkout, without what is deleted. */
export function files(...under: readonly string[]): string[] {
  const listed = execFileSync(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard", ...under],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  const deleted = execFileSync("git", ["ls-files", "-z", "--deleted", ...under], {
    cwd: root,
    encoding: "utf8",
  });
  const gone = new Set(deleted.split("\0"));
  return listed.split("\0").filter((file) => file !== "" && !gone.has(file));
}

export const read = (file: string): string => readFileSync(join(root, file), "utf8");

/** The product's own code: what ends up in the extension. */
export const product = (): string[] =>
  files("lib", "components", "entrypoints").filter((file) => /\.tsx?$/.test(file));

export interface Source {
  readonly file: string;
  readonly text: string;
  readonly program: ESTree.Program;
  readonly comments: readonly string[];
}

/** @throws on a file that does not parse */
export function parse(file: string): Source {
  const text = read(file);
  const { program, comments, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return { file, text, program, comments: comments.map((comment) => comment.value) };
}

export const lineOf = ({ file, text }: Source, offset: number): string =>
  `${file}:${text.slice(0, offset).split("\n").length}`;

export interface Import {
  readonly where: string;
  /** A file of the checkout without its extension, or a package. */
  readonly target: string;
}

/** Everything a file imports or re-exports, types included. */
export function importsOf(source: Source): Import[] {
  const found: Import[] = [];
  const add = (node: { readonly type: string; readonly start: number; readonly value?: unknown } | null) => {
    if (node?.type === "Literal" && typeof node.value === "string")
      found.push({ where: lineOf(source, node.start), target: targetOf(source.file, node.value) });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
  }).visit(source.program);
  return found;
}

/** What a file still imports when it runs: without types. */
export function runtimeImportsOf(source: Source): string[] {
  const found: string[] = [];
  const add = (value: unknown): void => {
    if (typeof value === "string") found.push(targetOf(source.file, value));
  };
  new Visitor({
    ImportDeclaration: ({ importKind, specifiers, source: from }) => {
      const isType = (each: (typeof specifiers)[number]): boolean =>
        each.type === "ImportSpecifier" && each.importKind === "type";
      if (importKind !== "type" && (specifiers.length === 0 || !specifiers.every(isType))) add(from.value);
    },
    ExportNamedDeclaration: ({ exportKind, source: from }) => {
      if (exportKind !== "type") add(from?.value);
    },
    ExportAllDeclaration: ({ exportKind, source: from }) => {
      if (exportKind !== "type") add(from.value);
    },
  }).visit(source.program);
  return found;
}

function targetOf(file: string, specifier: string): string {
  const plain = specifier.replace(/\?.*$/, "");
  if (plain.startsWith("@/")) return plain.slice(2);
  if (plain.startsWith(".")) return posix.normalize(posix.join(dirname(file), plain));
  return plain;
}
