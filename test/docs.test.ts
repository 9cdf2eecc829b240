import assert from "node:assert/strict";
import { existsSync, globSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, extname, join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { Hono } from "hono";
import { buildProgram } from "../src/cli/build-program.ts";
import type { CommandContext } from "../src/cli/command-context.ts";
import { readConfig } from "../src/config.ts";
import { mapFacets } from "../src/model/facet.ts";
import { siteRoutes, type SiteParts } from "../src/web/site/site-routes.ts";
import { MAY_IMPORT } from "./helpers/may-import-table.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** What installing, running and git leave beside our own files. */
const NOT_OURS = new Set(["node_modules", ".git", "data", ".env"]);
const BINARY = new Set([".png", ".gz", ".woff2", ".bin"]);

const FILES = globSync(["**/*", ".*", ".ci/*"], {
  cwd: ROOT,
  exclude: (name) => NOT_OURS.has(name),
}).filter((file) => !NOT_OURS.has(file) && statSync(join(ROOT, file)).isFile());
const OUR_DOCS = FILES.filter((file) => file.endsWith(".md") && !file.includes("/samples/"));
const README = read("README.md");
const ARCHITECTURE = read("ARCHITECTURE.md");

test("every setting is in the README", () => {
  assert.deepEqual(
    settings().filter((name) => !README.includes(`\`${name}\``)),
    [],
  );
});

test("the README names no setting that is not there", () => {
  const named = [...README.matchAll(/\b(?:CUTTINGS|DATABASE)_[A-Z_]+\b/g)].map(([name]) => name);
  const known = new Set(settings());
  assert.deepEqual(
    named.filter((name) => !known.has(name)),
    [],
  );
});

test("every command is in the README", async () => {
  const commands = commandsOf(await buildProgram({} as CommandContext, []));
  assert.ok(commands.length > 5);
  assert.deepEqual(
    commands.filter((command) => !README.includes(`\`${command}`)),
    [],
  );
});

test("every npm script is in the README", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const calls = Object.keys(scripts).map((name) =>
    name === "start" || name === "test" ? `npm ${name}` : `npm run ${name}`,
  );
  assert.deepEqual(
    calls.filter((call) => !new RegExp(`\\b${call}\\b`).test(README)),
    [],
  );
});

test("every address of the public site is in docs/addresses.md", () => {
  const page = read("docs/addresses.md");
  assert.deepEqual(
    siteAddresses().filter((address) => !page.includes(`\`${address}\``)),
    [],
  );
});

test("every folder of src/ has a README of its own and its line in ARCHITECTURE.md", () => {
  const folders = readdirSync(join(ROOT, "src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  assert.deepEqual(
    folders.filter((folder) => !existsSync(join(ROOT, "src", folder, "README.md"))),
    [],
  );
  assert.deepEqual(
    folders.filter((folder) => !new RegExp(`^  ${folder}/ `, "m").test(ARCHITECTURE)),
    [],
  );
});

test("every table that a migration makes is told in ARCHITECTURE.md", () => {
  const migrations = FILES.filter((file) => file.startsWith("src/storage/migrations/"));
  const tables = migrations.flatMap((file) =>
    [...read(file).matchAll(/create table "?(\w+)/g)].map((match) => match[1] ?? ""),
  );
  assert.ok(tables.length > 10);
  assert.deepEqual(
    tables.filter((table) => !ARCHITECTURE.includes(`| \`${table}\` |`)),
    [],
  );
});

test("who may import whom stands in ARCHITECTURE.md as the test of it says", () => {
  const rows = [...ARCHITECTURE.matchAll(/^\| ((?:`[\w.]+` ?)+) \| ([\w., ]+|–) \|$/gm)].flatMap(
    ([, folders = "", allowed = ""]) =>
      folders
        .replaceAll("`", "")
        .split(" ")
        .map((folder) => [folder, allowed === "–" ? [] : allowed.split(", ").sort()] as const),
  );
  const told = Object.fromEntries(rows.filter(([folder]) => folder in MAY_IMPORT));
  assert.deepEqual(
    told,
    Object.fromEntries(
      Object.entries(MAY_IMPORT).map(([folder, allowed]) => [folder, [...allowed].sort()]),
    ),
  );
});

test("files that ARCHITECTURE.md and the decisions name are there", () => {
  const pages = OUR_DOCS.filter(
    (file) =>
      file === "ARCHITECTURE.md" ||
      file === "CONTRIBUTING.md" ||
      file.startsWith("docs/decisions/"),
  );
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/`((?:src|test|bin|docs|world|bench|catalogue)\/[\w./-]+)`/g)].map(
      (match) => `${page}: ${match[1]}`,
    ),
  );
  assert.deepEqual(
    named.filter((one) => !existsSync(join(ROOT, one.replace(/^.*: /, "")))),
    [],
  );
});

