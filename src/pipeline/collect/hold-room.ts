import type { ByteBudget, Share } from "../../lib/byte-budget.ts";
import type { Fetcher } from "../../fetch/http/create-fetcher.ts";

const MIB = 1_048_576;

/**
 * Bodies and what was read out of them, of all lanes together, until they are stored: two of the
 * largest side by side, and room for many that are large only.
 */
export const MOST_BYTES_IN_FLIGHT = 48 * MIB;
/** Nineteen of twenty bodies stay under this; a hundred such at once are 25 MB. */
const FREE_BYTES = MIB / 4;

/** What one source's reading holds of the room, over all its requests. */
export type Held = { readonly get: Fetcher["get"]; readonly share: Share };

/** Asks so that a body above the free size is read on only when there is room for it. */
export function holdRoom(get: Fetcher["get"], room: ByteBudget): Held {
  const share = room.share();
  return {
    share,
    get: (address, request) => {
      const before = share.held();
      const hold = async (bytes: number): Promise<void> => {
        if (bytes > FREE_BYTES)
          await share.hold(before + Math.ceil(bytes / FREE_BYTES) * FREE_BYTES);
      };
      return get(address, { ...request, hold });
    },
  };
}
