import { findClosedNetwork } from "../http/addresses/find-closed-network.ts";
import { parseIp } from "../http/addresses/parse-ip.ts";

/**
 * Names that lead nowhere in the world's DNS (RFC 6761, 6762, 8375, 9476), and those that networks
 * at home use.
 */
const PRIVATE_NAMES =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|home\.arpa|test|example|invalid|onion|alt)$/i;

/** Whether a hub out in the world could reach this address of ours. */
export function canBeCalled(address: string): boolean {
  const host = new URL(address).hostname.replace(/^\[|\]$/g, "");
  if (parseIp(host) !== undefined) return findClosedNetwork(host) === undefined;
  return host.includes(".") && !PRIVATE_NAMES.test(host);
}