test("every relative link leads somewhere", () => {
  const broken = OUR_DOCS.flatMap((file) =>
    linksOf(file)
      .filter((target) => !existsSync(join(ROOT, dirname(file), target)))
      .map((target) => `${file}: ${target}`),
  );
  assert.deepEqual(broken, []);
});

test("every file in docs/ is linked from its index", () => {
  const linked = new Set(linksOf("docs/README.md").map((target) => join("docs", target)));
  const files = FILES.filter((file) => file.startsWith("docs/") && file !== "docs/README.md");
  assert.deepEqual(
    files.filter((file) => !linked.has(file)),
    [],
  );
});

test("nothing names the machine, the registry or the tools that it was made with", () => {
  const forbidden = new RegExp(FORBIDDEN.map((pieces) => pieces.join("")).join("|"), "i");
  const found = FILES.filter((file) => !BINARY.has(extname(file))).flatMap((file) => {
    const match = forbidden.exec(read(file));
    return match === null ? [] : [`${file}: ${match[0]}`];
  });
  assert.deepEqual(found, []);
});

/** In pieces, so that this file does not name them either. */
const FORBIDDEN: readonly (readonly string[])[] = [
  ["registry\\.np", "mjs\\.org"],
  ["registry\\.ya", "rnpkg"],
  ["(?<![\\w./:-])/wo", "rk/"],
  ["\\bn", "24\\b"],
  ["\\bwt-", "land\\b"],
  ["\\bcla", "ude\\b(?!bot)"],
  ["\\banth", "ropic\\b"],
  ["\\bchat", "gpt\\b"],
  ["\\bcop", "ilot\\b"],
];

/** Whatever is asked for when the settings are read. */
function settings(): readonly string[] {
  const asked = new Set<string>();
  readConfig(
    new Proxy(
      {},
      {
        get(_, name) {
          asked.add(String(name));
          return undefined;
        },
      },
    ),
  );
  return [...asked].sort();
}

/**
 * Commands that do something, by their whole name; those that only hold others are named by these.
 */
function commandsOf(command: Command, name = command.name()): readonly string[] {
  return command.commands.length === 0
    ? [name]
    : command.commands.flatMap((one) => commandsOf(one, `${name} ${one.name()}`));
}

/**
 * Without the patterns of their parts; the last is for whatever is not there, and a month without
 * its slash leads to the one with it.
 */
function siteAddresses(): readonly string[] {
  const parts: Partial<SiteParts> = {
    assets: { routes: new Hono(), address: (name) => name },
    vocabularies: mapFacets(() => []),
    now: () => new Date(0),
  };
  const paths = siteRoutes(parts as SiteParts).routes.map(({ path }) =>
    path.replace(/:(\w+)(\{(?:[^{}]|\{[^}]*\})*\})?/g, ":$1"),
  );
  return [...new Set(paths)].filter(
    (path) => path !== "/*" && path !== "*" && path !== "/:year/:month",
  );
}

/** Links and pictures to files of ours, without the place on the page. */
function linksOf(file: string): readonly string[] {
  const text = read(file).replace(/```[\s\S]*?```/g, "");
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)|\bsrc="([^"]+)"/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
  return targets
    .filter((target) => !/^[a-z]+:/i.test(target))
    .map((target) => target.replace(/#.*$/, ""))
    .filter((target) => target !== "");
}

function read(file: string): string {
  const path = join(ROOT, file);
  assert.ok(existsSync(path), `${relative(ROOT, path)} is not there`);
  return readFileSync(path, "utf8");
}
