import { createHash } from "node:crypto";

export type KeptBody = { readonly body: Buffer; readonly etag: string };

/** A hundred thousand pages would not fit in memory; the feeds of 2,000 sources do. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Makes a body once and keeps it while there is room; what was not asked for longest goes first.
 */
export function keepBodies(
  mostBytes: number = MOST_BYTES,
): (key: string, make: () => string) => KeptBody {
  const kept = new Map<string, KeptBody>();
  let bytes = 0;

  return (key, make) => {
    const found = kept.get(key) ?? hash(Buffer.from(make()));
    if (!kept.delete(key)) bytes += found.body.length;
    kept.set(key, found);
    for (const [oldest, { body }] of kept) {
      if (bytes <= mostBytes) break;
      kept.delete(oldest);
      bytes -= body.length;
    }
    return found;
  };
}

function hash(body: Buffer): KeptBody {
  return { body, etag: `"${createHash("sha1").update(body).digest("base64url").slice(0, 16)}"` };
}
