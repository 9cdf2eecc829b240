import { DATE_LABELS, type DateRole } from "./date-labels-table.ts";
import { trimSigns } from "../../../lib/trim-signs.ts";

const ROLES: ReadonlyMap<string, DateRole> = new Map(
  Object.entries(DATE_LABELS).flatMap(([role, labels]) =>
    labels.split("|").map((label) => [label, role as DateRole] as const),
  ),
);
/** "Dernière mise à jour le" and the like. */
const LONGEST_LABEL_CHARS = 32;
const SIGNS = "()[],;:|·•–—-.*_：";

/** What a day is that stands behind this text, where the text is a label and nothing else. */
export function readDateLabel(text: string): DateRole | undefined {
  return text.length > LONGEST_LABEL_CHARS + SIGNS.length
    ? undefined
    : ROLES.get(trimSigns(text, SIGNS).toLowerCase());
}

/** A label at a text's head, and what follows it. */
export function splitDateLabel(
  text: string,
): { readonly role: DateRole; readonly rest: string } | undefined {
  let found: { readonly role: DateRole; readonly rest: string } | undefined;
  for (const end of text.slice(0, LONGEST_LABEL_CHARS).matchAll(/[\s:：]/g)) {
    const role = readDateLabel(text.slice(0, end.index));
    if (role !== undefined) found = { role, rest: text.slice(end.index + 1) };
  }
  return found;
}
