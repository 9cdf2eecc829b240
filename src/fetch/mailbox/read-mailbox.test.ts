import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type ImapOptions,
  type ImapServer,
  serveImap,
} from "../../../test/helpers/servers/serve-imap.ts";
import type { ImapMailbox } from "../../model/reading/mailbox.ts";
import { type MailboxReading, readMailbox } from "./read-mailbox.ts";

type Read = (after?: string, other?: Partial<ImapMailbox>) => Promise<MailboxReading>;

function withMailbox(
  options: ImapOptions,
  body: (server: ImapServer, read: Read) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const server = await serveImap(options);
    try {
      await body(server, (after, other) =>
        readMailbox(
          {
            host: "127.0.0.1",
            port: server.port,
            isSecure: false,
            folder: "INBOX",
            user: "ann",
            password: "secret",
            ...other,
          },
          after,
        ),
      );
    } finally {
      server.close();
    }
  };
}

const put = ({ folder }: ImapServer, ...uids: number[]): void =>
  void folder.mails.push(
    ...uids.map((uid) => ({ uid, source: `Subject: ${uid}\r\n\r\nText ${uid}\r\n` })),
  );
const told = (reading: MailboxReading) =>
  reading.outcome === "failed"
    ? reading.code
    : [
        reading.mails.map((mail) => Number(/\d+/.exec(Buffer.from(mail).toString())?.[0])),
        reading.position,
      ];

test(
  "a mailbox is read from where the last reading ended, and nothing in it is changed",
  withMailbox({}, async (server, read) => {
    put(server, 3, 5);
    assert.deepEqual(told(await read()), [[3, 5], "1:5"]);
    assert.deepEqual(told(await read("1:5")), [[], "1:5"]);
    put(server, 8);
    assert.deepEqual(told(await read("1:5")), [[8], "1:8"]);
    assert.equal(
      server.commands.some((command) => /SELECT|STORE|BODY\[/.test(command)),
      false,
    );
  }),
);

test(
  "an empty mailbox is no failure",
  withMailbox({}, async (_, read) => assert.deepEqual(told(await read()), [[], "1:0"])),
);

test(
  "a mailbox that was made anew is read anew",
  withMailbox({}, async (server, read) => {
    put(server, 1);
    server.folder.uidValidity = 2;
    assert.deepEqual(told(await read("1:900")), [[1], "2:1"]);
  }),
);

test(
  "at first the newest fifty are read, afterwards the oldest fifty that are new",
  withMailbox({}, async (server, read) => {
    put(server, ...Array.from({ length: 120 }, (_, index) => index + 1));
    const first = await read();
    assert.deepEqual(
      [first.outcome === "read" && first.mails.length, told(first)[1]],
      [50, "1:120"],
    );
    assert.equal(told(await read("1:10"))[1], "1:60");
  }),
);

test(
  "a mail with somebody's attachments is left out, and counted",
  withMailbox({}, async (server, read) => {
    server.folder.mails.push({ uid: 1, source: "x".repeat(5_000_001) });
    put(server, 2);
    const reading = await read();
    assert.deepEqual(
      [reading.outcome === "read" && reading.tooLarge, told(reading)],
      [1, [[2], "1:2"]],
    );
  }),
);

test(
  "what came before the line broke is kept, and the rest comes next time",
  withMailbox({ breaksAt: 3 }, async (server, read) => {
    put(server, 1, 2, 3);
    assert.deepEqual(told(await read()), [[1, 2], "1:2"]);
    assert.deepEqual(told(await read("1:2")), "connection_failed");
  }),
);

const FAILURES: [why: string, options: ImapOptions, other: Partial<ImapMailbox>, code: string][] = [
  ["a wrong password", {}, { password: "hush-hush" }, "guarded"],
  ["no such folder", {}, { folder: "News" }, "not_found"],
  ["a server without TLS where TLS is asked for", {}, { isSecure: true }, "tls"],
];
for (const [why, options, other, code] of FAILURES) {
  test(
    `readMailbox says what is wrong, and never the password: ${why}`,
    withMailbox(options, async (_, read) => {
      const reading = await read(undefined, other);
      assert.equal(told(reading), code);
      assert.doesNotMatch(JSON.stringify(reading), /hush-hush|secret/);
    }),
  );
}

test(
  "a password goes to another machine only under encryption",
  withMailbox({}, async (server, read) => {
    // This machine too, but not by a name that is taken for it.
    assert.equal(told(await read(undefined, { host: "127.1" })), "tls");
    assert.equal(server.commands.includes("LOGIN"), false);
  }),
);

test("a server that is not there is said to be so", async () => {
  const server = await serveImap();
  server.close();
  const reading = await readMailbox(
    {
      host: "127.0.0.1",
      port: server.port,
      isSecure: false,
      folder: "INBOX",
      user: "ann",
      password: "secret",
    },
    undefined,
  );
  assert.equal(told(reading), "connection_failed");
});
