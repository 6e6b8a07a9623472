// @vitest-environment node
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { Visitor } from "vite";
import { describe, expect, it } from "vitest";
import { facebookProtocol } from "@/lib/messages/facebook-protocol";
import { ownProtocol } from "@/lib/messages/own-protocol";
import { BROWSER, rooms } from "./architecture/borders";
import {
  files,
  importsOf,
  lineOf,
  parse,
  product,
  read,
  root,
  runtimeImportsOf,
} from "./architecture/sources";

const sources = product().map(parse);
const roomOf = (path: string): string | undefined =>
  Object.keys(rooms).find((room) => path === room || path.startsWith(`${room}/`));

describe("the borders between the rooms", () => {
  it("every file of lib stands in a room that has borders", () => {
    const homeless = sources
      .map(({ file }) => file)
      .filter((file) => file.startsWith("lib/") && !roomOf(file));
    expect(homeless, "give the folder its borders in tests/architecture/borders.ts and biome.json").toEqual(
      [],
    );
  });

  it.each(Object.entries(rooms))("%s imports what it may and nothing else", (name, room) => {
    const packages = room.packages.flatMap((each) => (each === "browser" ? BROWSER : [each]));
    const wrong = sources
      .filter(({ file }) => roomOf(file) === name)
      .flatMap(importsOf)
      .filter(({ target }) => {
        const other = roomOf(target);
        if (other !== undefined) return other !== name && !room.rooms.includes(other);
        return !packages.includes(target);
      })
      .map(({ where, target }) => `${where} imports ${target}`);
    expect(wrong, `${name}: ${room.because}`).toEqual([]);
  });

  it("biome tells an editor the same", () => {
    const { overrides } = JSON.parse(read("biome.json"));
    for (const [name, room] of Object.entries(rooms)) {
      const override = overrides.find(({ includes }: { includes: string[] }) =>
        includes.includes(`${name}/**`),
      );
      const groups = override?.linter.rules.style.noRestrictedImports.options.patterns[0].group ?? [];
      const forbidden = Object.keys(rooms).filter((other) => other !== name && !room.rooms.includes(other));
      const mayBrowse = room.packages.some((each) => each === "browser" || BROWSER.includes(each));
      expect(groups, `the borders of ${name} in biome.json`).toEqual([
        ...forbidden.flatMap((other) => [
          `@/${other}/**`,
          other.startsWith("lib/") ? other.replace("lib/", "../").concat("/**") : `../../${other}/**`,
        ]),
        ...(mayBrowse ? [] : BROWSER),
      ]);
    }
  });
});

describe("the scripts in Facebook's pages", () => {
  const known = new Map(sources.map((source) => [source.file.replace(/(\/index)?\.tsx?$/, ""), source]));
  const scripts = [...known.keys()].filter((file) => /^entrypoints\/[a-z]+\.content$/.test(file));

  it.each(scripts)("%s carries no schema library: what it receives is told by guards", (script) => {
    // Each file with the way to it, so that the import to be mended is seen.
    const ways = new Map([[script, script]]);
    for (const [file, way] of ways) {
      const source = known.get(file);
      for (const target of source === undefined ? [] : runtimeImportsOf(source))
        if (!ways.has(target)) ways.set(target, `${way} → ${target}`);
    }
    expect(ways.size).toBeGreaterThan(3);
    expect(ways.get("zod/mini"), "import what it needs from a file without schemas").toBeUndefined();
  });

  it.each(scripts)("%s says nothing to the page when it begins", (script) => {
    expect(known.get(script)?.text).toMatch(/^ {2}noScriptStartedPostMessage: true,$/m);
  });
});

describe("our own pages", () => {
  const pages = readdirSync(join(root, "entrypoints"))
    .map((name) => join("entrypoints", name, "index.html"))
    .filter((file) => existsSync(join(root, file)));

  it.each(pages)(
    "%s names styles and scripts that there are: the build leaves out in silence what it does not find",
    (file) => {
      const named = [...readFileSync(join(root, file), "utf8").matchAll(/(?:src|href)="(\.[^"]+)"/g)];
      expect(named.map(([, path = ""]) => path)).toContainEqual(expect.stringMatching(/\.css$/));
      for (const [, path = ""] of named)
        expect(existsSync(join(root, dirname(file), path)), `${file}: ${path}`).toBe(true);
    },
  );

  it.each(pages)("%s has a language switch of its own: no browser offers to translate it", (file) => {
    expect(readFileSync(join(root, file), "utf8")).toContain('<meta name="google" content="notranslate" />');
  });
});

