import { z } from "zod";
import { AppError } from "../../../lib/app-error.ts";
import type { PageRule } from "../../../model/reading/page-rule.ts";

/** Longer selectors are written by machines and break with the next version of a page. */
const LONGEST_SELECTOR = 200;

const selector = z.string().trim().min(1).max(LONGEST_SELECTOR);
const selectorOrNone = z
  .string()
  .trim()
  .max(LONGEST_SELECTOR)
  .optional()
  .transform((written) => (written === "" ? undefined : written));

export const PAGE_RULE = z.union([
  z.object({ from: z.literal("json-ld") }),
  z.object({
    from: z.literal("markup"),
    item: selector,
    title: selector,
    link: selector,
    date: selectorOrNone,
    line: selectorOrNone,
  }),
]);

/** A watched page's rule as a person wrote it into its form. */
export function readPageRule(form: FormData): PageRule {
  const read = PAGE_RULE.safeParse(Object.fromEntries(form));
  if (!read.success)
    throw new AppError(
      "invalid",
      `A rule needs selectors for the item, its title and its link, each of at most ${LONGEST_SELECTOR} characters. Nothing was changed.`,
    );
  return read.data;
}
