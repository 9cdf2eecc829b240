import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readFeed } from "../../src/parse/feeds/read-feed.ts";

/**
 * The files of w3c/feedvalidator say what is wrong with them and not what they mean, so two things
 * are asked of each: that reading it never throws, and that as many items come out as its text
 * opens. An item counts where the document opens one outside of comments and CDATA (content:item is
 * a part of an item); OPML, sitemaps and the few deliberate non-feeds must give an error instead.
 */
const folder = process.argv[2];
if (folder === undefined) {
  console.error(
    "Which folder? node bench/conformance/validator.ts FOLDER, where FOLDER holds the testcases of w3c/feedvalidator.",
  );
  process.exit(2);
}

const refusals = new Map<string, number>();
const count = { files: 0, throws: 0, read: 0, refused: 0, items: 0, kept: 0 };
for (const file of globSync("**/*.{xml,opml,html,json,rss,atom,rdf}", { cwd: folder }).sort()) {
  count.files += 1;
  const bytes = readFileSync(join(folder, file));
  const opened = itemsOpened(bytes);
  try {
    const reading = readFeed(bytes, { address: "https://feeds.example/feed" });
    const kept = "feed" in reading ? reading.feed.items.length : 0;
    count["feed" in reading ? "read" : "refused"] += 1;
    if ("error" in reading)
      refusals.set(reading.error.code, (refusals.get(reading.error.code) ?? 0) + 1);
    count.items += opened;
    count.kept += Math.min(kept, opened);
    if (kept !== opened)
      console.log(
        `${file}: ${opened} items opened, ${kept} read${"error" in reading ? ` (${reading.error.code})` : ""}`,
      );
    else if ("error" in reading && !/opml|sitemap|html_page/.test(reading.error.code))
      console.log(`${file}: ${reading.error.code}`);
  } catch (error) {
    count.throws += 1;
    console.log(`${file}: threw ${String(error)}`);
  }
}
console.log(
  `validator: ${count.files} files, ${count.throws} threw, ${count.read} read as feeds, ${count.refused} refused with a reason; ` +
    `${count.kept} of ${count.items} items kept, ${((100 * count.kept) / count.items).toFixed(2)} %`,
);
console.log(`refused: ${[...refusals].map(([code, files]) => `${code} ${files}`).join(", ")}`);

function itemsOpened(bytes: Uint8Array): number {
  const wide =
    bytes[0] === 0xff || bytes[0] === 0xfe
      ? new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be")
      : new TextDecoder();
  const text = wide
    .decode(bytes)
    .replaceAll("\0", "")
    .replace(/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>/g, "");
  return text.match(/<(?!content:)(?:[\w.-]+:)?(?:item|entry)(?=[\s/>])/gi)?.length ?? 0;
}
