/**
 * "openable" networks may be opened by a setting, for a newsroom's own servers; the others never.
 * From the IANA special-purpose registries (RFC 6890 and what followed) and the clouds' own
 * documents.
 */
export type ClosedNetwork = {
  readonly cidr: string;
  readonly what: string;
  readonly openable: boolean;
};

/**
 * The first that holds an address speaks for it, so single machines stand before the networks
 * around them.
 */
export const CLOSED_NETWORKS: readonly ClosedNetwork[] = [
  // Machines that hand out a cloud's keys to whoever asks. Azure's has a public address.
  closed("169.254.169.254/32", "a cloud's metadata server"),
  closed("168.63.129.16/32", "a cloud's metadata server"),
  closed("100.100.100.200/32", "a cloud's metadata server"),
  closed("192.0.0.192/32", "a cloud's metadata server"),
  closed("fd00:ec2::254/128", "a cloud's metadata server"),
  closed("fd20:ce::254/128", "a cloud's metadata server"),

  closed("0.0.0.0/8", '"this network"'),
  openable("10.0.0.0/8", "a private network"),
  openable("100.64.0.0/10", "a provider's inner network"),
  openable("127.0.0.0/8", "this machine"),
  closed("169.254.0.0/16", "the local link"),
  openable("172.16.0.0/12", "a private network"),
  closed("192.0.0.0/24", "protocol assignments"),
  closed("192.0.2.0/24", "documentation"),
  closed("192.88.99.0/24", "the retired 6to4 relays"),
  openable("192.168.0.0/16", "a private network"),
  closed("198.18.0.0/15", "benchmarks"),
  closed("198.51.100.0/24", "documentation"),
  closed("203.0.113.0/24", "documentation"),
  closed("224.0.0.0/4", "multicast"),
  closed("240.0.0.0/4", "reserved addresses"),

  openable("::1/128", "this machine"),
  closed("::/128", "the unspecified address"),
  closed("::/96", "the retired IPv4-compatible addresses"),
  closed("::ffff:0:0:0/96", "IPv4-translated addresses"),
  closed("64:ff9b:1::/48", "a local translator to IPv4"),
  closed("100::/64", "discarded addresses"),
  closed("2001::/23", "protocol assignments and tunnels, Teredo among them"),
  closed("2001:db8::/32", "documentation"),
  closed("2002::/16", "the retired 6to4 tunnels"),
  closed("3fff::/20", "documentation"),
  openable("fc00::/7", "a private network"),
  closed("fe80::/10", "the local link"),
  closed("fec0::/10", "the retired site-local addresses"),
  closed("ff00::/8", "multicast"),
];

function closed(cidr: string, what: string): ClosedNetwork {
  return { cidr, what, openable: false };
}

function openable(cidr: string, what: string): ClosedNetwork {
  return { cidr, what, openable: true };
}
