import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { COLUMNS } from "../src/storage/schema-columns-table.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const ARCHITECTURE = read("ARCHITECTURE.md");

test("each answer of “Where is…” names a place that is there and holds what it names", () => {
  const rows = (ARCHITECTURE.split("## Where is…")[1] ?? "")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| question"));
  assert.ok(rows.length > 10);
  assert.deepEqual(rows.flatMap(wrongIn), []);
});

/** What a row names beside its places, columns and functions, has to stand in one of these. */
function wrongIn(row: string): readonly string[] {
  const names = [...row.matchAll(/`([^`]+)`/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !(name in COLUMNS));
  const places = names.filter((name) => name.includes("/"));
  const columns = names.filter((name) => /^\w+\.\w+$/.test(name) && !name.includes("/"));
  const others = names.filter((name) => !places.includes(name) && !columns.includes(name));
  const held = places.flatMap(filesIn).map(read).join("\n");
  const links = [...row.matchAll(/\]\(([^)]+)\)/g)].map(([, target = ""]) => target);
  return [
    ...(places.length + columns.length + links.length === 0 ? [`names no place: ${row}`] : []),
    ...[...places, ...links].filter((place) => !existsSync(join(ROOT, place))),
    ...columns.filter((name) => !isColumn(name)),
    ...others.filter((name) => !new RegExp(`\\b${name}\\b`).test(held)),
    ...[...row.matchAll(/`([^`]+)` → `([^`]+)`/g)]
      .filter(([, from = "", to = ""]) => !read(from).includes(`/${basename(to)}"`))
      .map(([way]) => `does not lead on: ${way}`),
    ...places.filter((place) => place.endsWith(".ts") && !isNamedAfterWhatItHolds(place)),
  ];
}

function filesIn(place: string): readonly string[] {
  if (!place.endsWith("/")) return existsSync(join(ROOT, place)) ? [place] : [];
  return globSync(`${place}**/*.ts`, { cwd: ROOT });
}

function read(file: string): string {
  return readFileSync(join(ROOT, file), "utf8");
}

function isColumn(name: string): boolean {
  const [table = "", column = ""] = name.split(".");
  const columns: Readonly<Record<string, object>> = COLUMNS;
  return column in (columns[table] ?? {});
}

/** "judge-health.ts" holds judgeHealth or JudgeHealth; a table or some types are told by a part of it. */
function isNamedAfterWhatItHolds(file: string): boolean {
  const words = basename(file, ".ts").split("-");
  return words.some((word) =>
    new RegExp(`^export .*${word.replace(/s$/, "")}`, "im").test(read(file)),
  );
}
