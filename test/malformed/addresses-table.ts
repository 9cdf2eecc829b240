export const HEADERS: readonly Readonly<Record<string, string>>[] = [
  { cookie: "cuttings.session_token=%00%ff; cuttings.notice=%E0%A4%A.x; =; a" },
  { cookie: `cuttings.session_token=${"x".repeat(3_000)}` },
  { "hx-request": "true", "hx-current-url": "http://[" },
  { "hx-request": "true", "hx-current-url": "/desk/inbox?after=%00&open=1e309&source=-1" },
  { "if-none-match": 'W/"', "if-modified-since": "the day before yesterday" },
  { "accept-encoding": "br;q=x,,,*", "accept-language": "\u00e4\u00f6;q=9", range: "bytes=9-1" },
  { "x-forwarded-for": ", ,a,[::", "x-hub-signature": "sha256=zz" },
  { origin: "null" },
  { origin: "not an origin" },
];

export const PARAMS = [
  "1",
  "0",
  "999999999999999",
  "%00",
  "%ff",
  "%E0%A4%A",
  "..%2f..",
  "%F0%9F%9A%92",
  "x".repeat(3_000),
  "'",
];
export const QUERIES = [
  "?open=%00&after=%00&source=%00",
  "?open=1e308&after=-271821-04-20T00:00:00.000Z~1&source=9007199254740993",
  "?after=%2B275760-09-13T00:00:00.000Z~999999999999999&page=-1e9&health=%ff&before=x&who=%00",
  "?page=NaN&page=2&open[]=1&token=%00&next=%00&before=99999999999999999999",
  "?hub.mode=subscribe&hub.topic=%00&hub.challenge=%0d%0aSet-Cookie:x&hub.lease_seconds=1e99",
];
