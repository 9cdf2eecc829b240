import assert from "node:assert/strict";
import { readFileSync, globSync } from "node:fs";
import { basename, dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { MAY_IMPORT } from "./helpers/may-import-table.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FILES = globSync("src/**/*.ts", { cwd: ROOT, exclude: ["src/web/assets/**"] }).map(normalize);
const IMPORTS = new Map(FILES.map((file) => [file, ourImports(file)]));

test("imports go one way", () => {
  const wrong = FILES.flatMap((file) =>
    (IMPORTS.get(file) ?? [])
      .filter((imported) => !isAllowed(file, imported))
      .map((imported) => `${file} imports ${imported}`),
  );
  assert.deepEqual(wrong, []);
});

test("no import cycles", () => {
  const done = new Set<string>();
  for (const file of FILES) assert.deepEqual(cycleFrom(file, [], done), undefined);
});

test("a worker's entry stands in the pipeline step that it serves", () => {
  const entries = FILES.filter((file) => file.endsWith("-worker.ts"));
  assert.deepEqual(
    entries.filter((file) => !/^src\/pipeline\/[^/]+\//.test(file)),
    [],
  );
  const named = new Set([...IMPORTS.values()].flat());
  assert.deepEqual(
    entries.filter((file) => !named.has(file)),
    [],
  );
});

test("nothing that reads documents of the world, understands, groups or ranks is loaded by the thread that serves", () => {
  const light = [
    "src/cluster/remembered-ms.ts",
    // Finds where the mails of a stream begin.
    "src/parse/mail/read-mbox.ts",
    "src/parse/pages/discovery/well-known-feed-addresses.ts",
    "src/parse/sitemaps/newest-first.ts",
  ];
  const heavy = [...loadedBy("src/cli/serve.ts")].filter((file) =>
    /^src\/(parse|enrich|cluster|rank)\//.test(file),
  );
  assert.deepEqual(heavy.sort(), light);
});

test("no barrels: a file re-exports nothing", () => {
  assert.deepEqual(
    FILES.filter((file) => /^export (type )?(\*|\{[^}]*\}) from/m.test(source(file))),
    [],
  );
});

test("a file is named after the function or class that it exports", () => {
  const allowed = /^(main|config)$|\.test$/;
  const misnamed = FILES.filter((file) => {
    const name = basename(file, ".ts");
    // A type of model/ holds its own rules; a file of storage/ holds the questions of one table.
    if (allowed.test(name) || /^src\/(model|storage)\//.test(file)) return false;
    const exported = [
      ...source(file).matchAll(/^export (?:async )?(?:function\*?|class)\s+(\w+)/gm),
    ].map((match) => kebab(match[1] ?? ""));
    return (
      exported.length > 0 && !exported.some((one) => one.startsWith(name) || name.startsWith(one))
    );
  });
  assert.deepEqual(misnamed, []);
});

test("no utils, helpers, managers", () => {
  const vague = /(^|-)(utils?|helpers?|common|misc|manager|service|info|handler\d*)(-|\.|$)/;
  assert.deepEqual(
    FILES.filter((file) => vague.test(basename(file))),
    [],
  );
});

test("SQL stands in storage/ only", () => {
  const sql = /\bsql`|\bsql<|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/;
  assert.deepEqual(
    FILES.filter(
      (file) =>
        !file.startsWith("src/storage/") && !file.endsWith(".test.ts") && sql.test(source(file)),
    ),
    [],
  );
});

test("raw markup stands in one file", () => {
  const raw = FILES.filter(
    (file) => /(?<!sql\.)\braw\(/.test(source(file)) && !file.endsWith(".test.ts"),
  );
  assert.ok(raw.length <= 1, `raw() in ${raw.join(", ")}`);
});

test("the environment is read at the edge only", () => {
  assert.deepEqual(
    FILES.filter(
      (file) =>
        file !== "src/cli/main.ts" &&
        !file.endsWith(".test.ts") &&
        source(file).includes("process.env"),
    ),
    [],
  );
});

function isAllowed(file: string, imported: string): boolean {
  if (/(?:\.test|-cases-table)\.ts$/.test(file) || file.startsWith("src/app/")) return true;
  const from = room(file);
  const to = room(imported);
  return from === to || (MAY_IMPORT[from] ?? []).includes(to);
}

function room(file: string): string {
  const [top = file, folder = file] = file.split("/");
  return top === "src" ? folder : top;
}

function ourImports(file: string): string[] {
  // A worker's entry is imported by whoever names it: new URL("./x-worker.ts", import.meta.url).
  const specifiers = [
    ...source(file).matchAll(/(?:from|import\(|new URL\()\s*"(\.{1,2}\/[^"]+)"/g),
  ].map((match) => match[1] ?? "");
  return specifiers
    .map((specifier) => normalize(join(dirname(file), specifier)))
    .filter((path) => path.endsWith(".ts"));
}

/** All that comes with a file when it is imported: not types, and not what it imports only later. */
function loadedBy(file: string, loaded = new Set<string>()): Set<string> {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  for (const [, names = "", path = ""] of source(file).matchAll(
    /^import\s+(?!type\b)([^;]*?)\s*from\s+"(\.[^"]+\.ts)"/gm,
  ))
    if (/\{\s*(?!\s|type\b)|,\s*(?!\s|type\b|\})|^\w/.test(names))
      loadedBy(normalize(join(dirname(file), path)), loaded);
  return loaded;
}

function cycleFrom(file: string, path: readonly string[], done: Set<string>): string[] | undefined {
  if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
  if (done.has(file)) return undefined;
  for (const imported of IMPORTS.get(file) ?? []) {
    const cycle = cycleFrom(imported, [...path, file], done);
    if (cycle !== undefined) return cycle;
  }
  done.add(file);
  return undefined;
}

function source(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

function kebab(name: string): string {
  if (name === name.toUpperCase()) return name.toLowerCase().replaceAll("_", "-");
  return name.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase();
}
