import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { findClosedNetwork } from "./find-closed-network.ts";
import { parseIp } from "./parse-ip.ts";

/** First and last addresses of a network with its name,. */
const CLOSED: readonly (readonly [cidr: string, ...addresses: string[]])[] = [
  ["0.0.0.0/8", "0.0.0.0", "0.0.0.1", "0.255.255.255"],
  ["10.0.0.0/8", "10.0.0.0", "10.1.2.3", "10.255.255.255"],
  ["100.64.0.0/10", "100.64.0.0", "100.127.255.255"],
  ["100.100.100.200/32", "100.100.100.200"],
  ["127.0.0.0/8", "127.0.0.0", "127.0.0.1", "127.255.255.255"],
  ["169.254.169.254/32", "169.254.169.254"],
  ["169.254.0.0/16", "169.254.0.0", "169.254.169.253", "169.254.170.2", "169.254.255.255"],
  ["168.63.129.16/32", "168.63.129.16"],
  ["172.16.0.0/12", "172.16.0.0", "172.31.255.255"],
  ["192.0.0.0/24", "192.0.0.0", "192.0.0.170", "192.0.0.255"],
  ["192.0.0.192/32", "192.0.0.192"],
  ["192.0.2.0/24", "192.0.2.0", "192.0.2.255"],
  ["192.88.99.0/24", "192.88.99.1", "192.88.99.255"],
  ["192.168.0.0/16", "192.168.0.0", "192.168.255.255"],
  ["198.18.0.0/15", "198.18.0.0", "198.19.255.255"],
  ["198.51.100.0/24", "198.51.100.0", "198.51.100.255"],
  ["203.0.113.0/24", "203.0.113.0", "203.0.113.255"],
  ["224.0.0.0/4", "224.0.0.0", "239.255.255.255"],
  ["240.0.0.0/4", "240.0.0.0", "255.255.255.254", "255.255.255.255"],
  ["::/128", "::", "0:0:0:0:0:0:0:0", "::0.0.0.0"],
  ["::1/128", "::1", "0:0:0:0:0:0:0:1", "::0.0.0.1"],
  ["::/96", "::2", "::8.8.8.8", "::ffff"],
  [
    "127.0.0.0/8",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "0:0:0:0:0:ffff:127.0.0.1",
    "::FFFF:127.1.2.3",
  ],
  ["10.0.0.0/8", "::ffff:10.0.0.1", "::ffff:a00:1", "64:ff9b::10.0.0.1", "64:ff9b::a00:1"],
  ["169.254.169.254/32", "::ffff:169.254.169.254", "::ffff:a9fe:a9fe", "64:ff9b::169.254.169.254"],
  ["0.0.0.0/8", "::ffff:0:0", "::ffff:0.0.0.0"],
  ["::ffff:0:0:0/96", "::ffff:0:8.8.8.8", "::ffff:0:127.0.0.1"],
  ["64:ff9b:1::/48", "64:ff9b:1::", "64:ff9b:1::8.8.8.8", "64:ff9b:1:ffff::1"],
  ["100::/64", "100::", "100::ffff:ffff:ffff:ffff"],
  [
    "2001::/23",
    "2001::1",
    "2001:0:53aa:64c:0:7f0d:c0a8:1",
    "2001:10::1",
    "2001:20::1",
    "2001:2::1",
    "2001:1ff:ffff::",
  ],
  ["2001:db8::/32", "2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"],
  ["2002::/16", "2002::", "2002:7f00:1::", "2002:a9fe:a9fe::1", "2002:808:808::1"],
  ["3fff::/20", "3fff::1", "3fff:fff:ffff::1"],
  ["fc00::/7", "fc00::", "fd12:3456:789a::1", "fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
  ["fd00:ec2::254/128", "fd00:ec2::254"],
  ["fd20:ce::254/128", "fd20:ce::254"],
  ["fe80::/10", "fe80::", "fe80::1", "febf:ffff::1"],
  ["fec0::/10", "fec0::1", "feff::1"],
  ["ff00::/8", "ff00::", "ff02::1", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"],
  [
    "::/0",
    "1::1",
    "64:ff9b:2::1",
    "200::1",
    "400::1",
    "1fff:ffff::1",
    "4000::1",
    "5f00::1",
    "8000::1",
    "e000::1",
    "f000::1",
    "fbff::1",
  ],
];

const PUBLIC = [
  "1.0.0.0",
  "1.1.1.1",
  "8.8.8.8",
  "9.255.255.255",
  "11.0.0.0",
  "93.184.216.34",
  "100.63.255.255",
  "100.128.0.0",
  "126.255.255.255",
  "128.0.0.0",
  "168.63.129.15",
  "168.63.129.17",
  "169.253.255.255",
  "169.255.0.0",
  "172.15.255.255",
  "172.32.0.0",
  "191.255.255.255",
  "192.0.1.0",
  "192.0.3.0",
  "192.88.98.255",
  "192.88.100.0",
  "192.167.255.255",
  "192.169.0.0",
  "198.17.255.255",
  "198.20.0.0",
  "198.51.99.255",
  "198.51.101.0",
  "203.0.112.255",
  "203.0.114.0",
  "223.255.255.255",
  "::ffff:8.8.8.8",
  "64:ff9b::8.8.8.8",
  "2000::1",
  "2001:200::1",
  "2001:4860:4860::8888",
  "2001:db7:ffff::1",
  "2001:db9::1",
  "2003::1",
  "2400:cb00:2048:1::c629:d7a2",
  "2606:2800:220:1:248:1893:25c8:1946",
  "2a00:1450:4001:81b::200e",
  "3ffe::1",
  "3fff:1000::1",
];

const NOT_ADDRESSES = [
  "",
  "localhost",
  "1.2.3",
  "1.2.3.4.5",
  "256.0.0.1",
  "01.2.3.4",
  "0x7f.0.0.1",
  "2130706433",
  "fe80::1%eth0",
  "::1%lo",
  "[::1]",
  "1::2::3",
  ":::",
  "1.2.3.4/8",
  " 1.2.3.4",
];

for (const [cidr, ...addresses] of CLOSED) {
  for (const address of addresses) {
    test(`${address} is closed as ${cidr}`, () =>
      assert.equal(findClosedNetwork(address)?.cidr, cidr));
  }
}

for (const address of PUBLIC) {
  test(`${address} is public`, () => assert.equal(findClosedNetwork(address), undefined));
}

for (const text of NOT_ADDRESSES) {
  test(`"${text}" is no address, so it is closed and stays so`, () =>
    assert.equal(findClosedNetwork(text)?.openable, false));
}

test("only this machine and private networks can be opened", () => {
  const openable = CLOSED.filter(([, address = ""]) => findClosedNetwork(address)?.openable).map(
    ([cidr]) => cidr,
  );
  assert.deepEqual([...new Set(openable)].sort(), [
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "172.16.0.0/12",
    "192.168.0.0/16",
    "::1/128",
    "fc00::/7",
  ]);
});

test("a private address behind a translator cannot be opened", () => {
  assert.equal(findClosedNetwork("64:ff9b::10.0.0.1")?.openable, false);
});

test("an IPv4 address and its mapped form are judged alike", () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) =>
      assert.deepEqual(findClosedNetwork(`::ffff:${address}`), findClosedNetwork(address)),
    ),
  );
});

test("every way to write an IPv6 address gives the same bytes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const groups = Array.from({ length: 8 }, (_, at) =>
        (((bytes[at * 2] ?? 0) << 8) | (bytes[at * 2 + 1] ?? 0)).toString(16),
      );
      const canonical = new URL(`http://[${groups.join(":")}]/`).hostname.slice(1, -1);
      const dotted = `${groups.slice(0, 6).join(":")}:${bytes.slice(12).join(".")}`;
      for (const text of [groups.join(":"), canonical, dotted, canonical.toUpperCase()])
        assert.deepEqual(parseIp(text), bytes);
    }),
  );
});

test("any text is judged without throwing", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.ipV6(), fc.ipV4Extended()), (text) => {
      findClosedNetwork(text);
    }),
  );
});
