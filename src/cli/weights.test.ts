import assert from "node:assert/strict";
import { test } from "node:test";
import { withCommands } from "../../test/helpers/with-commands.ts";
import { AppError } from "../lib/app-error.ts";

test(
  "what is asked for is kept, listed and taken back; nothing learned says so; nonsense is refused",
  withCommands(async (run) => {
    assert.match(await run("weights", "show"), /Nothing was learned yet/);
    await run("weights", "ask", "bus lanes");
    assert.equal(await run("weights", "ask"), "bus lanes");
    await run("weights", "ask", "bus lanes", "--forget");
    assert.equal(await run("weights", "ask"), "");
    assert.match(await run("weights", "target", "service:housing", "0.2"), /should have 0\.2/);
    await assert.rejects(run("weights", "target", "service:nothing", "0.2"), AppError);
    await assert.rejects(run("weights", "target", "service:housing", "2"), AppError);
    await assert.rejects(run("replay", "--from", "2026-03-02", "--to", "2026-03-01"), AppError);
    const replayed = await run("replay", "--from", "2026-03-01", "--to", "2026-03-02", "--json");
    assert.equal((JSON.parse(replayed) as { readonly days: number }).days, 2);
    assert.deepEqual(JSON.parse(await run("weights", "export")), { features: {}, vector: [] });
  }),
);
