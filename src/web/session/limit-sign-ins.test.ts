import assert from "node:assert/strict";
import { test } from "node:test";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { MINUTE, SECOND } from "../../lib/duration.ts";
import type { Database } from "../../storage/database.ts";
import { boundedHold } from "./bounded-hold.ts";
import { limitSignIns, type Limiting } from "./limit-sign-ins.ts";

const OWNER = "ann@example.org";
const HOME = "198.51.100.1";
const BROWSER = "b".repeat(32);

/** A door with a clock that goes on when somebody waits. */
function aDoor(db: Database) {
  let at = Date.parse("2026-11-23T12:00:00Z");
  const limiting: Limiting = {
    db,
    secret: "a secret",
    now: () => new Date(at),
    hold: boundedHold(async (ms) => void (at += ms), 50),
  };
  return {
    pass: (ms: number) => void (at += ms),
    /** Whether it was tried at all. */
    async wrong(address: string, email = OWNER, device?: string): Promise<boolean> {
      return "wasRight" in (await limitSignIns(limiting, { email, address, device }));
    },
    async right(address: string, email = OWNER, device?: string): Promise<boolean> {
      const allowed = await limitSignIns(limiting, { email, address, device });
      if ("waitMs" in allowed) return false;
      await allowed.wasRight(device ?? BROWSER);
      return true;
    },
  };
}

test(
  "of two hundred attempts from as many addresses few are tried, and the owner gets in",
  withDatabase(async (db) => {
    const door = aDoor(db);
    await door.right(HOME);
    let tried = 0;
    // No time passes: held attempts are what moves this clock.
    for (let index = 0; index < 200; index += 1)
      if (await door.wrong(`203.0.113.${index}`)) tried += 1;
    assert.ok(tried <= 30, `${tried} were tried`);
    assert.ok(await door.right(HOME), "from the address of before");
    assert.ok(await door.right("192.0.2.77", OWNER, BROWSER), "with the browser of before");
    door.pass(30 * SECOND);
    assert.ok(await door.right("192.0.2.9"), "from anywhere, as soon as a short pause is over");
  }),
);

test(
  "who is wrong at one account from one address slows down alone",
  withDatabase(async (db) => {
    const door = aDoor(db);
    let tried = 0;
    for (let second = 0; second < 3_600; second += 10) {
      if (await door.wrong("203.0.113.5")) tried += 1;
      door.pass(10 * SECOND);
    }
    assert.ok(tried < 40, `${tried} in an hour`);
    assert.ok(await door.right("192.0.2.9"), "the owner from elsewhere");
  }),
);

test(
  "behind a proxy that is not named, eleven wrong attempts a minute shut nobody else out",
  withDatabase(async (db) => {
    const door = aDoor(db);
    const proxy = "127.0.0.1";
    for (let minute = 0; minute < 5; minute += 1) {
      for (let index = 0; index < 11; index += 1) await door.wrong(proxy, "nobody@example.org");
      assert.ok(await door.right(proxy, "bo@example.org"), `another account, minute ${minute}`);
      door.pass(MINUTE);
    }
    for (let index = 0; index < 11; index += 1) await door.wrong(proxy);
    door.pass(MINUTE);
    assert.ok(await door.right(proxy), "the account itself");
  }),
);

test(
  "a browser that came in before is not slowed down by what others do at its address",
  withDatabase(async (db) => {
    const door = aDoor(db);
    await door.right("127.0.0.1");
    for (let index = 0; index < 100; index += 1) await door.wrong("127.0.0.1");
    assert.ok(await door.right("127.0.0.1", OWNER, BROWSER));
  }),
);

test(
  "one password at a thousand accounts is slowed down too, and by the whole of an IPv6 network",
  withDatabase(async (db) => {
    const door = aDoor(db);
    let tried = 0;
    for (let index = 0; index < 120; index += 1)
      if (await door.wrong(`2001:db8::${index.toString(16)}`, `p${index}@example.org`)) tried += 1;
    assert.ok(tried < 60, `${tried} were tried`);
  }),
);

test(
  "accounts that are not there are counted as those that are",
  withDatabase(async (db) => {
    const door = aDoor(db);
    const outcomes = async (email: string) => {
      const seen: boolean[] = [];
      for (let index = 0; index < 20; index += 1)
        seen.push(await door.wrong(`192.0.2.${index}`, email));
      return seen;
    };
    const known = await outcomes(OWNER);
    door.pass(MINUTE);
    assert.deepEqual(await outcomes("nobody@example.org"), known);
  }),
);

test(
  "of a hundred at one moment no more are tried than are free, whichever process counts",
  withDatabase(async (db) => {
    const still: Limiting = {
      db,
      secret: "a secret",
      now: () => new Date("2026-11-23T12:00:00Z"),
      hold: boundedHold(async () => undefined, 50),
    };
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        limitSignIns(still, { email: OWNER, address: `203.0.113.${index}`, device: undefined }),
      ),
    );
    const tried = answers.filter((answer) => "wasRight" in answer).length;
    assert.ok(tried >= 1 && tried <= 12, `${tried} were tried`);
  }),
);
