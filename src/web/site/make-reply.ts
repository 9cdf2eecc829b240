import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { removeControls } from "../../lib/remove-controls.ts";

/** An answer ready to be sent to anybody: made once, kept, sent many times. */
export type Reply = {
  readonly status: 200 | 404 | 410;
  readonly type: string;
  readonly body: Buffer;
  /** Weak, because the packed forms share it. */
  readonly etag: string;
  /** Absent where the body is compressed already. */
  readonly packed: { readonly br: Buffer; readonly gzip: Buffer } | undefined;
};

/** Half of a SHA-256: nobody gains from making two answers collide. */
const HASH_DIGITS = 32;

/** Eleven, the best, takes ten times as long for a twentieth less. */
const BROTLI_QUALITY = 6;

export function makeReply(
  type: string,
  text: string | Buffer,
  status: Reply["status"] = 200,
): Reply {
  const body = Buffer.from(typeof text === "string" ? removeControls(text) : text);
  const isText = !type.startsWith("font/");
  return {
    status,
    type,
    body,
    etag: `W/"${contentHash(body)}"`,
    packed: isText
      ? {
          br: brotliCompressSync(body, {
            params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY },
          }),
          gzip: gzipSync(body),
        }
      : undefined,
  };
}

export function contentHash(body: Buffer): string {
  return createHash("sha256").update(body).digest("hex").slice(0, HASH_DIGITS);
}
