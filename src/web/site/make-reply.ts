import { createHash } from "node:crypto";
import { removeControls } from "../../lib/remove-controls.ts";

/** An answer ready to be sent to anybody: made once, kept, sent many times. */
export type Reply = {
  readonly status: 200 | 404 | 410;
  readonly type: string;
  readonly body: Buffer;
  /** Weak, because the packed forms share it. */
  readonly etag: string;
  /** A font is packed already. */
  readonly canBePacked: boolean;
};

/** Half of a SHA-256: nobody gains from making two answers collide. */
const HASH_DIGITS = 32;

export function makeReply(
  type: string,
  text: string | Buffer,
  status: Reply["status"] = 200,
): Reply {
  const body = Buffer.from(typeof text === "string" ? removeControls(text) : text);
  return {
    status,
    type,
    body,
    etag: `W/"${contentHash(body)}"`,
    canBePacked: !type.startsWith("font/"),
  };
}

export function contentHash(body: Buffer): string {
  return createHash("sha256").update(body).digest("hex").slice(0, HASH_DIGITS);
}
