import { isIP } from "node:net";
import { FetchStop } from "../fetch-stop.ts";
import { findClosedNetwork } from "./find-closed-network.ts";

/** All addresses of a name, as text. Throws as node:dns does. */
export type Lookup = (host: string) => Promise<readonly string[]>;

/**
 * false: public addresses only. true: private networks and this machine as well. A list: those
 * "host:port" only. Metadata servers, the local link and reserved networks stay closed whatever is
 * set.
 */
export type PrivateNetworks = boolean | readonly string[];

/**
 * Where the web is served in practice; a fetcher that asks other ports can be used to knock on
 * doors.
 */
const PORTS: ReadonlySet<number> = new Set([
  80, 443, 8000, 8008, 8080, 8081, 8088, 8443, 8880, 8888,
]);

/**
 * Resolves the host once and checks every address of it. Who connects must connect to these and
 * resolve nothing again, or a name server can answer differently the second time. Throws FetchStop.
 */
export async function resolveChecked(
  url: URL,
  lookup: Lookup,
  privateNetworks: PrivateNetworks,
): Promise<readonly string[]> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
  const addresses = isIP(host) === 0 ? await lookup(host) : [host];
  if (addresses.length === 0) throw new FetchStop("host_not_found", `${host} has no address.`);

  const isListed =
    typeof privateNetworks === "object" && privateNetworks.includes(`${url.hostname}:${port}`);
  const closed = addresses.map(findClosedNetwork);
  for (const network of closed) {
    if (network === undefined || (network.openable && (isListed || privateNetworks === true)))
      continue;
    throw new FetchStop(
      "forbidden_address",
      `${host} is at an address of ${network.what} (${network.cidr}), which is closed to Cuttings.`,
    );
  }

  if (closed.includes(undefined) && !isListed && !PORTS.has(port)) {
    throw new FetchStop(
      "forbidden_address",
      `Port ${port} is not one that public websites use, so it is not asked.`,
    );
  }
  return addresses;
}
