import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What is known to be right about one real page. */
export type Expected = {
  readonly url: string;
  readonly with?: readonly string[];
  readonly without?: readonly string[];
  readonly title?: string | null;
  readonly author?: string | null;
  readonly date?: string | null;
};

export type TestPage = Expected & {
  readonly body: Uint8Array;
  readonly address: string | undefined;
  /** A quarter of the pages, by the hash of their address, is never looked at while rules are made. */
  readonly isUnseen: boolean;
};

/**
 * The pages of one archive with what is right about them, or undefined where the archive is not
 * there. The pages belong to their publishers, so they are unpacked for as long as they are read.
 */
export function openTestPages(folder: string, set: "text" | "dates"): TestPage[] | undefined {
  const archive = join(folder, "pages", `${set}.tar.xz`);
  if (!existsSync(archive)) return undefined;
  const unpacked = mkdtempSync(join(tmpdir(), "cuttings-quality-"));
  try {
    const tar = spawnSync("tar", ["-xJf", archive, "-C", unpacked], { stdio: "inherit" });
    if (tar.status !== 0) throw new Error(`tar could not unpack ${archive}`);
    // A script of another language wrote the file, and its word for "unknown" is not JSON.
    const json = readFileSync(join(unpacked, set, "expected.json"), "utf8").replace(
      /: NaN\b/g,
      ": null",
    );
    const expected = JSON.parse(json) as Record<string, Expected>;
    return Object.entries(expected).map(([file, page]) => ({
      ...page,
      body: readFileSync(join(unpacked, file.startsWith(set) ? file : join(set, file))),
      address: /^https?:/.test(page.url) ? page.url : undefined,
      isUnseen: isOfUnseenQuarter(page.url),
    }));
  } finally {
    rmSync(unpacked, { recursive: true });
  }
}

function isOfUnseenQuarter(address: string): boolean {
  const [first = 0, second = 0] = createHash("sha256").update(address).digest();
  return first % 2 === 1 && second % 2 === 1;
}
