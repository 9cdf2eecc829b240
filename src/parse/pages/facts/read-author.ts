import type { Document } from "domhandler";

import { cleanName, isPerson, joined, visibleName } from "./clean-name.ts";
import { type Candidate, type Found, firstFound } from "./first-found.ts";
import type { PageFacts } from "./gather-facts.ts";
import { metaOf } from "./meta-of.ts";
import { namesIn, namesInBylines, namesInLines, namesInLinks } from "./names-in-bylines.ts";
import type { PageSubject } from "./read-page-subject.ts";

export type AuthoredPage = {
  readonly document: Document;
  readonly facts: PageFacts;
  readonly subject: PageSubject;
  readonly siteNames: readonly string[];
  /** As the page calls it, perhaps by the end of its title only. */
  readonly site: string | undefined;
};

export function readAuthor(page: AuthoredPage): Found | undefined {
  const { document, facts, subject, siteNames } = page;
  const kinds = subject.strings("author.@type");
  const isOrganisation = kinds.length > 0 && !kinds.includes("Person");
  const declared = declaredAuthors(page, isOrganisation ? [] : subject.strings("author.name"));
  // A blog may bear the name of the one who writes it.
  const sites = kinds.includes("Person") ? [] : siteNames;
  const named =
    firstFound(declared.slice(0, 1), (value) => cleanName(value, sites)) ??
    firstFound(declared.slice(1), (value) => cleanName(value, siteNames)) ??
    firstFound(
      [["json-ld author", isOrganisation ? joined(subject.strings("author.name")) : []]],
      (value) => cleanName(value, siteNames),
    );
  const visible = (value: string) => visibleName(value, siteNames);
  const bylines = namesInBylines(facts);
  if (named !== undefined && isPerson(named.value) && !isInstitute(named, page, isOrganisation))
    return fuller(named, declared, siteNames);
  if (named !== undefined && bylines.some((name) => visible(name) === named.value)) return named;
  // Lines that say "by" are surer than names of classes.
  const inLines = firstFound(
    [["line by the heading", namesInLines(document, facts.headings[0])]],
    visible,
  );
  const inBylines = firstFound([["byline", bylines]], visible);
  // An institute, an agency or a login stands in many a head where the page names a person.
  const person = [inLines, inBylines].find((found) => found !== undefined && isPerson(found.value));
  if (person !== undefined) return person;
  return (
    (named === undefined ? undefined : fuller(named, [["byline", bylines]], siteNames)) ??
    inBylines ??
    firstFound([["link to an author", namesInLinks(facts)]], visible) ??
    inLines
  );
}

function declaredAuthors({ facts }: AuthoredPage, inJsonLd: readonly string[]): Candidate[] {
  return [
    ["json-ld author", joined(inJsonLd)],
    ["citation_author", joined(metaOf(facts, "citation_author"))],
    ["author", joined(metaOf(facts, "author"))],
    ["article:author", joined(metaOf(facts, "article:author", "og:article:author"))],
    ["dublin core creator", joined(metaOf(facts, "dc.creator", "dcterms.creator"))],
    ["parsely-author", joined(metaOf(facts, "parsely-author"))],
    ["sailthru.author", joined(metaOf(facts, "sailthru.author"))],
    ["twitter label", twitterLabel(facts)],
    ["microdata author", joined((facts.properties.get("author") ?? []).flatMap(namesIn))],
  ];
}

/** An organisation's name may look like a person's, and so may the site's own. */
function isInstitute(
  named: Found,
  { siteNames, site }: AuthoredPage,
  isOrganisation: boolean,
): boolean {
  const name = named.value.toLowerCase();
  return (
    (isOrganisation && named.from === "json-ld author") ||
    [...siteNames, site].some((one) => one?.toLowerCase() === name)
  );
}

/** Another place may name more of the writers, or the whole name of one: "Nils", "Nils Roe". */
function fuller(named: Found, others: readonly Candidate[], siteNames: readonly string[]): Found {
  const start = named.value.toLowerCase();
  const more = firstFound(others, (value) => {
    const name = visibleName(value, siteNames);
    const isMore = name?.toLowerCase().startsWith(start) === true && isPerson(name);
    return isMore && /^[ ,]/.test(name.slice(start.length)) ? name : undefined;
  });
  return more ?? named;
}

function twitterLabel(facts: PageFacts): string[] {
  const at = [1, 2].find((n) =>
    /^(written by|verfasst von|écrit par|escrito por|author)/i.test(
      metaOf(facts, `twitter:label${n}`)[0] ?? "",
    ),
  );
  return at === undefined ? [] : [...metaOf(facts, `twitter:data${at}`)];
}
