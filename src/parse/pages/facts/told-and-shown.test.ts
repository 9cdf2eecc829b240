import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "../../../model/reading/page.ts";
import { readPage } from "../read-page.ts";

const TEXT =
  "<p>The town has opened a workshop in the old fire station, where people bring lamps and bicycles.</p>".repeat(
    3,
  );
const TITLE = "Town opens repair shop";

type Shown = {
  readonly inside: string;
  readonly head?: string;
  readonly title?: string;
  readonly language?: string;
};

function read({ inside, head = "", title = TITLE, language = "en" }: Shown): Partial<Page> {
  const markup = `<!doctype html><html lang="${language}"><head><title>${title}</title>${head}</head><body><main>${inside}${TEXT}</main></body></html>`;
  const reading = readPage(Buffer.from(markup), { address: "https://town.example/repair" });
  return "page" in reading ? reading.page : {};
}

const LONG =
  "The town opens a repair shop in the old fire station so that lamps and bicycles are thrown away less often";
const H1 = `<h1>${TITLE}</h1>`;

const AUTHORS: [why: string, shown: Shown, author: string | undefined][] = [
  [
    "one who answers did not write it",
    {
      inside: `${H1}<section class="responses"><span class="author">Gabi Roe</span> said</section>`,
    },
    undefined,
  ],
  [
    "nor did who is asked for a name",
    { inside: `${H1}<div class="author"><label>Your name *</label><input name="author"></div>` },
    undefined,
  ],
  [
    "a person goes before the site's own name",
    {
      inside: `${H1}<div class="author">Jane Roe</div>`,
      head: '<meta name="author" content="Example Town">',
      title: `${TITLE} - Example Town`,
    },
    "Jane Roe",
  ],
  [
    "a day behind the name is none of it",
    { inside: `${H1}<p class="author">Written by Jane Roe on May 3, 2020</p>` },
    "Jane Roe",
  ],
  [
    "nor is what the person is",
    { inside: `${H1}<span class="author">Jane Roe, Senior Staff Writer</span>` },
    "Jane Roe",
  ],
];
for (const [why, shown, author] of AUTHORS)
  test(`a page's author: ${why}`, () => assert.equal(read(shown).author, author));

const TITLES: [why: string, shown: Shown, title: string][] = [
  [
    "the story that the document names, under a section that it does not",
    {
      inside: "<h1>Communiqués de presse</h1><h2>La ville ouvre un atelier</h2>",
      title: "La ville ouvre un atelier",
      language: "fr",
    },
    "La ville ouvre un atelier",
  ],
  [
    "in few signs, before a mark without blanks",
    { inside: "<div>小城开设维修店</div>", title: "小城开设维修店_新闻_例网", language: "zh" },
    "小城开设维修店",
  ],
  ["a lesser heading where nothing else is", { inside: `<h3>${TITLE}</h3>`, title: "" }, TITLE],
];
for (const [why, shown, title] of TITLES)
  test(`a page's title: ${why}`, () => assert.equal(read(shown).title, title));

const DAYS: [why: string, shown: Shown, day: string | undefined][] = [
  [
    "not that of a birth in a table",
    {
      inside: `${H1}<table><tr><th>Geboren</th><td>28. Januar 1975</td></tr></table>`,
      language: "de",
    },
    undefined,
  ],
  [
    "before the first sentence of a text",
    { inside: `${H1}<p>Berlin, 3. Juli 2018. Der Kreis hat es gesagt.</p>`, language: "de" },
    "2018-07-03",
  ],
  [
    "by a headline longer than a line",
    {
      inside: `<h1>${LONG}</h1><p>Bern, 28.10.2021, 058/21</p>`,
      head: '<meta name="dc.date" content="2021-10-20">',
      title: LONG,
    },
    "2021-10-28",
  ],
  [
    "by a headline that is a link",
    {
      inside: `<h1><a href="/repair"><span>${TITLE}</span></a></h1><p>28 October 2021</p>`,
      head: '<meta name="dc.date" content="2021-10-20">',
    },
    "2021-10-28",
  ],
  [
    "an update by the headline is none of publication",
    {
      inside: `${H1}<p>Updated 2010 GMT (0410 HKT) March 14, 2021</p>`,
      head: '<meta property="article:published_time" content="2021-03-08">',
    },
    "2021-03-08",
  ],
  [
    "parted by bars",
    { inside: `${H1}<table><tr><td>26 | 01 | 2022</td></tr></table>` },
    "2022-01-26",
  ],
  [
    "before the text, and no mark between",
    {
      inside: `${H1}<p>01.02.2022 The labour market began the year well, say the people who count.</p>`,
    },
    "2022-02-01",
  ],
  [
    "behind what the page says of itself",
    {
      inside: H1,
      head: '<meta name="description" content="Town opens repair shop (News of 14 January 2020)">',
    },
    "2020-01-14",
  ],
  [
    "that an icon calls the day of publication",
    {
      inside: `<div><svg><title>Published</title></svg> <time datetime="2022-01-25">25.01.2022</time></div><div>${TEXT}</div>${H1}`,
      head: '<meta property="article:published_time" content="2022-01-15">',
    },
    "2022-01-25",
  ],
  [
    "in an element that old blogs call updated",
    { inside: `${H1}<span class="updated" title="2013-04-04T18:52:11+00:00"></span>` },
    "2013-04-04",
  ],
];
for (const [why, shown, day] of DAYS)
  test(`a page's day: ${why}`, () => assert.equal(read(shown).publishedDay, day));

const AROUND: [why: string, line: string][] = [
  [
    "a call for letters in French",
    "Inscrivez-vous à notre lettre d'information pour ne rien manquer.",
  ],
  ["a call to follow", "Folgen Sie uns auf WhatsApp und verpassen Sie keine Nachricht mehr."],
  ["a call for an app", "Download our app for iOS and Android."],
];
for (const [why, line] of AROUND)
  test(`a page's text ends before ${why}`, () => {
    const { text } = read({ inside: `${H1}${TEXT}<p>${line}</p>` });
    assert.ok(text?.includes("fire station") === true && !text.includes(line));
  });
