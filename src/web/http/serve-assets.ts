import { readdirSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { Hono } from "hono";
import { contentHash, makeReply, type Reply } from "../site/make-reply.ts";
import { packReplies } from "../site/pack-replies.ts";
import { sendReply } from "../site/send-reply.ts";

const FOLDER = new URL("../assets/", import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".ts": "text/javascript; charset=utf-8",
  ".woff2": "font/woff2",
};

/** A year, the longest that RFC 9111's readers honour; a changed file has another address. */
const FOR_EVER = "public, max-age=31536000, immutable";
const ASK_EACH_TIME = "no-cache";

export type Assets = {
  /** Mounted at "/assets". */
  readonly routes: Hono;
  /**
   * The address of a file, with a hash of its content: "style.css" is at "/assets/style.1f0c….css".
   */
  readonly address: (name: string) => string;
};

type Asset = { readonly hashedName: string; readonly reply: Reply };

/**
 * The site's style, pictures, fonts and browser scripts, read once and kept in memory: some 400 kB.
 */
export function serveAssets(): Assets {
  const assets = readAssets();
  const packing = packReplies();
  for (const { reply } of assets.values()) packing(reply);
  const byHashedName = new Map([...assets.values()].map((asset) => [asset.hashedName, asset]));
  const routes = new Hono();
  routes.get("/:path{.+}", (context) => {
    const path = context.req.param("path");
    const hashed = byHashedName.get(path);
    const asset = hashed ?? assets.get(path);
    if (asset === undefined) return context.notFound();
    return sendReply(asset.reply, context.req.raw.headers, {
      packing,
      cacheControl: hashed === undefined ? ASK_EACH_TIME : FOR_EVER,
    });
  });
  return {
    routes,
    address: (name) => {
      const asset = assets.get(name);
      if (asset === undefined) throw new Error(`No asset is called ${name}`);
      return `/assets/${asset.hashedName}`;
    },
  };
}

function readAssets(): ReadonlyMap<string, Asset> {
  const names = readdirSync(FOLDER).filter(
    (name) => TYPES[extname(name)] !== undefined && !name.endsWith(".test.ts"),
  );
  const styles = names.filter((name) => name.endsWith(".css"));
  const fonts = styles.flatMap((name) =>
    [...readText(name).matchAll(/url\("(fonts\/[^"]+)"\)/g)].map((match) => match[1] ?? ""),
  );
  const assets = new Map<string, Asset>();
  for (const name of names) {
    if (name.endsWith(".ts")) readScript(name, assets);
    else if (!styles.includes(name))
      assets.set(name, asset(name, readFileSync(new URL(name, FOLDER))));
  }
  assets.set(
    "htmx.js",
    asset("htmx.js", readFileSync(fileURLToPath(import.meta.resolve("htmx.org/dist/htmx.min.js")))),
  );
  for (const name of new Set(fonts)) assets.set(name, asset(name, readFileSync(fontFile(name))));
  for (const name of styles)
    assets.set(name, asset(name, Buffer.from(withHashedAddresses(readText(name), assets))));
  return assets;
}

function asset(name: string, body: Buffer): Asset {
  const extension = extname(name);
  return {
    hashedName: `${name.slice(0, -extension.length)}.${contentHash(body)}${extension}`,
    reply: makeReply(TYPES[extension] ?? "application/octet-stream", body),
  };
}

function readText(name: string): string {
  return readFileSync(new URL(name, FOLDER), "utf8");
}

/**
 * A script names those that it imports by content, so that a browser keeps each for ever and asks for
 * what changed only.
 */
function readScript(name: string, assets: Map<string, Asset>): Asset {
  const known = assets.get(name);
  if (known !== undefined) return known;
  const text = stripTypeScriptTypes(readText(name)).replace(
    /\b(from|import) "\.\/([\w-]+\.ts)"/g,
    (_, word: string, other: string) => `${word} "./${readScript(other, assets).hashedName}"`,
  );
  const made = asset(name, Buffer.from(text));
  assets.set(name, made);
  return made;
}

/** "fonts/public-sans-latin-wght-normal.woff2" stands in the package of its family. */
function fontFile(name: string): string {
  const family = /^fonts\/(newsreader|public-sans)-/.exec(name)?.[1];
  return fileURLToPath(
    import.meta.resolve(`@fontsource-variable/${family}/${name.replace(/^fonts/, "files")}`),
  );
}

/**
 * Whatever a style names, it names by content, so that one changed font changes the style's address
 * too.
 */
function withHashedAddresses(style: string, assets: ReadonlyMap<string, Asset>): string {
  return style.replace(/url\("(?!data:)([^"]+)"\)/g, (_, name: string) => {
    const named = assets.get(name);
    if (named === undefined) throw new Error(`A style names ${name}, which is not there`);
    return `url("/assets/${named.hashedName}")`;
  });
}
