import { parse } from "tldts";

import { PAGE_ACCESS, type PageImage } from "../../../model/reading/page.ts";
import { textOfMarkup } from "../../text/text-of-markup.ts";
import { type Found, firstFound } from "./first-found.ts";
import type { PageFacts } from "./gather-facts.ts";
import { metaOf } from "./meta-of.ts";
import type { PageSubject } from "./read-page-subject.ts";
import { pageLink } from "../listing/page-link.ts";
import { siteInTitle } from "./site-in-title.ts";

/** What a page says that it is and whose: everything that needs no weighing. */
export type PageIdentity = {
  readonly canonical: Found | undefined;
  readonly language: Found | undefined;
  readonly site: Found | undefined;
  readonly description: Found | undefined;
  readonly access: Found | undefined;
  readonly image: { readonly image: PageImage; readonly from: string } | undefined;
  readonly types: readonly string[];
  /** Every name that the site goes by, so that it can be told from titles and authors. */
  readonly names: readonly string[];
};

const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

export function readIdentity(
  facts: PageFacts,
  subject: PageSubject,
  address: string | undefined,
): PageIdentity {
  const base = pageLink(facts.base ?? "", address) ?? address;
  const link = (value: string) => pageLink(value, base);
  const canonical = firstFound(
    [
      [
        "link canonical",
        facts.links
          .filter(({ rel }) => rel.split(/\s+/).includes("canonical"))
          .map(({ href }) => href),
      ],
      ["og:url", metaOf(facts, "og:url")],
      ["json-ld url", [...subject.strings("mainEntityOfPage.@id"), ...subject.strings("url")]],
    ],
    link,
  );
  const siteNames = [
    ...metaOf(facts, "og:site_name"),
    ...subject.strings("publisher.name"),
    ...subject.siteNames,
    ...metaOf(facts, "application-name"),
  ];
  return {
    canonical,
    site: readSite(facts, subject),
    language: readLanguage(facts, subject),
    description: readDescription(facts, subject),
    access: readAccess(facts, subject),
    image: readImage(facts, subject, link),
    types: [...new Set([...metaOf(facts, "og:type"), ...subject.types])],
    names: [...siteNames, ...hostNames(canonical?.value ?? address)],
  };
}

function readSite(facts: PageFacts, subject: PageSubject): Found | undefined {
  return firstFound(
    [
      ["og:site_name", metaOf(facts, "og:site_name")],
      ["application-name", metaOf(facts, "application-name")],
      ["json-ld publisher", subject.strings("publisher.name")],
      ["json-ld site", subject.siteNames],
      ["dublin core publisher", metaOf(facts, "dc.publisher", "dcterms.publisher")],
      ["citation_journal_title", metaOf(facts, "citation_journal_title")],
      ["end of the title", [siteInTitle(facts)]],
    ],
    textOfMarkup,
  );
}

function readLanguage(facts: PageFacts, subject: PageSubject): Found | undefined {
  return firstFound(
    [
      ["html lang", [facts.language]],
      ["content-language", metaOf(facts, "content-language")],
      ["json-ld inLanguage", subject.strings("inLanguage")],
      ["dublin core language", metaOf(facts, "dc.language", "dcterms.language")],
      ["og:locale", metaOf(facts, "og:locale")],
    ],
    cleanLanguage,
  );
}

function readDescription(facts: PageFacts, subject: PageSubject): Found | undefined {
  return firstFound(
    [
      ["og:description", metaOf(facts, "og:description")],
      ["description", metaOf(facts, "description")],
      ["json-ld description", subject.strings("description")],
      ["twitter:description", metaOf(facts, "twitter:description")],
      ["dublin core description", metaOf(facts, "dc.description", "dcterms.description")],
    ],
    textOfMarkup,
  );
}

function readImage(
  facts: PageFacts,
  subject: PageSubject,
  link: (value: string) => string | undefined,
): PageIdentity["image"] {
  const found = firstFound(
    [
      ["og:image", metaOf(facts, "og:image", "og:image:url", "og:image:secure_url")],
      ["json-ld image", subject.strings("image.url")],
      ["twitter:image", metaOf(facts, "twitter:image", "twitter:image:src")],
    ],
    link,
  );
  if (found === undefined) return undefined;
  const text = textOfMarkup(metaOf(facts, "og:image:alt", "twitter:image:alt")[0] ?? "");
  return { image: { link: found.value, ...(text !== "" && { text }) }, from: found.from };
}

function readAccess(facts: PageFacts, subject: PageSubject): Found | undefined {
  return firstFound(
    [
      [
        "json-ld isAccessibleForFree",
        subject
          .strings("isAccessibleForFree")
          .map((value) => ({ true: "free", false: "paid" })[value.toLowerCase()]),
      ],
      [
        "article:content_tier",
        metaOf(facts, "article:content_tier").map((tier) => (tier === "locked" ? "paid" : tier)),
      ],
    ],
    (value) => PAGE_ACCESS.find((access) => access === value),
  );
}

function cleanLanguage(value: string): string | undefined {
  const first = value.split(/[,;\s]/)[0]?.replace(/_/g, "-") ?? "";
  return LANGUAGE.test(first) ? first : undefined;
}

/** "www.service.gov.uk" goes by "service.gov.uk" and "service". */
function hostNames(address: string | undefined): string[] {
  if (address === undefined) return [];
  const { hostname, domain, domainWithoutSuffix } = parse(address);
  return [hostname, hostname?.replace(/^www\./, ""), domain, domainWithoutSuffix].filter(
    (name) => typeof name === "string" && name !== "",
  ) as string[];
}
