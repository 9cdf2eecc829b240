import { type Context, Hono } from "hono";
import { type TermWords } from "../../../model/views/term-words.ts";
import { readView, writeView } from "../../../model/views/view-address.ts";
import { API_PATH, MOST_AT_ONCE, USUAL_AT_ONCE } from "../../../publish/api/api-path.ts";
import { problem, type Problem } from "../../../publish/api/problem.ts";
import { describeApi } from "../../../publish/api/describe-api.ts";
import { viewPath } from "../../../publish/view-path.ts";
import { type AskedView } from "../../../reader/asked-view.ts";
import { readChangePlace } from "../../../reader/read-change-place.ts";
import { readPlace, writePlace } from "../../../reader/read-place.ts";
import { type ChangeQuery } from "../../../storage/cuttings/list-changes.ts";
import { errorResponse } from "../../http/error-response.ts";
import { type AnswerKept, type Made, SHOWN } from "../add-view-routes.ts";
import { jsonReply } from "./json-reply.ts";
import { makeApiChanges } from "./make-api-changes.ts";
import { makeApiCutting } from "./make-api-cutting.ts";
import { makeApiCuttings } from "./make-api-cuttings.ts";
import { makeApiFacets } from "./make-api-facets.ts";
import { makeApiSources } from "./make-api-sources.ts";
import { type Making } from "../pages/making.ts";

type ApiParts = {
  readonly answer: AnswerKept;
  readonly words: TermWords;
  readonly onError: (error: unknown) => void;
};

const ALLOWED = "GET, HEAD, OPTIONS";

/** The read-only API: any view as data, what changed, and what it can be narrowed by. */
export function addApiRoutes(routes: Hono, { answer, words, onError }: ApiParts): void {
  const api = new Hono();
  const ask =
    <Asked>(
      read: (url: URL, words: TermWords) => Read<Asked> | Problem,
      make: (making: Making, asked: Asked) => Made,
    ) =>
    (context: Context): Promise<Response> | Response => {
      const url = new URL(context.req.url);
      const asked = read(url, words);
      if ("detail" in asked) return sendProblem(context, asked);
      return answer(
        context,
        { key: `${url.pathname}\n${asked.key}`, isOneOfMany: true, shelves: SHOWN },
        (making) => make(making, asked.asked),
      );
    };
  api.get("/cuttings", ask(readAsked, makeApiCuttings));
  api.get("/cuttings/:year{[0-9]{4}}/:month{[0-9]{2}}/:name{[^/\\x00]+}", (context) => {
    const slug = context.req.path.slice(`${API_PATH}/cuttings/`.length);
    const page = { key: context.req.path, isOneOfMany: true, shelves: SHOWN };
    return answer(context, page, (making) => makeApiCutting(making, slug));
  });
  api.get("/changes", ask(readChanges, makeApiChanges));
  api.get("/facets", ask(readAsked, makeApiFacets));
  api.get("/sources", (context) =>
    answer(context, { key: context.req.path, shelves: SHOWN }, makeApiSources),
  );
  api.get("/openapi.json", (context) =>
    answer(context, { key: context.req.path, shelves: ["settings"] }, (making) =>
      jsonReply(describeApi(making.site)),
    ),
  );
  refuseOthers(api);
  api.onError((error, context) => {
    const { status, message, retryAfterSeconds } = errorResponse(error, onError);
    if (retryAfterSeconds !== undefined) context.header("retry-after", String(retryAfterSeconds));
    return sendProblem(context, { ...problem("not-answered", message), status });
  });
  routes.route(API_PATH, api);
}

function refuseOthers(api: Hono): void {
  // A browser asks first whether it may send along the tag that it has.
  api.options("*", (context) =>
    context.body(null, 204, {
      allow: ALLOWED,
      "access-control-allow-origin": "*",
      "access-control-allow-methods": ALLOWED,
      "access-control-allow-headers": "if-none-match, if-modified-since",
    }),
  );
  api.all("*", (context) => {
    const { method } = context.req;
    if (method === "GET" || method === "HEAD")
      return sendProblem(
        context,
        problem("not-found", `Nothing is here. ${API_PATH}/openapi.json tells what there is.`),
      );
    context.header("allow", ALLOWED);
    return sendProblem(context, problem("read-only", "This API is read only."));
  });
}

type Read<Asked> = { readonly asked: Asked; readonly key: string };

function readAsked({ searchParams }: URL, words: TermWords): Read<AskedView> | Problem {
  const most = readLimit(searchParams);
  if (typeof most !== "number") return most;
  const given = searchParams.get("after");
  const after = given === null ? undefined : readPlace(given);
  if (given !== null && after === undefined) return wrongPlace();
  const { view, ignored } = readView(searchParams, words);
  const told = ignored.map(({ value, why }) => `${why} ${value}`);
  const parts = [viewPath(writeView(view, words)), most, after && writePlace(after), ...told];
  return {
    asked: { view, ignored, most, ...(after !== undefined && { after }) },
    key: parts.join("\n"),
  };
}

function readChanges({ searchParams }: URL): Read<ChangeQuery> | Problem {
  const most = readLimit(searchParams);
  if (typeof most !== "number") return most;
  const given = searchParams.get("after");
  const after = given === null ? undefined : readChangePlace(given);
  if (given !== null && after === undefined) return wrongPlace();
  const words = searchParams.get("changed_since");
  const since = words === null ? undefined : readMoment(words);
  if (words !== null && since === undefined)
    return problem(
      "not-understood",
      "`changed_since` is a moment with its zone, as 2026-03-01T00:00:00Z.",
      "changed_since",
    );
  return { asked: { since, after, most }, key: [since?.getTime(), given, most].join("\n") };
}

const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/;

/** A plus in an address is a blank where nobody wrote %2B. */
function readMoment(words: string): Date | undefined {
  const moment = new Date(words.replace(" ", "+"));
  return MOMENT.test(words.replace(" ", "+")) && !Number.isNaN(moment.getTime())
    ? moment
    : undefined;
}

function readLimit(query: URLSearchParams): number | Problem {
  const limit = query.get("limit") ?? String(USUAL_AT_ONCE);
  const most = /^\d{1,3}$/.test(limit) ? Number(limit) : 0;
  return most >= 1 && most <= MOST_AT_ONCE
    ? most
    : problem("not-understood", `\`limit\` is a number from 1 to ${MOST_AT_ONCE}.`, "limit");
}

function wrongPlace(): Problem {
  return problem("not-understood", "`after` is what the `next` of another answer has.", "after");
}

function sendProblem(context: Context, what: Problem): Response {
  return context.body(JSON.stringify(what), what.status as 400, {
    "content-type": "application/problem+json",
    "access-control-allow-origin": "*",
    "cache-control": "no-cache",
  });
}
