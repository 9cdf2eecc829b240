import type { Finding } from "../../model/finding.ts";
import { KIND_SIGNS, NO_KIND } from "./kind-signs-table.ts";

export type KindOf = { readonly title: string; readonly link?: string };

const MOST_CHARACTERS = 500;
/** What shows no other form is news most of the time: proposed, no more. */
const NEWS: Finding = { value: "news", confidence: 0.5, evidence: ["no sign of another kind"] };

/** By what its title and its address look like; undefined where it is no matter of public service. */
export function findKind({ title, link = "" }: KindOf): Finding | undefined {
  const address = link.slice(0, MOST_CHARACTERS);
  if (NO_KIND.test(address)) return undefined;
  const said = title.slice(0, MOST_CHARACTERS);
  for (const { kind, where, sign, confidence } of KIND_SIGNS) {
    const found =
      (where === "title" ? null : sign.exec(address)) ??
      (where === "link" ? null : sign.exec(said));
    if (found !== null) return { value: kind, confidence, evidence: [found[0]] };
  }
  return NEWS;
}
