import { BlockList, isIP } from "node:net";

export type FindClient = (peer: string | undefined, forwardedFor: string | undefined) => string;

/**
 * The address of who asks. What a proxy says of its client is believed of the proxies that a
 * setting names, and of nobody else: X-Forwarded-For is read from its end, where our own proxy
 * wrote, up to the first that is none of ours.
 */
export function findClient(proxies: readonly string[]): FindClient {
  const trusted = trustedAddresses(proxies);
  return (peer, forwardedFor) => {
    let client = plainAddress(peer ?? "") ?? "unknown";
    const named = (forwardedFor ?? "").split(",").reverse();
    for (const one of named) {
      if (!holdsAddress(trusted, client)) return client;
      const before = plainAddress(one);
      if (before === undefined) return client;
      client = before;
    }
    return client;
  };
}

/** Addresses and networks ("10.0.0.0/8"), which the settings have checked, as a list to ask. */
export function trustedAddresses(written: readonly string[]): BlockList {
  const list = new BlockList();
  for (const one of written) {
    const [address = "", bits] = one.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    list.addSubnet(address, Number(bits ?? (family === "ipv6" ? 128 : 32)), family);
  }
  return list;
}

export function holdsAddress(list: BlockList, written: string): boolean {
  const address = plainAddress(written) ?? "";
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 6 ? "ipv6" : "ipv4");
}

/** Without a port, brackets or the zone of a link; IPv4 in its own form. */
function plainAddress(written: string): string | undefined {
  const text = written.trim().replace(/^"|"$/g, "");
  const bare =
    /^\[([^\]]*)\](?::\d{1,5})?$/.exec(text)?.[1] ?? text.replace(/^([\d.]+):\d{1,5}$/, "$1");
  const address = bare.replace(/%.*$/, "").replace(/^::ffff:(?=\d+\.)/i, "");
  return isIP(address) === 0 ? undefined : address.toLowerCase();
}
