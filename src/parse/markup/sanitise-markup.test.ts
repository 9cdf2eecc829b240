import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { sanitiseAnyMarkup, sanitiseMarkup } from "./sanitise-markup.ts";
import { sanitisePlainMarkup } from "./sanitise-plain-markup.ts";

const BASE = "https://city.example/news/";

const cases: [why: string, markup: string, expected: string][] = [
  ["words alone need no markup", "Fish & chips > soup", "Fish &amp; chips &gt; soup"],
  ["the plain is kept", "<p>One <b>two</b><br>three</p>", "<p>One <b>two</b><br />three</p>"],
  [
    "links and pictures become absolute",
    '<a href="../a?b=1&amp;c=2">x</a><img src="i.png" alt="">',
    '<a href="https://city.example/a?b=1&amp;c=2">x</a><img src="https://city.example/news/i.png" alt="" />',
  ],
  ["a script goes with its words", "a<script>alert(1)</script>b", "ab"],
  ["a style goes with its words", "a<style>p{}</style>b", "ab"],
  [
    "handlers, styles, classes and targets go",
    '<p onclick="x()" style="color:red" class="y">z</p>',
    "<p>z</p>",
  ],
  [
    "a script behind a link goes, the words stay",
    '<a href="javascript:alert(1)">x</a>',
    "<a>x</a>",
  ],
  ["also when it is hidden by references", '<a href="java&#115;cript:alert(1)">x</a>', "<a>x</a>"],
  ["and by blanks", '<a href=" java\nscript:alert(1)">x</a>', "<a>x</a>"],
  ["data is no picture to trust", '<img src="data:image/svg+xml,<svg>">', ""],
  [
    "a pixel counts readers",
    'a<img src="https://count.example/x.gif" width="1" height="1">b',
    "ab",
  ],
  ["so does one that has no height", '<img src="https://count.example/x.gif" height=0>', ""],
  ["a picture without an address shows nothing", '<img alt="x">', ""],
  [
    "forms go, their words stay",
    '<form action="/x"><p>Name <input name="n"></p></form>',
    "<p>Name </p>",
  ],
  ["frames go", '<iframe src="https://video.example/"></iframe>a', "a"],
  ["drawings go with their words", "<svg><title>t</title><script>1</script></svg>a", "a"],
  ["the top heading belongs to the page", "<h1>a</h1>", "<h2>a</h2>"],
  ["comments go", "a<!-- b -->c", "ac"],
  ["what is open is closed", "<p>a <b>b", "<p>a <b>b</b></p>"],
  ["crossed tags are put right", "<b><i>a</b></i>", "<b><i>a</i></b>"],
  ["an anchor inside an item leads nowhere", '<a href="#n">1</a>', "<a>1</a>"],
];

for (const [why, markup, expected] of cases) {
  test(`sanitiseMarkup: ${why}`, () => {
    assert.equal(sanitiseMarkup(markup, BASE), expected);
  });
}

const piece = fc.constantFrom(
  "<p>",
  "</p>",
  "<div>",
  "</div>",
  "<b>",
  "</b>",
  "<li>",
  "</li>",
  "<ul>",
  "</ul>",
  "<a href='x'>",
  '<a href="https://a.example/?a=1&amp;b=2" title="">',
  "</a>",
  "<br/>",
  "<br />",
  "<hr>",
  '<img src="a.png" alt="">',
  '<img alt="x&quot;y" src=\'b.png\' width="1">',
  '<img width="640" src="https://a.example/c.png" alt="1 > 0">',
  "<span class=x>",
  '<span class="x">',
  "</span>",
  "<td>",
  "</td>",
  "<tr>",
  "</tr>",
  "<table>",
  "</table>",
  "<th>",
  "</th>",
  "<thead>",
  "</thead>",
  "<tbody>",
  "</tbody>",
  "<tfoot>",
  "</tfoot>",
  "<h1>",
  "</h1>",
  "<h3>",
  "</h3>",
  "<script>",
  "</script>",
  "<!-- c -->",
  "<!-->",
  "<svg>",
  "</svg>",
  "<iframe></iframe>",
  "<dl>",
  "<dt>",
  "<dd>",
  "</dd>",
  "</dl>",
  "&amp;",
  "&lt;",
  "&#8217;",
  "&nbsp;",
  "&copy",
  "&copy;",
  "&notit;",
  "&",
  "& ",
  " ",
  "\n",
  "words",
  "1 < 2",
  ">",
  '"',
  "\u00e9",
  "<blockquote cite='x'>",
  "</blockquote>",
  '<time datetime="2026-01-01">',
  "</time>",
  '<ol start="3">',
  "</ol>",
  "<title>",
  "<xmp>",
  "<font color=red>",
  "</font>",
  "<section>",
  "</section>",
  '<a href="https://a.exam',
  "<a href='b",
  "</p",
  "<im",
  "<p",
  "<a ",
  '<p class="a" ',
  '<p class="a"\u00a0title="b">',
  '<p\u00a0class="a">',
  "<iframe src='x></iframe>",
  '<iframe src="a"></iframe>',
  '<a title="&lt;b&gt;">',
  '<a href="javascript:x">',
  '<a href="https://a.example/?a&amp;amp;b">',
);
const markups = fc.oneof(
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "grapheme", maxLength: 60 }),
);

test("the quick way writes what the full sanitiser writes, or leaves it to that", () => {
  fc.assert(
    fc.property(markups, (markup) => {
      const quick = sanitisePlainMarkup(markup, BASE);
      if (quick !== undefined) assert.equal(quick, sanitiseAnyMarkup(markup, BASE));
    }),
    { numRuns: 3_000 },
  );
});

test("sanitising twice is sanitising once", () => {
  fc.assert(
    fc.property(markups, (markup) => {
      const once = sanitiseMarkup(markup, BASE);
      assert.equal(sanitiseMarkup(once, BASE), once);
    }),
    { numRuns: 2_000 },
  );
});

test("nothing but safe elements and attributes comes out", () => {
  fc.assert(
    fc.property(markups, (markup) => {
      const tags = sanitiseMarkup(markup, BASE).match(/<[^>]*>/g) ?? [];
      for (const tag of tags)
        assert.match(
          tag,
          /^<\/?[a-z][a-z\d]*(?: (?:href|title|src|alt|width|height|start|colspan|rowspan|datetime)="[^"<>]*")*(?: \/)?>$/,
        );
    }),
    { numRuns: 2_000 },
  );
});
