import assert from "node:assert/strict";
import { test } from "node:test";
import { AppError } from "../../lib/app-error.ts";
import { errorResponse } from "./error-response.ts";

test("what a person can act on is said, and not logged", () => {
  const logged: unknown[] = [];
  const shown = errorResponse(new AppError("conflict", "Somebody else saved this."), (error) =>
    logged.push(error),
  );
  assert.deepEqual([shown, logged], [{ status: 409, message: "Somebody else saved this." }, []]);
});

test("what broke is logged, and shown without its inner words", () => {
  const logged: unknown[] = [];
  const broken = new Error("password=secret");
  const shown = errorResponse(broken, (error) => logged.push(error));
  assert.equal(shown.status, 500);
  assert.doesNotMatch(shown.message, /secret/);
  assert.deepEqual(logged, [broken]);
});