describe("the code of the product", () => {
  it("parses instead of casting: no `as`, no `any`, no `!`, no silenced compiler", () => {
    const wrong = sources.flatMap((source) => {
      const found: string[] = [];
      const add = (what: string) => (node: { readonly start: number }) =>
        void found.push(`${lineOf(source, node.start)}: ${what}`);
      new Visitor({
        TSAsExpression: (node) => {
          const { typeAnnotation: type } = node;
          const isConst =
            type.type === "TSTypeReference" &&
            type.typeName.type === "Identifier" &&
            type.typeName.name === "const";
          if (!isConst) add("a cast")(node);
        },
        TSTypeAssertion: add("a cast"),
        TSNonNullExpression: add("a claim that something is there"),
        TSAnyKeyword: add("any"),
      }).visit(source.program);
      const silenced = source.comments.filter((comment) => /@ts-(ignore|expect-error|nocheck)/.test(comment));
      return [...found, ...silenced.map((comment) => `${source.file}: ${comment.trim()}`)];
    });
    expect(wrong).toEqual([]);
  });

  it.each([
    ["lib", 250],
    ["components", 250],
    ["scripts", 250],
    // A test file may be a long table of like cases.
    ["tests", 450],
  ])("keeps every file of %s short enough to read in one go", (folder, most) => {
    const long = files(folder)
      .filter((file) => /\.(tsx?|mjs)$/.test(file))
      .map((file) => ({ file, lines: read(file).trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > most)
      .map(({ file, lines }) => `${file}: ${lines} lines`);
    expect(long, `more than ${most} lines: two nouns share one file`).toEqual([]);
  });

  it("has entrypoints that only wire", () => {
    const long = sources
      .filter(({ file }) => file.startsWith("entrypoints/"))
      .map(({ file, text }) => ({ file, lines: text.trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > 30)
      .map(({ file, lines }) => `${file}: ${lines} lines`);
    expect(long, "move what decides something into lib").toEqual([]);
  });

  it("keeps nothing in the worker's memory that its next start would miss", () => {
    const wrong = sources
      .filter(({ file }) => file.startsWith("lib/worker/"))
      .flatMap((source) =>
        source.program.body.flatMap((statement) => {
          const declared = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
          if (declared?.type !== "VariableDeclaration") return [];
          const state = declared.declarations.some(
            ({ init }) =>
              (init?.type === "NewExpression" &&
                init.callee.type === "Identifier" &&
                /^(Weak)?(Map|Set)$|^Array$/.test(init.callee.name) &&
                init.arguments.length === 0) ||
              (init?.type === "ArrayExpression" && init.elements.length === 0) ||
              (init?.type === "ObjectExpression" && init.properties.length === 0),
          );
          return declared.kind !== "const" || state ? [lineOf(source, statement.start)] : [];
        }),
      );
    expect(wrong, "mutable state at the top of a module").toEqual([]);
  });

  it("has Facebook's selectors in one place", () => {
    const elsewhere = sources
      .filter(({ file }) => !/^lib\/facebook\/(.*\/)?selectors/.test(file))
      .flatMap((source) => {
        const found: string[] = [];
        const quoted = (text: string, start: number) => {
          // [role="row"], a[href*="…"], [data-pagelet …]: words of Facebook's DOM inside a string.
          if (/\[(role|aria-[a-z]+|data-(pagelet|surface|bizweb)[a-z-]*|href)([~|^$*]?=|\])/.test(text))
            found.push(`${lineOf(source, start)}: ${text.slice(0, 80)}`);
        };
        new Visitor({
          Literal: (node) => {
            if (typeof node.value === "string") quoted(node.value, node.start);
          },
          TemplateElement: (node) => quoted(node.value.raw, node.start),
        }).visit(source.program);
        return source.file.startsWith("lib/facebook/") || source.file.startsWith("lib/content/") ? found : [];
      });
    expect(elsewhere, "move them to lib/facebook/selectors").toEqual([]);
  });
});

describe("the protocol", () => {
  it("gives a name to one message only", () => {
    const own = new Set<string>(Object.keys(ownProtocol));
    expect(Object.keys(facebookProtocol).filter((name) => own.has(name))).toEqual([]);
  });

  it.each(["facebookProtocol", "ownProtocol"])(
    "has one server for %s, so that each message has one handler",
    (protocol) => {
      const servers = sources.flatMap((source) => {
        const found: string[] = [];
        new Visitor({
          CallExpression: (node) => {
            const [first] = node.arguments;
            const serves = node.callee.type === "Identifier" && node.callee.name === "createServer";
            if (serves && first?.type === "Identifier" && first.name === protocol)
              found.push(lineOf(source, node.start));
          },
        }).visit(source.program);
        return found;
      });
      expect(servers).toHaveLength(1);
    },
  );
});

describe("what is committed", () => {
  const texts = files().filter((file) => !/\.(png|ico|zip|woff2?)$|^package-lock\.json$/.test(file));

  it("has the same messages in every language", () => {
    const locale = (name: string) => JSON.parse(read(`public/_locales/${name}/messages.json`));
    expect(Object.keys(locale("en")).sort()).toEqual(Object.keys(locale("vi")).sort());
  });

  it("knows no machine's paths", () => {
    const paths = new RegExp(["/(?:home|Users)/[a-z]", "/root/", "/work/", "[A-Z]:\\\\\\\\Users"].join("|"));
    const wrong = texts.flatMap((file) =>
      read(file)
        .split("\n")
        .flatMap((line, index) =>
          paths.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 100)}`] : [],
        ),
    );
    // The pattern itself stands in this file.
    expect(wrong.filter((line) => !line.startsWith("tests/architecture.test.ts"))).toEqual([]);
  });

  it("runs every test it has", () => {
    const wrong = texts
      .filter((file) => /\.test\.tsx?$/.test(file))
      .flatMap((file) => {
        const [call] =
          read(file).match(/\b(it|test|describe)\.(skip|only|todo|fails|skipIf|runIf)\b|\bretry: *[1-9]/) ??
          [];
        return call === undefined ? [] : [`${file}: ${call}`];
      });
    expect(wrong).toEqual([]);
  });
});

describe("the build, where there is one", () => {
  /**
   * Bytes, minified. The gate is parsed on every Facebook screen, ours or not: its budget is a promise. The others are
   * today's sizes with a little room: whoever needs more says so here.
   */
  const budgets: Readonly<Record<string, number>> = {
    "content-scripts/gate.js": 8_000,
    // 1.3 kB of it: notices that can be put away and give the keyboard back, and whose words an earlier decision was about.
    "content-scripts/inbox.js": 173_000,
    "content-scripts/posts.js": 149_000,
    "content-scripts/settings.js": 101_500,
    // With everything that the worker loads: as a module it was 110 kB and fetched another 100 before it could listen.
    "background.js": 225_000,
  };
  /** The same for a page of ours with every script and style that it loads at once. */
  const pages: Readonly<Record<string, number>> = {
    "popup.html": 272_000,
    // 21 kB of it are the library that computes the charts, 9 the difference that an imported file makes, 11 what can be
    // taken back of the rules, and what is said where something could not be read.
    "options.html": 386_000,
    "welcome.html": 265_000,
  };
  const builds = [".output/chrome-mv3", ".output/firefox-mv3"].filter((build) =>
    existsSync(join(root, build)),
  );

  it.each(Object.entries(budgets))("%s stays within %i bytes", (file, budget) => {
    for (const build of builds) {
      const built = join(root, build, file);
      expect(existsSync(built), `${build} has no ${file}: build again, or mend the budgets`).toBe(true);
      expect(statSync(built).size, `${build}/${file}`).toBeLessThanOrEqual(budget);
    }
  });

  it.each(Object.entries(pages))("%s and all that it loads stay within %i bytes", (file, budget) => {
    for (const build of builds) {
      const html = readFileSync(join(root, build, file), "utf8");
      const loads = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path = ""]) => path);
      expect(loads.length, `${build}/${file} loads scripts and styles`).toBeGreaterThan(0);
      const size = [file, ...new Set(loads)].reduce(
        (sum, path) => sum + statSync(join(root, build, path)).size,
        0,
      );
      expect(size, `${build}/${file}`).toBeLessThanOrEqual(budget);
    }
  });

  it("has no character in it for which Chrome refuses a content script: no noncharacter, no broken UTF-8", () => {
    const wrong = builds.flatMap((build) =>
      readdirSync(join(root, build), { recursive: true, encoding: "utf8" })
        .filter((file) => /\.(js|css|html|json)$/.test(file))
        .filter((file) => {
          const bytes = readFileSync(join(root, build, file));
          const text = bytes.toString("utf8");
          const noncharacter = /[\ufdd0-\ufdef]|[\ufffe\uffff]|\p{Noncharacter_Code_Point}/u.test(text);
          return noncharacter || !Buffer.from(text, "utf8").equals(bytes);
        })
        .map((file) => `${build}/${file}`),
    );
    expect(wrong).toEqual([]);
  });
});
