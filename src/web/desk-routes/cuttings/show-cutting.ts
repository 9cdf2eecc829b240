import { html } from "hono/html";
import { DAY } from "../../../lib/duration.ts";
import { localTime } from "../../../lib/zoned-time.ts";
import type { Cutting } from "../../../model/cutting.ts";
import type { Vocabularies } from "../../../model/facet.ts";
import {
  type ItemFindings,
  NOTHING_FOUND,
  proposedFindings,
} from "../../../model/item-findings.ts";
import { isAtLeast, type Role } from "../../../model/role.ts";
import type { SiteSettings } from "../../../model/site-settings.ts";
import { cuttingRow } from "../../../publish/site/cutting-row.ts";
import type { Html } from "../../../publish/site/page.ts";
import { wordsFor } from "../../../publish/words/words-for.ts";
import { previewCutting } from "../../../reader/preview-cutting.ts";
import {
  type EarlierCutting,
  listEarlierCuttings,
} from "../../../storage/cuttings/earlier-cuttings.ts";
import { listRevisions } from "../../../storage/cuttings/cuttings.ts";
import { notSaidBySource } from "../../../desk/not-said-by-source.ts";
import { findPageOfStory } from "../../../storage/items/item-pages.ts";
import type { KeptWords } from "../../../storage/cuttings/kept-words.ts";
import { findFindingsOfStory } from "../../../storage/items/item-facts.ts";
import { findStory } from "../../../storage/stories/stories.ts";
import {
  cuttingPage,
  type Conflict,
  type CuttingRevision,
} from "../../desk-views/cuttings/cutting-page.ts";
import type {
  CuttingFields,
  CuttingFormView,
  FieldName,
  Problems,
} from "../../desk-views/cuttings/cutting-form.ts";
import { CUTTING_PILES } from "../../desk-views/piles.ts";
import type { Clock } from "../../desk-views/time-ago.ts";
import type { DeskContext, DeskDeps } from "../desk-deps.ts";
import { fieldsOfText, readCuttingFields, wordsOfFields } from "./read-cutting-fields.ts";
import { renderDesk } from "../render-desk.ts";
import { surroundingsOf } from "../surroundings-of.ts";

const REVISIONS_SHOWN = 100;

export type ShownCutting = {
  /** Absent where it is new. */
  readonly cutting: Cutting | undefined;
  readonly fields: CuttingFields;
  readonly problems?: Problems;
  readonly scheduleProblem?: string;
  /** The revision that the words began from, where it is not the newest. */
  readonly revision?: number;
  readonly isConflict?: boolean;
  readonly isRearranged?: boolean;
  /** Of a new one: sent again, it is the same cutting. */
  readonly token?: string | undefined;
  /** What stands in the fields was never saved. */
  readonly kept?: KeptWords;
  /** Other new ones that were never saved. */
  readonly unsaved?: readonly KeptWords[];
  readonly status?: number;
};

const NEXT_MORNING = "T08:00";

/** Sends the page of one cutting, with the words as its editor left them. */
export async function showCutting(
  context: DeskContext,
  deps: DeskDeps,
  shown: ShownCutting,
): Promise<Response> {
  const { cutting, fields } = shown;
  const [{ settings }, revisions, story, earlier, found, strange, page] = await Promise.all([
    surroundingsOf(context, deps),
    readRevisions(deps, cutting),
    cutting?.storyId === undefined ? undefined : findStory(deps.db, cutting.storyId),
    listEarlier(deps, fields, cutting?.id),
    findProposable(deps, cutting),
    notSaidBySource(deps.db, cutting?.storyId, fields),
    cutting?.storyId === undefined ? undefined : findPageOfStory(deps.db, cutting.storyId),
  ]);
  const clock = { now: deps.now(), timeZone: settings.timeZone };
  const body = cuttingPage({
    cutting,
    kept: shown.kept,
    unsaved: shown.unsaved ?? [],
    earlier,
    revisions,
    clock,
    story,
    strange,
    page,
    preview: showPreview(deps, settings, fields),
    conflict:
      shown.isConflict === true && cutting !== undefined
        ? conflictWith(cutting, revisions, fields)
        : undefined,
    form: formView({
      shown,
      clock,
      proposed: proposedFindings(found, fields.facets),
      role: context.get("session").role,
      vocabularies: deps.vocabularies,
    }),
  });
  const pile = CUTTING_PILES.find((one) => one.state === cutting?.state);
  const title =
    cutting === undefined ? "Write a cutting" : `${cutting.headline} — ${pile?.name ?? "Cutting"}`;
  return renderDesk(context, deps, {
    title,
    current: pile?.path ?? "cuttings/new",
    body,
    status: shown.status,
  });
}

