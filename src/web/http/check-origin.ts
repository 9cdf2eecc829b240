import { AppError } from "../../lib/app-error.ts";

const CHANGES_NOTHING = new Set(["GET", "HEAD", "OPTIONS", "TRACE"]);
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/**
 * Refuses what another site's page sends in somebody's name: whatever changes something comes from
 * the public address, scheme, host and port.
 */
export function checkOrigin(request: Request, publicUrl: string): void {
  if (CHANGES_NOTHING.has(request.method) || isOwn(request, new URL(publicUrl))) return;
  throw new AppError(
    "forbidden",
    `This form did not come from the desk's own pages at ${publicUrl}/desk, so nothing was changed. Open the desk there and try again.`,
  );
}

function isOwn({ headers, url }: Request, own: URL): boolean {
  const origin = headers.get("origin");
  // Browsers that send no origin with a form of the same site send this.
  if (origin === null) return headers.get("sec-fetch-site") === "same-origin";
  if (origin === own.origin) return true;
  // This machine has several names, and no other machine can take them.
  const asked = new URL(url);
  return (
    own.protocol === "http:" &&
    LOOPBACK.has(own.hostname) &&
    LOOPBACK.has(asked.hostname) &&
    origin === asked.origin
  );
}
