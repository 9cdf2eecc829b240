import { findList } from "../src/parse/pages/listing/find-list.ts";
import { readPage } from "../src/parse/pages/read-page.ts";
import { makeWorld } from "../world/make-world.ts";
import { tellBody } from "../world/tell-body.ts";
import type { Publisher, Telling } from "../world/world.ts";
import { writeHomePage, writeStoryPage } from "../world/write-page.ts";
import { printRows } from "./bench-row.ts";

const ADDRESS = "https://world.example";
const TODAY = new Date("2026-06-30T12:00:00Z");
/** What surrounds a story on a real page, so that one weighs some 60 kB. */
const PAGE_BYTES = 60_000;
const PAGES = 400;
const ROUNDS = 3;

type Page = { readonly telling: Telling; readonly address: string; readonly body: Uint8Array };

const world = makeWorld({ seed: 7, today: TODAY });
const pages = world.tellings.slice(0, PAGES).map(pageOf);
printSpeed();
printTruth();
printLists();

function printSpeed(): void {
  const megabytes = pages.reduce((sum, page) => sum + page.body.length, 0) / 1e6;
  const seconds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    for (const { body, address } of pages) readPage(body, { address });
    return (performance.now() - started) / 1_000;
  }).sort((a, b) => a - b);
  const median = seconds[Math.floor(ROUNDS / 2)] ?? 0;
  printRows([
    {
      name: "pages read, metadata and text",
      value: `${Math.round(pages.length / median)} a second, ${Math.round(megabytes / median)} MB/s (${pages.length} pages, ${Math.round((1_000 * megabytes) / pages.length)} kB each, median of ${ROUNDS} rounds)`,
    },
  ]);
}

function printTruth(): void {
  const right = { title: 0, author: 0, published: 0, canonical: 0, language: 0, site: 0, text: 0 };
  for (const { telling, address, body } of pages) {
    const reading = readPage(body, { address });
    if ("error" in reading) continue;
    const { page } = reading;
    const { publisher } = telling;
    if (page.title === telling.title) right.title++;
    // Where nobody is named, a page may name its publisher.
    if (
      page.author === telling.author ||
      (telling.author === undefined && page.author === publisher.name)
    )
      right.author++;
    if (page.published?.slice(0, 10) === telling.at.toISOString().slice(0, 10)) right.published++;
    if (page.canonical === address) right.canonical++;
    if (page.language === publisher.language) right.language++;
    if (page.site === publisher.name) right.site++;
    if (page.text === tellBody(telling).join("\n\n")) right.text++;
  }
  printRows([
    {
      name: "of these right, %",
      value: `${Object.entries(right)
        .map(([field, count]) => `${field} ${((100 * count) / pages.length).toFixed(1)}`)
        .join(", ")}`,
    },
  ]);
}

/** Publishers without a feed are read by the list on their page. */
function printLists(): void {
  const started = performance.now();
  let right = 0;
  for (const publisher of world.publishers) {
    const own = world.tellings.filter((telling) => telling.publisher === publisher).slice(0, 20);
    const finding = findList(new TextEncoder().encode(writeHomePage(ADDRESS, publisher, own)), {
      address: homeAddress(publisher),
    });
    const titles =
      "error" in finding ? [] : (finding.proposals[0]?.preview.map((item) => item.title) ?? []);
    if (
      own.length < 3 ||
      titles.join("\n") ===
        own
          .slice(0, titles.length)
          .map((telling) => telling.title)
          .join("\n")
    )
      right++;
  }
  const seconds = (performance.now() - started) / 1_000;
  printRows([
    {
      name: "lists found",
      value: `${right} of ${world.publishers.length} right, ${Math.round(world.publishers.length / seconds)} pages a second`,
    },
  ]);
}

/** A story of the world among menus, styles, scripts, teasers and a footer. */
function pageOf(telling: Telling, at: number): Page {
  const others = world.tellings.slice(at + 1, at + 40);
  const plain = writeStoryPage(ADDRESS, telling, others.slice(0, 5));
  const teasers = others.map(
    (other) =>
      `<div class="teaser-card"><a class="teaser-card__link" href="${other.page}"><img src="/i/${other.id}.jpg" alt=""><h3>${escaped(other.title)}</h3></a><p class="teaser-card__text">${escaped(other.line)}</p></div>`,
  );
  const menu = Array.from(
    { length: 120 },
    (_, n) =>
      `<li class="menu__item menu__item--level-${n % 3}"><a class="menu__link" href="/section/${n}">${escaped(others[n % others.length]?.title.slice(0, 18) ?? "")}</a></li>`,
  );
  const furniture = `<nav class="menu"><ul>${menu.join("")}</ul></nav>`;
  const rest = `<section class="related">${teasers.join("\n")}</section>`;
  const room = Math.max(0, PAGE_BYTES - plain.length - furniture.length - rest.length);
  const script = `<script>var state=${JSON.stringify("x=1;".repeat(room / 8))}</script><style>${".a{color:red}".repeat(room / 26)}</style>`;
  const markup = plain
    .replace("<main>", () => `${furniture}<main>`)
    .replace("</main>", () => `</main>${rest}`)
    .replace("</head>", () => `${script}</head>`);
  return {
    telling,
    address: `${homeAddress(telling.publisher)}${telling.page}`,
    body: new TextEncoder().encode(markup),
  };
}

function homeAddress(publisher: Publisher): string {
  return `${ADDRESS}/p/${publisher.id}/`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
