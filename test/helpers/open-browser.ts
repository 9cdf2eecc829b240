import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import packed, { inflate } from "@sparticuz/chromium";
import { chromium, type Browser, type Page } from "playwright-core";

export type Screen = {
  readonly width: number;
  readonly scheme: "light" | "dark";
  readonly withoutScript?: boolean;
};

/**
 * The narrowest phone that WCAG 1.4.10 asks for, and a common laptop. Each width and each scheme comes
 * once: what breaks a page is one of them, and all four pairs took a minute more.
 */
export const SCREENS: readonly Screen[] = [
  { width: 320, scheme: "dark" },
  { width: 1280, scheme: "light" },
];

const HEIGHT = 900;
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];
const PACKAGE = import.meta.resolve("@sparticuz/chromium");
const FONT_SETTINGS = "our-fonts.conf";

let shared: Promise<Browser> | undefined;

// A browser that stays open keeps the test process alive.
after(async () => (await shared)?.close());

/**
 * Runs a body in a fresh page of the process's one browser, without history or cookies, on a screen
 * of that kind.
 */
export async function withPage<T>(screen: Screen, body: (page: Page) => Promise<T>): Promise<T> {
  shared ??= launch();
  const context = await (
    await shared
  ).newContext({
    viewport: { width: screen.width, height: HEIGHT },
    colorScheme: screen.scheme,
    reducedMotion: "reduce",
    javaScriptEnabled: screen.withoutScript !== true,
  });
  try {
    return await body(await context.newPage());
  } finally {
    await context.close();
  }
}

/**
 * What axe finds wrong with the page as it stands, one sentence each; an empty list is what a test
 * wants.
 */
export async function axeFindings(page: Page): Promise<string[]> {
  // Legacy mode gathers the results here; the other opens one more window for each page, for the
  // sake of frames that we have none of.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html}`),
  );
}

/**
 * Whether anything stands out of the window sideways, so that a reader would have to scroll in two
 * directions.
 */
export async function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(
    "document.documentElement.scrollWidth > document.documentElement.clientWidth",
  );
}

async function launch(): Promise<Browser> {
  const folder = await unpackedBrowser();
  const environment = Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
  return chromium.launch({
    executablePath: join(folder, "chromium"),
    args: FLAGS,
    // A bare machine has neither NSS nor fonts; the package brings both.
    env: {
      ...environment,
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
      FONTCONFIG_FILE: join(folder, FONT_SETTINGS),
    },
  });
}

/**
 * The package unpacks under fixed names and takes a half-written file for a whole one, so each
 * process unpacks aside and moves.
 */
async function unpackedBrowser(): Promise<string> {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", PACKAGE), "utf8")) as {
    version: string;
  };
  const ready = join(tmpdir(), `cuttings-browser-${version}`);
  if (existsSync(ready)) return ready;
  const aside = mkdtempSync(join(tmpdir(), "cuttings-browser-"));
  await withTemporaryFolder(aside, async () => {
    await packed.executablePath();
    await inflate(fileURLToPath(new URL("../bin/al2023.tar.br", PACKAGE)));
  });
  writeFileSync(join(aside, FONT_SETTINGS), fontSettings(ready));
  try {
    renameSync(aside, ready);
  } catch (error) {
    if (!existsSync(ready)) throw error;
    // Another process was first.
    rmSync(aside, { recursive: true, force: true });
  }
  return ready;
}

/**
 * The machine's fonts where it has any, and the package's own: a browser without a single font
 * draws nothing.
 */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;
}

async function withTemporaryFolder(folder: string, body: () => Promise<void>): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await body();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
