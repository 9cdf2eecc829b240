import assert from "node:assert/strict";
import { test } from "node:test";
import { readConfig } from "./config.ts";

test("nothing set: this machine only, private networks closed", () => {
  assert.deepEqual(readConfig({}), {
    dataFolder: "data",
    databaseUrl: undefined,
    backupsKept: 7,
    host: "127.0.0.1",
    port: 8080,
    publicUrl: "http://localhost:8080",
    readablePrivateHosts: [],
    proxies: [],
    collects: true,
    followsMoves: false,
    pagesADay: 2_000,
    pagesAHost: 20,
    logLevel: "warn",
    mailbox: undefined,
  });
});

test("an empty line of .env is one that nobody set", () => {
  assert.deepEqual(readConfig({ CUTTINGS_PORT: "", DATABASE_URL: " " }), readConfig({}));
});

const refused: [why: string, env: Record<string, string>, says: RegExp][] = [
  ["a port with a letter", { CUTTINGS_PORT: "80b" }, /CUTTINGS_PORT must be a whole number/],
  ["a port beyond the last", { CUTTINGS_PORT: "70000" }, /65535/],
  [
    "another database",
    { DATABASE_URL: "mysql://u:secret@h/d" },
    /^(?!.*secret).*must begin with postgres/,
  ],
  ["an address without scheme", { CUTTINGS_URL: "cuttings.example.org" }, /CUTTINGS_URL/],
  [
    "neither yes nor no about moves",
    { CUTTINGS_FOLLOW_MOVES: "true" },
    /CUTTINGS_FOLLOW_MOVES must be yes or no/,
  ],
  [
    "a mailbox with its password in the address",
    { CUTTINGS_MAILBOX: "imaps://ann:hush@mail.example.org/" },
    /^(?!.*hush).*without user and password/,
  ],
  [
    "a mailbox by another protocol",
    { CUTTINGS_MAILBOX: "pop3://mail.example.org/" },
    /CUTTINGS_MAILBOX must be/,
  ],
  [
    "a mailbox that nobody may open",
    { CUTTINGS_MAILBOX: "imaps://mail.example.org/", CUTTINGS_MAILBOX_USER: "ann" },
    /CUTTINGS_MAILBOX_PASSWORD/,
  ],
  ["a proxy by its name", { CUTTINGS_PROXY: "127.0.0.1, nginx" }, /CUTTINGS_PROXY.*"nginx"/],
  ["a network of too many bits", { CUTTINGS_PROXY: "10.0.0.0/33" }, /CUTTINGS_PROXY/],
  ["backups for ever", { CUTTINGS_BACKUPS: "all" }, /CUTTINGS_BACKUPS must be a whole number/],
  ["neither yes nor no", { CUTTINGS_COLLECT: "maybe" }, /yes or no/],
];

for (const [why, env, says] of refused) {
  test(`a setting that makes no sense is refused by name: ${why}`, () => {
    assert.throws(() => readConfig(env), says);
  });
}

test("proxies are addresses and networks", () => {
  assert.deepEqual(readConfig({ CUTTINGS_PROXY: "127.0.0.1 ::1, 10.0.0.0/8" }).proxies, [
    "127.0.0.1",
    "::1",
    "10.0.0.0/8",
  ]);
});

test("the public address loses its last slash", () => {
  assert.equal(
    readConfig({ CUTTINGS_URL: "https://cuttings.example.org/" }).publicUrl,
    "https://cuttings.example.org",
  );
});

test("mails in a file or a folder need nobody to open them", () => {
  assert.deepEqual(
    readConfig({ CUTTINGS_MAILBOX: "file:///srv/mail/news%20letters.mbox" }).mailbox,
    {
      path: "/srv/mail/news letters.mbox",
    },
  );
});

test("a mailbox has the usual port and folder where none is named", () => {
  const login = { CUTTINGS_MAILBOX_USER: "ann", CUTTINGS_MAILBOX_PASSWORD: "hush" };
  const opened = {
    host: "mail.example.org",
    port: 993,
    isSecure: true,
    folder: "INBOX",
    user: "ann",
    password: "hush",
  };
  assert.deepEqual(
    readConfig({ ...login, CUTTINGS_MAILBOX: "imaps://mail.example.org" }).mailbox,
    opened,
  );
  assert.deepEqual(
    readConfig({ ...login, CUTTINGS_MAILBOX: "imap://mail.example.org:1143/News%20letters" })
      .mailbox,
    { ...opened, port: 1143, isSecure: false, folder: "News letters" },
  );
});
