import { CLOSED_NETWORKS, type ClosedNetwork } from "./closed-networks-table.ts";
import { parseIp } from "./parse-ip.ts";

type Range = { readonly bytes: Uint8Array; readonly bits: number };

const RANGES = CLOSED_NETWORKS.map((network) => ({ network, range: rangeOf(network.cidr) }));
const IPV4_MAPPED = rangeOf("::ffff:0:0/96");
/** RFC 6052: how an IPv6-only network reaches IPv4, so what counts is the address inside. */
const IPV4_TRANSLATED = rangeOf("64:ff9b::/96");
/** All that has been given out of IPv6 so far; whatever is outside is nobody's public server. */
const IPV6_GIVEN_OUT = rangeOf("2000::/3");

/**
 * The network that makes an address none of the public internet's, or undefined where it is public.
 */
export function findClosedNetwork(address: string): ClosedNetwork | undefined {
  const bytes = parseIp(address);
  if (bytes === undefined)
    return { cidr: address, what: "no network that can be checked", openable: false };
  if (isWithin(bytes, IPV4_MAPPED)) return closedNetworkAround(bytes.subarray(12));
  if (isWithin(bytes, IPV4_TRANSLATED)) {
    const inside = closedNetworkAround(bytes.subarray(12));
    return inside && { ...inside, openable: false };
  }
  return closedNetworkAround(bytes);
}

function closedNetworkAround(bytes: Uint8Array): ClosedNetwork | undefined {
  const listed = RANGES.find(({ range }) => isWithin(bytes, range));
  if (listed !== undefined) return listed.network;
  if (bytes.length === 4 || isWithin(bytes, IPV6_GIVEN_OUT)) return undefined;
  return { cidr: "::/0", what: "addresses that nobody was given", openable: false };
}

function isWithin(bytes: Uint8Array, { bytes: start, bits }: Range): boolean {
  if (bytes.length !== start.length) return false;
  return start.every((byte, index) => {
    const bitsHere = Math.max(0, Math.min(8, bits - index * 8));
    const mask = (0xff << (8 - bitsHere)) & 0xff;
    return (byte & mask) === ((bytes[index] ?? 0) & mask);
  });
}

function rangeOf(cidr: string): Range {
  const [address = "", bits] = cidr.split("/");
  const bytes = parseIp(address);
  if (bytes === undefined) throw new Error(`${cidr} is no network`);
  return { bytes, bits: Number(bits) };
}
