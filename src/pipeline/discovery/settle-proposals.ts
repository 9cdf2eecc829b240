import {
  isNewAndFull,
  type KnownSource,
  type SourceProposal,
} from "../../model/reading/discovery.ts";
import { UNSORTED_FIELD } from "../../model/source.ts";
import { guessPlace } from "../../sources/guess-place.ts";
import type { Database } from "../../storage/database.ts";
import {
  findFilingOfHost,
  findSourceAmong,
  findSourceOfLinks,
} from "../../storage/sources/known-sources.ts";
import { spellingsOf } from "./spellings-of.ts";
import type { FoundSource } from "./describe-source.ts";

/** So much of the smaller list stands in the other as well where two are one in two forms. */
const SAME_FROM = 0.8;

/**
 * Says which proposals are one, which are known, and how each would be filed; the ones worth adding
 * first.
 */
export async function settleProposals(
  db: Database,
  found: readonly FoundSource[],
): Promise<readonly SourceProposal[]> {
  const settled: SourceProposal[] = [];
  const unique: FoundSource[] = [];
  for (const source of found) {
    if (
      found.find(
        (one) => one.address === source.address && one.links.join() === source.links.join(),
      ) !== source
    )
      continue;
    const same = unique.find((one) => isSame(one, source));
    if (same === undefined) unique.push(source);
    settled.push({
      ...(await settle(db, source)),
      ...(same !== undefined && { sameAs: same.address }),
    });
  }
  return [...settled.filter(isNewAndFull), ...settled.filter((one) => !isNewAndFull(one))];
}

async function settle(
  db: Database,
  { links, givenPublisher, ...source }: FoundSource,
): Promise<SourceProposal> {
  const { hostname } = new URL(source.address);
  const filing = await findFilingOfHost(db, hostname);
  const known = await findKnown(db, source.address, links);
  return {
    ...source,
    publisher: filing?.publisher ?? givenPublisher ?? source.name,
    place: filing?.place ?? guessPlace(hostname),
    field: filing?.field ?? UNSORTED_FIELD,
    ...(known !== undefined && { known }),
  };
}

async function findKnown(
  db: Database,
  address: string,
  links: readonly string[],
): Promise<KnownSource | undefined> {
  return (
    (await findSourceAmong(db, spellingsOf(address))) ??
    findSourceOfLinks(db, links, Math.max(1, Math.ceil(links.length * SAME_FROM)))
  );
}

function isSame(one: FoundSource, other: FoundSource): boolean {
  const [smaller, larger] =
    one.links.length < other.links.length ? [one.links, other.links] : [other.links, one.links];
  const links = new Set(larger);
  return (
    smaller.length > 0 &&
    smaller.filter((link) => links.has(link)).length >= smaller.length * SAME_FROM
  );
}
