import { type Cutting, type CuttingText, NOTHING_TOLD } from "../model/cutting.ts";
import type { Vocabularies } from "../model/facet.ts";
import type { SiteSettings } from "../model/site-settings.ts";
import { cuttingView, type CuttingView } from "../publish/cutting-view.ts";
import { nameTerms } from "../publish/name-terms.ts";

/** A cutting that was not saved yet, as readers would see it. */
export function previewCutting(
  text: CuttingText,
  { settings, vocabularies }: { settings: SiteSettings; vocabularies: Vocabularies },
): CuttingView {
  return cuttingView({ ...text, ...NOT_YET } satisfies Cutting, {
    nameTerm: nameTerms(vocabularies, settings.language),
  });
}

const NOT_YET = {
  id: 0,
  slug: "desk/cuttings",
  state: "draft",
  storyId: undefined,
  attention: undefined,
  createdAt: new Date(0),
  scheduledFor: undefined,
  publishedAt: undefined,
  withdrawnAt: undefined,
  ...NOTHING_TOLD,
  revision: 0,
  publisher: undefined,
} as const;
