import type { Migration } from "kysely/migration";
import * as firstTables from "./2026-11-23T1500-first-tables.ts";
import * as sourceRepairs from "./2026-11-23T1600-source-repairs.ts";
import * as peopleWhoLeave from "./2026-11-25T0200-people-who-leave.ts";
import * as quickQuestions from "./2026-11-25T0200-quick-questions.ts";
import * as documentsThatKill from "./2026-11-25T0230-documents-that-kill.ts";
import * as itemsBehindOneLink from "./2026-11-25T0300-items-behind-one-link.ts";
import * as storiesOfMany from "./2026-11-25T0400-stories-of-many.ts";
import * as besideOthers from "./2026-11-25T0500-beside-others.ts";
import * as facetsAsTerms from "./2026-11-25T0510-facets-as-terms.ts";
import * as linksOfACutting from "./2026-11-25T0520-links-of-a-cutting.ts";
import * as views from "./2026-11-25T0530-views.ts";
import * as shelves from "./2026-11-25T0540-shelves.ts";
import * as storiesThatFollow from "./2026-11-25T0610-stories-that-follow.ts";
import * as daysOfACutting from "./2026-11-25T0620-days-of-a-cutting.ts";
import * as daysToCome from "./2026-11-25T0630-days-to-come.ts";
import * as noPaywall from "./2026-11-25T0640-no-paywall.ts";
import * as bestFirst from "./2026-11-25T0650-best-first.ts";
import * as termsCounted from "./2026-11-25T0660-terms-counted.ts";
import * as undoByPerson from "./2026-11-25T0700-undo-by-person.ts";
import * as pagesOfItems from "./2026-11-25T0710-pages-of-items.ts";
import * as keptWords from "./2026-11-25T0720-kept-words.ts";
import * as toldToReaders from "./2026-11-25T0725-told-to-readers.ts";
import * as changesInOrder from "./2026-11-25T0730-changes-in-order.ts";
import * as corrections from "./2026-11-25T0740-corrections.ts";
import * as wordsOfACutting from "./2026-11-25T0740-words-of-a-cutting.ts";

/** In the order of their names, which is the order of their times. A landed one is never edited. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "2026-11-23T1500-first-tables": firstTables,
  "2026-11-23T1600-source-repairs": sourceRepairs,
  "2026-11-25T0200-people-who-leave": peopleWhoLeave,
  "2026-11-25T0200-quick-questions": quickQuestions,
  "2026-11-25T0230-documents-that-kill": documentsThatKill,
  "2026-11-25T0300-items-behind-one-link": itemsBehindOneLink,
  "2026-11-25T0400-stories-of-many": storiesOfMany,
  "2026-11-25T0500-beside-others": besideOthers,
  "2026-11-25T0510-facets-as-terms": facetsAsTerms,
  "2026-11-25T0520-links-of-a-cutting": linksOfACutting,
  "2026-11-25T0530-views": views,
  "2026-11-25T0540-shelves": shelves,
  "2026-11-25T0610-stories-that-follow": storiesThatFollow,
  "2026-11-25T0620-days-of-a-cutting": daysOfACutting,
  "2026-11-25T0630-days-to-come": daysToCome,
  "2026-11-25T0640-no-paywall": noPaywall,
  "2026-11-25T0650-best-first": bestFirst,
  "2026-11-25T0660-terms-counted": termsCounted,
  "2026-11-25T0700-undo-by-person": undoByPerson,
  "2026-11-25T0710-pages-of-items": pagesOfItems,
  "2026-11-25T0720-kept-words": keptWords,
  "2026-11-25T0725-told-to-readers": toldToReaders,
  "2026-11-25T0730-changes-in-order": changesInOrder,
  "2026-11-25T0740-corrections": corrections,
  "2026-11-25T0740-words-of-a-cutting": wordsOfACutting,
};
