/** On the bare wire, because no client sends such a thing. */
export const WIRE: readonly (readonly [why: string, sent: string])[] = [
  ["no host", "GET / HTTP/1.1\r\n\r\n"],
  ["an empty host", "GET / HTTP/1.1\r\nHost: \r\n\r\n"],
  ["a host that is none", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n"],
  ["a host with a path", "GET /desk/inbox HTTP/1.1\r\nHost: x/y\r\n\r\n"],
  ["two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"],
  ["a backslash", "GET /\\evil HTTP/1.1\r\nHost: x\r\n\r\n"],
  ["an address that is none", "GET http://[ HTTP/1.1\r\nHost: x\r\n\r\n"],
  ["a star", "GET * HTTP/1.1\r\nHost: x\r\n\r\n"],
  ["TRACE", "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n"],
  ["TRACE at the desk", "TRACE /desk/inbox HTTP/1.1\r\nHost: x\r\n\r\n"],
  ["a method of our own", "FOO / HTTP/1.1\r\nHost: x\r\n\r\n"],
  ["no request", "\x16\x03\x01\x02\r\n\r\n"],
  ["a header too large", `GET / HTTP/1.1\r\nHost: x\r\nCookie: ${"a".repeat(20_000)}\r\n\r\n`],
  ["a header with NUL", "GET / HTTP/1.1\r\nHost: x\r\nCookie: a\0b\r\n\r\n"],
  [
    "a length that is none",
    "POST /desk/session HTTP/1.1\r\nHost: x\r\nContent-Length: abc\r\n\r\n",
  ],
  [
    "a length below nothing",
    "POST /desk/session HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
  ],
  [
    "two lengths",
    "POST /desk/session HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
  ],
  [
    "a chunk that is none",
    "POST /desk/session HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
  ],
  [
    "an unknown coding",
    "POST /desk/session HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n",
  ],
  ["an expectation", "GET / HTTP/1.1\r\nHost: x\r\nExpect: the-best\r\nConnection: close\r\n\r\n"],
  [
    "an upgrade",
    "GET /desk/inbox HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
  ],
  ["another version", "GET / HTTP/9.9\r\nHost: x\r\n\r\n"],
];
