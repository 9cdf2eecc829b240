import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readCueLists } from "../cues/read-cue-lists.ts";
import { NO_KIND } from "./file-item.ts";
import { type HeadName, readHeads } from "./read-heads.ts";

const CATALOGUE = new URL("../../../catalogue/", import.meta.url);
const VOCABULARIES: Readonly<Record<HeadName, string>> = {
  kind: "kinds",
  service: "services",
  theme: "themes",
  audience: "audiences",
};
const { subjects } = await readCueLists(new URL("cues/", CATALOGUE));
const heads = readHeads(new URL("heads/heads.bin", CATALOGUE), subjects);

test("the heads that ship are the ones whose sum is written down", () => {
  const [sum] = readFileSync(new URL("heads/SHA256SUMS", CATALOGUE), "utf8").split(/\s+/);
  const file = readFileSync(new URL("heads/heads.bin", CATALOGUE));
  assert.equal(createHash("sha256").update(file).digest("hex"), sum);
});

for (const name of Object.keys(VOCABULARIES) as HeadName[])
  test(`the head for ${name} knows every term of its vocabulary and no other`, () => {
    const file = new URL(`vocabularies/${VOCABULARIES[name]}.json`, CATALOGUE);
    const terms = (JSON.parse(readFileSync(file, "utf8")) as { id: string }[]).map(({ id }) => id);
    const expected = name === "kind" ? [...terms, NO_KIND] : terms;
    assert.deepEqual([...heads[name].values], expected.toSorted());
    assert.equal(heads[name].weights.length, expected.length);
  });
