import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { discoverFeeds } from "../../src/parse/pages/discovery/discover-feeds.ts";

/**
 * Mark Pilgrim's autodiscovery tests, as kept by the Web Archive: every page names exactly one
 * feed, and that feed links back to the page. Usage: discovery.ts FOLDER
 */
const FOLDER = process.argv[2];
/**
 * Where the pages stood; one of their bases names a second site, whose files are kept in a folder
 * of that name.
 */
const HOME = "http://diveintomark.org/tests/client/autodiscovery/";
const SECOND_HOME = "http://www.ragingplatypus.com/tests/client/autodiscovery/";
const ARCHIVE_PREFIX = /https:\/\/web\.archive\.org\/web\/\d+\//g;

if (FOLDER === undefined) throw new Error("Usage: discovery.ts FOLDER");
const pages = readdirSync(FOLDER).filter((file) => /^html4-\d+\.html$/.test(file));
const misses = pages.map((page) => missOf(FOLDER, page)).filter((miss) => miss !== undefined);
for (const miss of misses) console.log(miss);
console.log(
  `discovery: ${pages.length - misses.length} of ${pages.length} pages lead to their one feed`,
);
process.exitCode = misses.length === 0 ? 0 : 1;

function missOf(folder: string, page: string): string | undefined {
  const address = `${HOME}${page}`;
  const found = discoverFeeds(readText(join(folder, page)).replace(ARCHIVE_PREFIX, ""), address);
  const [feed] = found;
  if (feed === undefined || found.length > 1)
    return `${page}: found ${found.length} feeds instead of one`;
  const file = fileOf(folder, feed.address);
  if (file === undefined || !existsSync(file)) return `${page}: ${feed.address} is not there`;
  return readText(file).replace(ARCHIVE_PREFIX, "").includes(`href="${address}"`)
    ? undefined
    : `${page}: ${feed.address} does not link back`;
}

function fileOf(folder: string, address: string): string | undefined {
  if (address.startsWith(SECOND_HOME))
    return join(folder, "ragingplatypus", address.slice(SECOND_HOME.length));
  return address.startsWith(HOME) ? join(folder, address.slice(HOME.length)) : undefined;
}

function readText(file: string): string {
  const bytes = readFileSync(file);
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isUtf16 ? "utf16le" : "utf8");
}
