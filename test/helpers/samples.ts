import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";

export type SampleInput = {
  readonly bytes: Uint8Array;
  /** What was known beside the document, from context.json: its address, its type. */
  readonly context: Readonly<Record<string, string>>;
};

/**
 * One test for each folder under `samples`: its input.* goes in, its expected.json must come out.
 * UPDATE_SAMPLES=1 writes what came out, to be read before it is committed.
 */
export function testSamples(samples: URL, run: (input: SampleInput) => unknown): void {
  for (const name of readdirSync(samples).sort()) {
    test(`sample ${name}`, () => {
      const folder = new URL(`${name}/`, samples);
      const input = readdirSync(folder).find((file) => file.startsWith("input."));
      assert.ok(input, `${name} has no input`);
      const context = new URL("context.json", folder);
      const actual = `${JSON.stringify(run({ bytes: readFileSync(new URL(input, folder)), context: existsSync(context) ? readContext(context) : {} }), null, 2)}\n`;
      const expected = new URL("expected.json", folder);
      if (process.env["UPDATE_SAMPLES"] !== undefined) writeFileSync(expected, actual);
      assert.equal(actual, readFileSync(expected, "utf8"));
    });
  }
}

function readContext(file: URL): Record<string, string> {
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
}
