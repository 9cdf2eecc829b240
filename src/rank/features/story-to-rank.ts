import type { ToldStory } from "../../model/told-story.ts";

/** A story with what it is about, of length one; undefined where no word of it is known. */
export type StoryToRank = ToldStory & { readonly vector: Float32Array | undefined };