function formView({
  shown,
  clock,
  proposed,
  role,
  vocabularies,
}: Pick<CuttingFormView, "proposed"> & {
  readonly shown: ShownCutting;
  readonly clock: Clock;
  readonly role: Role;
  readonly vocabularies: Vocabularies;
}): CuttingFormView {
  const { cutting, fields, token, problems = {}, scheduleProblem, isRearranged = false } = shown;
  const state = cutting?.state ?? "draft";
  const mayPublish = isAtLeast(role, "publisher");
  const tomorrow = localTime(new Date(clock.now.getTime() + DAY), clock.timeZone).slice(
    0,
    "YYYY-MM-DD".length,
  );
  return {
    id: cutting?.id,
    token,
    state,
    fields,
    problems,
    scheduleProblem,
    isRearranged,
    proposed,
    vocabularies,
    mayPublish,
    correction: cutting?.correction ?? "",
    revision: shown.revision ?? cutting?.revision ?? 0,
    mayWrite:
      state === "published" || state === "scheduled" ? mayPublish : isAtLeast(role, "editor"),
    scheduleFor: `${tomorrow}${NEXT_MORNING}`,
    timeZone: clock.timeZone,
  };
}

/** Until it is public: what an editor left out then stays out. */
async function findProposable(
  { db }: DeskDeps,
  cutting: Cutting | undefined,
): Promise<ItemFindings> {
  const isOpen = cutting?.state === "draft" || cutting?.state === "in_review";
  return isOpen && cutting.storyId !== undefined
    ? findFindingsOfStory(db, cutting.storyId)
    : NOTHING_FOUND;
}

/** What was cut out before, by what stands in the fields. */
export async function listEarlier(
  { db }: DeskDeps,
  { link, furtherLinks }: CuttingFields,
  cuttingId: number | undefined,
): Promise<readonly EarlierCutting[]> {
  const links = [link, ...furtherLinks.map((further) => further.link)].filter((one) => one !== "");
  return listEarlierCuttings(db, { links, cuttingId });
}

/** The newest; a headline is given where it changed. */
async function readRevisions(
  { db }: DeskDeps,
  cutting: Cutting | undefined,
): Promise<readonly CuttingRevision[]> {
  const rows =
    cutting === undefined ? [] : await listRevisions(db, cutting.id, REVISIONS_SHOWN + 1);
  return rows.slice(0, REVISIONS_SHOWN).map((row, index) => {
    const { headline } = row.text;
    return {
      revision: row.revision,
      change: row.change,
      by: row.name ?? row.by,
      at: row.at,
      headline: headline === rows[index + 1]?.text.headline ? "" : headline,
    };
  });
}

/** The cutting as readers will see it, or what keeps it from being shown. */
export function showPreview(deps: DeskDeps, settings: SiteSettings, fields: CuttingFields): Html {
  const read = readCuttingFields(fields, deps.vocabularies);
  if ("problems" in read)
    return html`<p class="empty">It shows here once its fields are right.</p>`;
  const site = {
    settings,
    address: deps.publicUrl,
    words: wordsFor(settings.language),
    assets: { style: "", embedStyle: "", icon: "", picture: "", fonts: [] },
  };
  const { vocabularies } = deps;
  return cuttingRow(site, previewCutting(read.text, { settings, vocabularies }), "h3");
}

function conflictWith(
  cutting: Cutting,
  revisions: readonly CuttingRevision[],
  mine: CuttingFields,
): Conflict {
  const ours = wordsOfFields(mine);
  const theirs = Object.entries(wordsOfFields(fieldsOfText(cutting)));
  const last = revisions[0];
  return {
    by: last?.by ?? "Somebody",
    at: last?.at ?? cutting.createdAt,
    theirs: Object.fromEntries(theirs.filter(([name, words]) => words !== ours[name as FieldName])),
  };
}
