import assert from "node:assert/strict";
import { test } from "node:test";

import * as fc from "fast-check";

import { MAX_MAIL_BYTES } from "../../model/reading/mail.ts";
import { readMail } from "./read-mail.ts";

test("a mail without a date has none, and never today's", async () => {
  for (const date of ["", "Date: someday\n", "Date: \n"]) {
    const reading = await readMail(bytes(`From: a@b.example\nSubject: Hello\n${date}\nWords.`));
    assert.deepEqual(reading, {
      mail: { subject: "Hello", from: { address: "a@b.example" }, text: "Words." },
    });
  }
});

test("the date is read with its zone, and a comment behind it passed over", async () => {
  const reading = await readMail(
    bytes("From: a@b.example\nDate: Tue, 05 May 2026 07:00:00 +0200 (CEST)\n\nWords."),
  );
  assert.equal("mail" in reading && reading.mail.sent, "2026-05-05T05:00:00Z");
});

test("folded and encoded headers are whole", async () => {
  const reading = await readMail(
    bytes(
      "From: =?utf-8?B?w4Rtw6k=?= <a@b.example>\nSubject: =?iso-8859-1?Q?caf=E9?=\n =?utf-8?Q?_ouvert?=\nList-Id: Notes\n <notes.b.example>\n\nWords.",
    ),
  );
  assert.ok("mail" in reading);
  assert.deepEqual(
    [reading.mail.from?.name, reading.mail.subject, reading.mail.listId],
    ["Ämé", "café ouvert", "notes.b.example"],
  );
});

const refused: [why: string, body: Uint8Array, code: string][] = [
  ["nothing came", new Uint8Array(), "empty"],
  ["it is larger than any newsletter", new Uint8Array(MAX_MAIL_BYTES + 1), "too_large"],
  ["it has neither headers nor text", bytes("\n\n\n"), "not_a_mail"],
];
for (const [why, body, code] of refused) {
  test(`readMail refuses: ${why}`, async () => {
    const reading = await readMail(body);
    assert.equal("error" in reading ? reading.error.code : "a mail", code);
  });
}

test("readMail takes any bytes", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ maxLength: 300 }).map(bytes)),
      async (body) => void (await readMail(body)),
    ),
    { numRuns: 60 },
  );
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
