import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as check, property, string } from "fast-check";
import { removeControls, removeControlsIn } from "./remove-controls.ts";

/** Built from numbers, so that this file is plain text. */
const sign = (code: number): string => String.fromCodePoint(code);
const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

const DROPPED: readonly number[] = [
  ...range(0x00, 0x08),
  ...range(0x0b, 0x0c),
  ...range(0x0e, 0x1f),
  ...range(0x7f, 0x84),
  ...range(0x86, 0x9f),
  ...range(0x202a, 0x202e),
  0xfffe,
  0xffff,
];

const KEPT: readonly (readonly [text: string, why: string])[] = [
  ["a\tb\nc\r\nd", "tab and line ends"],
  [`नी${sign(0x200d)}ति क${sign(0x200d)}ष`, "a joiner shapes Indic letters"],
  [`می${sign(0x200c)}خواهم`, "a non-joiner stands inside Persian words"],
  [`👩${sign(0x200d)}🚒`, "a joiner makes one picture of two"],
  [`a${sign(0x200e)}b${sign(0x200f)}c${sign(0x61c)}d`, "marks of direction"],
  [`“${sign(0x2068)}כותרת${sign(0x2069)}”`, "isolates"],
  [`${sign(0x2066)}a${sign(0x2067)}b${sign(0x2069)}`, "the other isolates"],
  [`ко${sign(0xad)}нец`, "a soft hyphen"],
  ["🏴󠁧󠁢󠁳󠁣󠁴󠁿", "a flag is made of tags"],
  ["e\u0301 ő 한글 𝒳", "marks, Hangul, letters beyond the first plane"],
];

test("each control sign and each override is dropped, wherever it stands", () => {
  for (const code of DROPPED)
    assert.equal(
      removeControls(`${sign(code)}a${sign(code)}${sign(code)}b${sign(code)}`),
      "ab",
      code.toString(16),
    );
});

test("what writing needs stays", () => {
  for (const [text, why] of KEPT) assert.equal(removeControls(text), text, why);
});

test("a next-line sign is a line end", () => {
  assert.equal(removeControls(`a${sign(0x85)}b`), "a\nb");
});

test("halves of letters go, whole ones stay", () => {
  assert.equal(removeControls("a\ud83db\ude92c🚒"), "abc🚒");
});

test("twice is once, and nothing that a terminal obeys is left", () => {
  const commands = new RegExp(`[${sign(0)}-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u202a-\\u202e]`);
  check(
    property(string({ unit: "binary" }), (text) => {
      const once = removeControls(text);
      return removeControls(once) === once && !commands.test(once) && once.isWellFormed();
    }),
  );
});

test("all texts of a record are cleaned, and dates and numbers left", () => {
  const at = new Date(0);
  const record = { a: "x\x1b[2J", list: ["\u202ey", 3], inner: { at, none: undefined } };
  assert.deepEqual(removeControlsIn(record), {
    a: "x[2J",
    list: ["y", 3],
    inner: { at, none: undefined },
  });
});
