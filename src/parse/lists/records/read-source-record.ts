import { z } from "zod";
import { OPML_PREFIX, type SourceRecord } from "../../../model/lists/exported-source.ts";
import { PAGE_RULE } from "../../../model/reading/page-rule.ts";
import { readLanguage } from "../words/read-language.ts";

const RECORD = z.object({
  // A mailbox is a setting of each machine, with its password.
  kind: z.enum(["feed", "page", "sitemap", "api"]),
  place: z.string().regex(/^(?:[a-z]{2}|international)$/),
  languages: z
    .string()
    .default("")
    .transform((tags) => tags.split(" ").flatMap((tag) => readLanguage(tag) ?? [])),
  publisher: z.string().min(1).max(300),
  paused: z.coerce.date().optional(),
  pausedreason: z.string().max(1_000).optional(),
  pagerule: z
    .string()
    .transform((json, check) => {
      try {
        return JSON.parse(json) as unknown;
      } catch {
        // A SyntaxError: the file was changed by hand.
        check.addIssue("no JSON");
        return z.NEVER;
      }
    })
    .pipe(PAGE_RULE)
    .optional(),
});

/** What an export of Cuttings says of a source; undefined where it is none, or was changed since. */
export function readSourceRecord(
  attributes: Readonly<Record<string, string>>,
): SourceRecord | undefined {
  const own = Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => name.startsWith(`${OPML_PREFIX}:`))
      .map(([name, value]) => [name.slice(OPML_PREFIX.length + 1), value]),
  );
  const record = RECORD.safeParse(own);
  if (!record.success) return undefined;
  const { paused, pausedreason, pagerule, ...said } = record.data;
  return {
    ...said,
    ...(paused !== undefined && { pausedAt: paused, pausedReason: pausedreason ?? "Paused." }),
    ...(pagerule !== undefined && { pageRule: pagerule }),
  };
}
