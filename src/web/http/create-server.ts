import { Hono, type MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { CLIENT_HEADER } from "../create-auth.ts";
import { errorResponse } from "./error-response.ts";
import { checkMethod } from "./check-method.ts";
import { findClient } from "./find-client.ts";

export type Parts = {
  /** Sub-applications by where they are mounted. */
  readonly parts: readonly { readonly at: string; readonly app: Hono }[];
  /** Whether the database answers; known within a second. */
  readonly isHealthy: () => Promise<boolean>;
  readonly onError: (error: unknown) => void;
  /** Addresses and networks whose word on who asks is believed. */
  readonly proxies?: readonly string[];
};

type SocketBindings = {
  readonly incoming?: { readonly socket: { readonly remoteAddress?: string } };
};

/** Control signs but tab and line ends, as an address writes them: no page and no row has them. */
const CONTROLS = /%(?:0[0-8bcef]|1[0-9a-f]|7f)/i;

/** A frame of another site shows a list of ours: no form, no script, and nobody learns whose page it is. */
const FRAMED = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

/** Loosens for lists that other sites frame, and there only, the three headers that forbid it. */
const letBeFramed: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers, status } = context.res;
  // A browser puts the headers of a 304 over those that it kept.
  const isShown = status === 200 || status === 304;
  if (!isShown || !/^\/embed(?:\/|$)/.test(context.req.path)) return;
  headers.set("content-security-policy", FRAMED);
  headers.delete("x-frame-options");
  headers.set("cross-origin-resource-policy", "cross-origin");
  headers.set("access-control-allow-origin", "*");
  headers.set("referrer-policy", "no-referrer");
};

/** What any site's script may read, any site may show. */
const showWhatIsOpen: MiddlewareHandler = async (context, next) => {
  await next();
  if (context.res.headers.get("access-control-allow-origin") === "*")
    context.res.headers.set("cross-origin-resource-policy", "cross-origin");
};

/**
 * Joins the parts of the web into one application: headers for all, errors in one place, health for
 * who keeps it running.
 */
export function createServer({ parts, isHealthy, onError, proxies = [] }: Parts): Hono {
  const app = new Hono();
  const clientOf = findClient(proxies);
  app.use(showWhatIsOpen);
  app.use(letBeFramed);
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: "same-origin",
      strictTransportSecurity: false,
    }),
  );
  app.use(async (context, next) => {
    if (CONTROLS.test(context.req.url))
      return context.text("No address holds such signs. Nothing was changed.", 400);
    await next();
  });
  app.use(async (context, next) => {
    const socket = (context.env as SocketBindings | undefined)?.incoming?.socket;
    const { headers } = context.req.raw;
    const client = clientOf(socket?.remoteAddress, headers.get("x-forwarded-for") ?? undefined);
    headers.set(CLIENT_HEADER, client);
    await next();
  });

  app.get("/healthz", async (context) =>
    (await isHealthy()) ? context.text("well") : context.text("the database does not answer", 503),
  );
  for (const part of parts) app.route(part.at, part.app);

  app.notFound((context) => {
    const { status, message } = errorResponse(checkMethod(app, context), onError);
    return context.text(message, status as 404);
  });
  app.onError((error, context) => {
    const { status, message, retryAfterSeconds } = errorResponse(error, onError);
    if (retryAfterSeconds !== undefined) context.header("retry-after", String(retryAfterSeconds));
    return context.text(message, status as 500);
  });
  return app;
}
