import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Reply } from "./make-reply.ts";

export type Packed = { readonly br: Buffer; readonly gzip: Buffer };

/** The packed forms of a reply, once there are any; who asks before has them made. */
export type Packing = (reply: Reply) => Packed | undefined;

/** Eleven, the best, takes ten times as long for a twentieth less. */
const BROTLI_QUALITY = 6;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } };

/**
 * Packs replies beside the requests, one after the other, so that nobody waits for it: until a reply
 * is packed it goes out as it is. The forms go with their reply.
 */
export function packReplies(): Packing {
  const packed = new WeakMap<Reply, Packed | "under way">();
  let last: Promise<void> = Promise.resolve();
  const pack = async (reply: Reply): Promise<void> => {
    const br = await promisify(brotliCompress)(reply.body, BROTLI);
    packed.set(reply, { br, gzip: await promisify(gzip)(reply.body) });
  };
  return (reply) => {
    if (!reply.canBePacked) return undefined;
    const known = packed.get(reply);
    if (known === "under way") return undefined;
    if (known === undefined) {
      packed.set(reply, "under way");
      last = last.then(() => pack(reply));
    }
    return known;
  };
}
