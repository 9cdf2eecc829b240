import assert from "node:assert/strict";
import { test } from "node:test";

import * as fc from "fast-check";

import { MAX_MAIL_BYTES } from "../../model/reading/mail.ts";
import { type MboxEntry, readMbox } from "./read-mbox.ts";

const BOX = `From a@b.example Mon May  4 06:00:00 2026
Subject: One

From here on it is text, in 2026.
>From the start of a line, once.
>>From twice.

From c@d.example Tue May  5 06:00:00 2026\r
Subject: Two\r
\r
Body\r
`;

test("mails are parted at dividers, and what was escaped is as it was written", async () => {
  assert.deepEqual(await mailsOf([BOX]), [
    "Subject: One\n\nFrom here on it is text, in 2026.\nFrom the start of a line, once.\n>From twice.\n\n",
    "Subject: Two\r\n\r\nBody\r\n",
  ]);
});

test("it makes no difference where the stream is cut", async () => {
  const whole = await mailsOf([BOX]);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: BOX.length }), { maxLength: 8 }),
      async (cuts) => {
        const edges = [0, ...cuts.sort((a, b) => a - b), BOX.length];
        assert.deepEqual(
          await mailsOf(edges.slice(1).map((edge, at) => BOX.slice(edges[at], edge))),
          whole,
        );
      },
    ),
  );
});

test("a mail that is too large is passed over, and the next is read", async () => {
  const large = `From a@b.example Mon May  4 06:00:00 2026\n${"x".repeat(99)}\n`.padEnd(200, "y");
  const line = "z".repeat(1_000_000);
  const entries = await entriesOf([
    large,
    ...Array.from({ length: MAX_MAIL_BYTES / line.length + 1 }, () => line),
    "\n\nFrom c@d.example Tue May  5 06:00:00 2026\nSubject: Two\n",
  ]);
  assert.deepEqual(
    entries.map((entry) => ("error" in entry ? entry.error.code : "mail")),
    ["too_large", "mail"],
  );
});

test("another file is refused at its first line", async () => {
  assert.deepEqual(await entriesOf(["\nSubject: One\n\nBody"]), [
    {
      end: 1,
      error: {
        code: "not_an_mbox",
        message: 'The first line does not begin with "From ", so this is no mbox file.',
      },
    },
  ]);
});

test("an empty file has no mails", async () => {
  assert.deepEqual(await entriesOf([]), []);
});

async function entriesOf(pieces: readonly string[]): Promise<MboxEntry[]> {
  const stream = (async function* () {
    for (const piece of pieces) yield new TextEncoder().encode(piece);
  })();
  const entries: MboxEntry[] = [];
  for await (const entry of readMbox(stream)) entries.push(entry);
  return entries;
}

async function mailsOf(pieces: readonly string[]): Promise<string[]> {
  return (await entriesOf(pieces)).map((entry) =>
    "mail" in entry ? new TextDecoder().decode(entry.mail) : entry.error.code,
  );
}
