/**
 * What a page of the web says about itself, before anything is decided about it. Absent is absent,
 * never invented.
 */
export type Page = {
  /** Plain text, without the site's name at its end. */
  readonly title?: string;
  /** Plain text; several names are joined with ", ". */
  readonly author?: string;
  /** RFC 3339, UTC. A date without a time stands at midnight; `publishedText` tells. */
  readonly published?: string;
  /** YYYY-MM-DD, the day as the page itself writes it, which `published` in UTC may not be. */
  readonly publishedDay?: string;
  /** The date as the page wrote it, readable or not. */
  readonly publishedText?: string;
  readonly modified?: string;
  /** Absolute http(s) address that the page calls its own. */
  readonly canonical?: string;
  /** BCP 47, as the page declares it. */
  readonly language?: string;
  /** The site's name. */
  readonly site?: string;
  readonly description?: string;
  readonly image?: PageImage;
  /** Main text without the furniture around it: plain paragraphs parted by empty lines. */
  readonly text?: string;
  /** What the page calls itself: og:type and schema.org types, as they stand. */
  readonly types: readonly string[];
  /** What the page says of its own openness; absent where it says nothing. */
  readonly access?: PageAccess;
  readonly evidence: PageEvidence;
  readonly warnings: readonly PageWarning[];
};

export type PageImage = { readonly link: string; readonly text?: string };

export const PAGE_ACCESS = ["free", "metered", "paid"] as const;
export type PageAccess = (typeof PAGE_ACCESS)[number];

export const PAGE_FIELDS = [
  "title",
  "author",
  "published",
  "modified",
  "canonical",
  "language",
  "site",
  "description",
  "image",
  "text",
  "access",
] as const;
export type PageField = (typeof PAGE_FIELDS)[number];

/** Where each field was found: "json-ld datePublished", "og:title", "h1", "address". */
export type PageEvidence = Readonly<Partial<Record<PageField, string>>>;

/** A code to count by, a sentence to read. */
export type PageWarning = { readonly code: string; readonly message: string };

/** A document came, and it is another one than the page that was asked for, or a part of it. */
export const PAGE_FAILURES = [
  "not_found",
  "bot_check",
  "consent_wall",
  "sign_in",
  "paywall",
  "shorter_than_feed",
] as const;

export type PageFailure = {
  readonly code: (typeof PAGE_FAILURES)[number];
  readonly message: string;
  /** The page's own words by which it is known. */
  readonly evidence: string;
};

/** What came is no page at all. */
export type NoPage = { readonly code: "empty" | "not_a_page"; readonly message: string };

/** Either a page or the reason why it was not read. */
export type PageReading = { readonly page: Page } | { readonly error: NoPage | PageFailure };

/** Where a page came from, as far as is known. */
export type PageContext = {
  readonly contentType?: string;
  readonly address?: string;
  /** What a feed gave of its text, plain: the page should show as much. */
  readonly feedText?: string;
  /** When it was read: a day that is written without its year is near. */
  readonly readAt?: Date;
};
