import assert from "node:assert/strict";
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";

import { readMailFiles } from "./read-mail-files.ts";

const folder = mkdtempSync(join(tmpdir(), "cuttings-mails-"));
after(() => rmSync(folder, { recursive: true }));

const mailOf = (number: number) => `Subject: ${number}\n\nText ${number}\n`;
const boxed = (...numbers: number[]) =>
  numbers.map((one) => `From a@b.example Mon May  4 06:00:00 2026\n${mailOf(one)}\n`).join("");

async function read(path: string, position?: string) {
  const reading = await readMailFiles(path, position);
  assert.ok(reading.outcome === "read");
  const numbers = reading.mails.map((mail) =>
    Number(/\d+/.exec(Buffer.from(mail).toString())?.[0]),
  );
  return { numbers, tooLarge: reading.tooLarge, position: reading.position };
}

const until = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

test("an mbox file is read on from where the last reading ended", async () => {
  const file = join(folder, "one.mbox");
  writeFileSync(file, boxed(1, 2));
  const first = await read(file);
  assert.deepEqual(first.numbers, [1, 2]);
  assert.deepEqual(await read(file, first.position), { ...first, numbers: [] });
  appendFileSync(file, boxed(3));
  assert.deepEqual((await read(file, first.position)).numbers, [3]);
});

test("of an mbox file the newest fifty are read at first, later the oldest fifty that are new", async () => {
  const file = join(folder, "many.mbox");
  writeFileSync(file, boxed(...until(60)));
  const first = await read(file);
  assert.deepEqual(first.numbers, until(60).slice(10));
  appendFileSync(file, boxed(...until(160).slice(60)));
  const second = await read(file, first.position);
  assert.deepEqual(second.numbers, until(110).slice(60));
  assert.deepEqual((await read(file, second.position)).numbers, until(160).slice(110));
});

test("an mbox file that another took the place of is read anew", async () => {
  const file = join(folder, "moved.mbox");
  writeFileSync(file, boxed(1, 2));
  const { position } = await read(file);
  writeFileSync(file, boxed(7).replace("May", "Jun"));
  assert.deepEqual((await read(file, position)).numbers, [7]);
});

test("a folder gives its .eml files by the time they came, and those that came since", async () => {
  const box = join(folder, "box");
  mkdirSync(box);
  const put = (name: string, number: number, text = mailOf(number)) => {
    writeFileSync(join(box, name), text);
    utimesSync(join(box, name), 1_000 + number, 1_000 + number);
  };
  put("b.eml", 1);
  put("a.EML", 2);
  put("notes.txt", 3);
  put("large.eml", 4, "x".repeat(5_000_001));
  const first = await read(box);
  assert.deepEqual([first.numbers, first.tooLarge], [[1, 2], 1]);
  put("c.eml", 5);
  assert.deepEqual((await read(box, first.position)).numbers, [5]);
});

const FAILURES: [why: string, make: (path: string) => void, code: string][] = [
  ["there is nothing", () => undefined, "not_found"],
  ["it is another file", (path) => writeFileSync(path, "Dear all,\n"), "bad_response"],
];
for (const [why, make, code] of FAILURES) {
  test(`what cannot be read is said: ${why}`, async () => {
    const path = join(folder, code);
    make(path);
    const reading = await readMailFiles(path, undefined);
    assert.equal(reading.outcome === "failed" && reading.code, code);
    assert.doesNotMatch(JSON.stringify(reading), /tmp/);
  });
}
