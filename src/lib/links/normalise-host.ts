import { getDomain } from "tldts";
import { trimSignsAtEnd } from "../trim-signs.ts";

/** One site under several names. */
const ALIASES: readonly (readonly [host: RegExp, name: string])[] = [
  [/^(?:twitter|nitter)\.(?:com|net)$/, "x.com"],
  [/^(?:old|np|new|amp|i|sh)\.reddit\.com$/, "reddit.com"],
  [/^(?:web|mbasic|touch|[a-z]{2}-[a-z]{2})\.facebook\.com$/, "facebook.com"],
  [/^fb\.com$/, "facebook.com"],
  [/^[a-z]{2}\.linkedin\.com$/, "linkedin.com"],
  [/^(?:edition|us|amp|lite)\.cnn\.com$/, "cnn.com"],
  [/^youtube-nocookie\.com$/, "youtube.com"],
  [/^music\.youtube\.com$/, "youtube.com"],
  [/^dx\.doi\.org$/, "doi.org"],
  [/^threads\.net$/, "threads.com"],
];

/** A country's Blogspot host shows the same blog as .com. */
const BLOGSPOT = /^([a-z0-9-]+)\.blogspot\.(?:co\.|com\.)?[a-z]{2,3}$/;
const WIKIMEDIA_MOBILE =
  /^([a-z-]+)\.m\.((?:wikipedia|wiktionary|wikinews|wikiquote|wikisource|wikibooks|wikimedia|wikivoyage|wikiversity)\.org)$/;
const DRESSED = /^(?:www|m|mobile|amp|touch)\./;

/** One host for one site: lower case, no final dot, no www, no mobile or AMP host. */
export function normaliseHost(host: string): string {
  const plain = undress(trimSignsAtEnd(host.toLowerCase(), "."));
  const alias = ALIASES.find(([shape]) => shape.test(plain));
  if (alias !== undefined) return alias[1];
  return plain.replace(BLOGSPOT, "$1.blogspot.com").replace(WIKIMEDIA_MOBILE, "$1.$2");
}

/** Never a registrable domain's own name: m.me, mobile.de and amp.dev are sites. */
function undress(host: string): string {
  let plain = host;
  while (DRESSED.test(plain) && mayLoseFirstLabel(plain)) plain = plain.replace(DRESSED, "");
  return plain;
}

function mayLoseFirstLabel(host: string): boolean {
  const rest = host.slice(host.indexOf(".") + 1);
  if (!rest.includes(".")) return false;
  // www.gov.uk is a registrable domain by the public suffix list, and gov.uk is the same site.
  return host.startsWith("www.") || getDomain(host, { allowPrivateDomains: true }) !== host;
}
