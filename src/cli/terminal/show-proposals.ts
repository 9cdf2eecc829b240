import type { Discovery, SourceProposal } from "../../model/reading/discovery.ts";

const INDENT = "    ";
/** An address that names many feeds names many that fail. */
const SHOWN_TRIES = 12;

/** What was found at an address, numbered for picking, each with its first items. */
export function showProposals(proposals: readonly SourceProposal[]): readonly string[] {
  return proposals.flatMap((proposal, index) => [
    `${String(index + 1).padStart(2)}  ${proposal.name}  (${[proposal.kind, proposal.publisher, proposal.place, ...proposal.languages].join(", ")})`,
    `${INDENT}${proposal.address}`,
    `${INDENT}${proposal.reason}`,
    ...remarks(proposal).map((remark) => `${INDENT}! ${remark}`),
    ...proposal.preview.map(
      ({ title, published }) => `${INDENT}${(published ?? "").slice(0, 10).padEnd(10)}  ${title}`,
    ),
    "",
  ]);
}

export function showTried({ tried }: Pick<Discovery, "tried">): readonly string[] {
  const more =
    tried.length > SHOWN_TRIES ? [`${INDENT}… and ${tried.length - SHOWN_TRIES} more`] : [];
  return [
    ...tried.slice(0, SHOWN_TRIES).map(({ address, outcome }) => `${INDENT}${address}  ${outcome}`),
    ...more,
  ];
}

function remarks({ known, sameAs, items, pageRule }: SourceProposal): string[] {
  const said = [
    known !== undefined &&
      (known.how === "address"
        ? `This is source ${known.id} already: ${known.name}`
        : `Source ${known.id} brings these items already: ${known.name}`),
    sameAs !== undefined && `The same items as ${sameAs}`,
    items === 0 && "It holds nothing at the moment.",
    pageRule?.from === "markup" &&
      `Items at "${pageRule.item}", titles at "${pageRule.title}", links at "${pageRule.link}"${pageRule.date === undefined ? "" : `, dates at "${pageRule.date}"`}`,
  ];
  return said.filter((remark) => remark !== false);
}
