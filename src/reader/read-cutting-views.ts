import { type Cutting } from "../model/cutting.ts";
import { cuttingView, type CuttingView } from "../publish/cutting-view.ts";
import { listCoverage, type CoveredBy } from "../storage/stories/coverage.ts";
import { nameHosts } from "./name-hosts.ts";
import type { Answering } from "./answering.ts";

/**
 * Cuttings as readers see them, with who else tells the story. One without a headline has nothing
 * to show and is left out.
 */
export async function readCuttingViews(
  { db, nameTerm }: Answering,
  cuttings: readonly Cutting[],
): Promise<CuttingView[]> {
  const storyIds = cuttings.map((cutting) => cutting.storyId).filter((id) => id !== undefined);
  const coverage = Map.groupBy(await listCoverage(db, storyIds), (covered) => covered.storyId);
  const nameHost = await nameHosts(db, cuttings.flatMap(linksWithoutPublisher));
  return cuttings
    .filter((cutting) => cutting.headline.trim() !== "")
    .map((cutting) => {
      const covered = cutting.storyId === undefined ? [] : (coverage.get(cutting.storyId) ?? []);
      const publisher = covered.find((one) => one.link === cutting.link)?.publisher;
      const alsoIn = othersThan(publisher, covered, cutting.link);
      return cuttingView(cutting, {
        nameTerm,
        alsoIn,
        nameHost,
        ...(publisher !== undefined && { publisher }),
      });
    });
}

function linksWithoutPublisher({ link, publisher, furtherLinks }: Cutting): string[] {
  const main = link === undefined || publisher !== undefined ? [] : [link];
  const further = furtherLinks.filter(({ credit }) => credit === undefined);
  return [...main, ...further.map((one) => one.link)];
}

/** Each publisher once, by its first item. */
function othersThan(
  publisher: string | undefined,
  covered: readonly CoveredBy[],
  link: string | undefined,
): CoveredBy[] {
  const others = covered.filter((one) => one.publisher !== publisher && one.link !== link);
  return [...new Map(others.toReversed().map((one) => [one.publisher, one])).values()].reverse();
}
