import { sql } from "kysely";

/**
 * Whether a person decided on a `story`, wrote from it or said what belongs to it: machines move
 * nothing of it.
 */
export const IS_HELD = sql<boolean>`(story.state not in ('inbox', 'merged')
  or exists (select from decision where decision.story_id = story.id)
  or exists (select from cutting where cutting.story_id = story.id)
  or exists (select from story_join where is_by_person and story.id in (from_story, to_story)))`;
