import type { Document } from "domhandler";

import type {
  NoPage,
  Page,
  PageContext,
  PageEvidence,
  PageField,
  PageReading,
  PageWarning,
} from "../../model/reading/page.ts";
import { decodeBody } from "../text/decode-body.ts";
import { textOfMarkup } from "../text/text-of-markup.ts";
import { buildTree } from "./build-tree.ts";
import { weigh } from "./text/cut-into-blocks.ts";
import type { Found } from "./facts/first-found.ts";
import { gatherFacts, type PageFacts } from "./facts/gather-facts.ts";
import { readAuthor } from "./facts/read-author.ts";
import { readMainText } from "./text/read-main-text.ts";
import { readModified, readPublished } from "./facts/read-published.ts";
import { type PageIdentity, readIdentity } from "./facts/read-identity.ts";
import { type PageSubject, readPageSubject } from "./facts/read-page-subject.ts";
import { readTitle } from "./facts/read-title.ts";
import { whyNoPage } from "./facts/why-no-page.ts";
import { whyUnread } from "./walls/why-unread.ts";

/** Longer pages are read so far; none that a person would read comes near. */
export const MAX_PAGE_BYTES = 5_000_000;
/** An application that draws itself shows less than this before its scripts run. */
const SCRIPT_ONLY_WEIGHT = 250;
/** The JSON-LD's own text is preferred only where the page shows clearly less of it. */
const MUCH_LONGER = 1.5;

/** A page's tree, walked once, for whoever asks more of it than its fields. */
export type OpenedPage = {
  readonly document: Document;
  readonly facts: PageFacts;
  readonly warnings: readonly PageWarning[];
};

/**
 * What a page says about itself and its main text. Never throws; what a page does not say is
 * absent.
 */
export function readPage(body: Uint8Array, context: PageContext = {}): PageReading {
  const opened = openPage(body, context.contentType);
  return "error" in opened ? opened : readOpenedPage(opened, context);
}

export function openPage(
  body: Uint8Array,
  contentType: string | undefined,
): OpenedPage | { readonly error: NoPage } {
  const markup = decodeBody(body.subarray(0, MAX_PAGE_BYTES), contentType).text;
  const error = whyNoPage(markup, contentType);
  if (error !== undefined) return { error };

  const { document, cut } = buildTree(markup);
  const warnings: PageWarning[] = [];
  if (body.length > MAX_PAGE_BYTES)
    warnings.push({ code: "cut", message: `Read the first ${MAX_PAGE_BYTES} bytes only.` });
  if (cut !== undefined) warnings.push({ code: "cut", message: `Stopped reading: ${cut}.` });
  return { document, facts: gatherFacts(document), warnings };
}

export function readOpenedPage(
  { document, facts, warnings }: OpenedPage,
  context: PageContext,
): PageReading {
  const page = readFields(document, facts, { context, warnings: [...warnings] });
  const failure = whyUnread({ document, facts, text: page.text, feedText: context.feedText });
  return failure === undefined ? { page } : { error: failure };
}

type Reading = { readonly context: PageContext; readonly warnings: PageWarning[] };

function readFields(document: Document, facts: PageFacts, { context, warnings }: Reading): Page {
  const subject = readPageSubject(facts.jsonLd);
  const identity = readIdentity(facts, subject, context.address);
  const site = identity.site?.value;
  const named = { document, facts, subject, siteNames: identity.names, site };
  const title = readTitle(named);
  const dated = {
    document,
    facts,
    subject,
    address: identity.canonical?.value ?? context.address,
    language: identity.language?.value,
    readAt: context.readAt,
  };
  const declared = textOfMarkup(subject.strings("articleBody")[0] ?? "");
  const shown = readMainText(document, facts, { title: title?.value, declared });
  const published = readPublished({ ...dated, text: shown });
  const text = fullerText(shown, subject, facts);
  if (facts.needsScript && weigh(shown ?? "") < SCRIPT_ONLY_WEIGHT) {
    warnings.push({
      code: "script_only",
      message:
        "The page is made by script in the browser, so there is little or nothing to read in it.",
    });
  }
  const found: Partial<Record<PageField, Found | undefined>> = {
    title,
    author: readAuthor(named),
    published,
    modified: readModified(dated),
    canonical: identity.canonical,
    language: identity.language,
    site: identity.site,
    description: identity.description,
    text,
    access: identity.access,
  };
  const { evidence, ...fields } = withEvidence(found, identity.image);
  return {
    ...fields,
    ...(published !== undefined && {
      publishedDay: published.day,
      publishedText: published.text,
    }),
    types: identity.types,
    evidence,
    warnings,
  };
}

function withEvidence(
  found: Partial<Record<PageField, Found | undefined>>,
  image: PageIdentity["image"],
): Pick<Page, PageField | "evidence"> {
  const values = Object.entries(found).filter(
    (entry): entry is [PageField, Found] => entry[1] !== undefined,
  );
  const evidence: PageEvidence = Object.fromEntries(
    values.map(([field, { from }]) => [field, from]),
  );
  return {
    ...Object.fromEntries(values.map(([field, { value }]) => [field, value])),
    ...(image !== undefined && { image: image.image }),
    evidence: image === undefined ? evidence : { ...evidence, image: image.from },
  };
}

/** Some pages carry their whole text in their JSON-LD and show it by script. */
function fullerText(
  shown: string | undefined,
  subject: PageSubject,
  facts: PageFacts,
): Found | undefined {
  const declared = textOfMarkup(subject.strings("articleBody")[0] ?? "");
  const isFuller =
    declared.length > MUCH_LONGER * (shown?.length ?? 0) &&
    (facts.needsScript || declared.length > SCRIPT_ONLY_WEIGHT);
  if (isFuller) return { value: declared, from: "json-ld articleBody" };
  return shown === undefined ? undefined : { value: shown, from: "text density" };
}
