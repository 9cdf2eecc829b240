/** Every field that any form of the desk has, so that a wrong value reaches whoever reads it. */
const FIELDS =
  "email password name token role verdict reason back kind headline line link credit date language places services themes audiences place-0 revision wanted scheduledFor address proposal repair step from item title institute tagline about mission contact timeZone next".split(
    " ",
  );
const all = (value: string): [string, string][] => FIELDS.map((name) => [name, value]);

export type Body = readonly [why: string, type: string | undefined, body: RequestInit["body"]];
export const FORM = "application/x-www-form-urlencoded";
export const BODIES: readonly Body[] = [
  ["nothing", undefined, undefined],
  ["an empty form", FORM, ""],
  ["JSON", "application/json", '{"email":"a@example.org","password":"x"}'],
  ["JSON that ends early", "application/json", '{"email":'],
  ["plain text", "text/plain", "email=a"],
  ["no type", "", "email=a"],
  ["a type that is none", "////;;;", "email=a"],
  ["multipart without a boundary", "multipart/form-data", "--x\r\n\r\n--x--"],
  ["multipart of another boundary", "multipart/form-data; boundary=a", "--b\r\nfoo\r\n--b--"],
  [
    "multipart cut off",
    "multipart/form-data; boundary=a",
    '--a\r\nContent-Disposition: form-data; name="x"\r\n\r\nfoo',
  ],
  [
    "a file where words should be",
    "multipart/form-data; boundary=a",
    `--a\r\nContent-Disposition: form-data; name="headline"; filename="x"\r\n\r\nfoo\r\n--a--\r\n`,
  ],
  ["percent signs", FORM, "%%%=%zz&=&=a&&%00=%00"],
  ["NUL everywhere", FORM, new URLSearchParams(all("a\0b"))],
  ["control signs everywhere", FORM, new URLSearchParams(all("\x1b[2J\x07\x9b\u202e"))],
  ["halves of letters", FORM, new URLSearchParams(all("\ud800x"))],
  ["words where numbers should be", FORM, new URLSearchParams(all("twelve"))],
  ["numbers beyond all", FORM, new URLSearchParams(all("9".repeat(400)))],
  ["a day before all days", FORM, new URLSearchParams([...all("x"), ["date", "0000-00-00"]])],
  ["a very long value", FORM, new URLSearchParams(all("long ".repeat(2_000)))],
  ["JSON in a field", FORM, new URLSearchParams(all('{"address":"\\u0000"}'))],
  ["fields many times", FORM, new URLSearchParams([...all("a"), ...all("b"), ...all("a")])],
  ["five thousand fields", FORM, "a=b&".repeat(5_000)],
  ["more than is taken", FORM, `about=${"x".repeat(600 * 1024)}`],
  ["names of objects' insides", FORM, "__proto__=x&constructor=y&toString=z&hasOwnProperty=1"],
];
