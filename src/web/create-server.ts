import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { CLIENT_HEADER } from "./create-auth.ts";
import { errorResponse } from "./error-response.ts";

export type Parts = {
  /** Sub-applications by where they are mounted. */
  readonly parts: readonly { readonly at: string; readonly app: Hono }[];
  /** Whether the database answers; known within a second. */
  readonly isHealthy: () => Promise<boolean>;
  readonly onError: (error: unknown) => void;
};

type SocketBindings = {
  readonly incoming?: { readonly socket: { readonly remoteAddress?: string } };
};

/**
 * Joins the parts of the web into one application: headers for all, errors in one place, health for
 * who keeps it running.
 */
export function createServer({ parts, isHealthy, onError }: Parts): Hono {
  const app = new Hono();
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
    const socket = (context.env as SocketBindings | undefined)?.incoming?.socket;
    context.req.raw.headers.set(CLIENT_HEADER, socket?.remoteAddress ?? "unknown");
    await next();
  });

  app.get("/healthz", async (context) =>
    (await isHealthy()) ? context.text("well") : context.text("the database does not answer", 503),
  );
  for (const part of parts) app.route(part.at, part.app);

  app.onError((error, context) => {
    const { status, message, retryAfterSeconds } = errorResponse(error, onError);
    if (retryAfterSeconds !== undefined) context.header("retry-after", String(retryAfterSeconds));
    return context.text(message, status as 500);
  });
  return app;
}
