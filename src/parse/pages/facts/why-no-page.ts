import type { NoPage } from "../../../model/reading/page.ts";

/** How far into a document its nature shows. */
const LOOKED_AT = 2_000;

const OTHER_DOCUMENTS: readonly (readonly [start: RegExp, what: string])[] = [
  [/^%PDF-/, "a PDF document"],
  [/^(?:PK\u0003\u0004)/, "an archive or an office document"],
  [/^(?:\ufffd?PNG|GIF8|\u00ff\u00d8\u00ff|RIFF)/, "an image"],
  [/^<(?:rss|feed|rdf:RDF)[\s>]/i, "a feed"],
  [/^<(?:urlset|sitemapindex)[\s>]/i, "a sitemap"],
  [/^[[{]\s*["{[]/, "JSON data"],
];
const OTHER_TYPES = /^\s*(?:image|audio|video|font)\/|^\s*application\/(?:pdf|zip|msword|vnd\.)/i;

/** Says why a document cannot be read as a page; undefined where it can. */
export function whyNoPage(markup: string, contentType: string | undefined): NoPage | undefined {
  if (markup.trim() === "") return { code: "empty", message: "There is nothing in it." };
  const start = afterProlog(markup.slice(0, LOOKED_AT));
  const other = OTHER_DOCUMENTS.find(([shape]) => shape.test(start))?.[1];
  if (other !== undefined) return { code: "not_a_page", message: `This is ${other}, not a page.` };
  const looksLikeMarkup = /<[!a-z/]/i.test(start);
  if (!looksLikeMarkup && (OTHER_TYPES.test(contentType ?? "") || /\0/.test(start))) {
    return { code: "not_a_page", message: "These bytes are no page of text." };
  }
  if (!looksLikeMarkup && !/<[a-z]/i.test(markup))
    return { code: "not_a_page", message: "This is text without any markup, not a page." };
  return undefined;
}

/**
 * Passes over comments and instructions one by one: a pattern for all of them at once can be made
 * to try every split.
 */
function afterProlog(start: string): string {
  let rest = start.trimStart();
  for (;;) {
    const end = rest.startsWith("<!--")
      ? rest.indexOf("-->") + 3
      : rest.startsWith("<?")
        ? rest.indexOf(">") + 1
        : 0;
    if (end < 4) return rest;
    rest = rest.slice(end).trimStart();
  }
}
