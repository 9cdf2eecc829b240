import assert from "node:assert/strict";
import type { AtDesk } from "../helpers/at-desk.ts";

const SENTENCE = /\w+ \w+.*\./s;

export type Sent = {
  readonly method: string;
  readonly body: RequestInit["body"];
  readonly type: string | undefined;
};

export function send(
  { visitor }: AtDesk,
  path: string,
  { method, body, type }: Sent,
): Promise<Response> {
  const takesBody = method !== "GET" && method !== "HEAD" && body !== undefined;
  const headers: Record<string, string> = type === undefined ? {} : { "content-type": type };
  return visitor.send(path, { method, headers, ...(takesBody && { body }) });
}

export async function checkAnswer(answer: Response, at: AtDesk, what: string): Promise<void> {
  assert.ok(answer.status < 500, `${answer.status}: ${what}`);
  const text = await answer.text();
  assert.doesNotMatch(text, /\n\s+at .*[:(]\d+|node_modules/, what);
  // eslint-disable-next-line no-control-regex
  assert.doesNotMatch(text, /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]/, what);
  if (answer.status >= 400 && text !== "") assert.match(text, SENTENCE, what);
  assert.deepEqual(at.desk.broken.map(String), [], what);
}

export function formRoutes({
  desk,
}: AtDesk): readonly { readonly path: string; readonly method: string }[] {
  const routes = desk.routes
    .filter(({ method }) => method === "POST" || method === "PUT" || method === "DELETE")
    .map(({ path, method }) => ({ method, path: fill(path, "1") }));
  const unique = new Map(routes.map((route) => [`${route.method} ${route.path}`, route]));
  // Signing out comes last: what follows would be a stranger's.
  return [...unique.values()].sort(
    (one, other) => Number(isSignOut(one)) - Number(isSignOut(other)),
  );
}

function isSignOut({ path, method }: { readonly path: string; readonly method: string }): boolean {
  return method === "DELETE" && path === "/desk/session";
}

export function pathsOf({ desk }: AtDesk, params: readonly string[]): readonly string[] {
  const patterns = new Set(
    desk.routes.map(({ path }) => path).filter((path) => !path.includes("*")),
  );
  return [...patterns].flatMap((pattern) =>
    pattern.includes(":") ? params.map((param) => fill(pattern, param)) : [pattern],
  );
}

/** A pattern's parameters, whatever they ask for. */
function fill(pattern: string, param: string): string {
  return pattern.replace(/:(\w+)(\{(?:[^{}]|\{[^}]*\})*\})?/g, (_, name: string) =>
    name === "year" ? "2026" : name === "month" ? "03" : param,
  );
}
