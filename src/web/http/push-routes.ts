import { Hono } from "hono";
import { readBody } from "./read-body.ts";

export type PushDeps = {
  readonly isKnown: (token: string) => Promise<boolean>;
  /** The challenge to echo, or undefined where nobody asked the hub for this. */
  readonly answerHub: (token: string, query: URLSearchParams) => Promise<string | undefined>;
  readonly receive: (
    token: string,
    push: {
      readonly signature: string | undefined;
      readonly contentType: string | undefined;
      readonly body: Uint8Array;
    },
  ) => Promise<void>;
};

/** A whole feed with its texts; what is larger is found by polling. */
const LARGEST_PUSH_BYTES = 10 * 1024 * 1024;

/**
 * Where hubs (WebSub) ask back and deliver. The address ends with a token that only the hub was
 * told.
 */
export function pushRoutes(deps: PushDeps): Hono {
  const routes = new Hono();
  routes.get("/:token", async (context) => {
    const challenge = await deps.answerHub(
      context.req.param("token"),
      new URL(context.req.url).searchParams,
    );
    return challenge === undefined
      ? context.text("Nobody here asked for this.", 404)
      : context.text(challenge);
  });

  routes.post("/:token", async (context, next) =>
    (await deps.isKnown(context.req.param("token")))
      ? next()
      : context.text("Nobody here asked for this.", 404),
  );
  routes.post("/:token", async (context) => {
    const body = await readBody(context.req.raw, LARGEST_PUSH_BYTES);
    if (body === "too_large") return context.text("This is more than is taken.", 413);
    if (body === "broken_off") return context.text("This did not arrive whole.", 400);
    await deps.receive(context.req.param("token"), {
      signature: context.req.header("x-hub-signature"),
      contentType: context.req.header("content-type"),
      body,
    });
    // The same answer whether it was believed or not, so that nobody can try out signatures.
    return context.body(null, 202);
  });
  return routes;
}
