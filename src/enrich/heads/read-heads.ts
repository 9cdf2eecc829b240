import { z } from "zod";
import { AppError } from "../../lib/app-error.ts";
import { readShared } from "../../lexicon/tables/read-shared.ts";
import { unpackTables } from "../../lexicon/tables/unpack-tables.ts";

/** The questions that heads answer, and whether one answer alone is right. */
export const HEADS = { kind: true, service: false, theme: false, audience: false } as const;
export type HeadName = keyof typeof HEADS;

export type Head = {
  readonly values: readonly string[];
  /** A row a value, over `featuresOfItem`. */
  readonly weights: readonly Float32Array[];
  /** Makes log-odds into a confidence that keeps its word. */
  readonly calibration: { readonly slope: number; readonly offset: number };
};
export type Heads = Readonly<Record<HeadName, Head>>;

const HEAD = z.object({
  values: z.array(z.string()),
  calibration: z.object({ slope: z.number(), offset: z.number() }),
});
const ABOUT = z.object({
  subjects: z.array(z.string()),
  width: z.number(),
  heads: z.object({ kind: HEAD, service: HEAD, theme: HEAD, audience: HEAD }),
});

/** `subjects` are those of the cues that the heads will be fed; trained on others, they say nothing. */
export function readHeads(path: URL, subjects: readonly string[]): Heads {
  const { about, columns } = unpackTables(readShared(path), path.pathname);
  const { heads, width, ...trained } = ABOUT.parse(about);
  if (trained.subjects.join() !== subjects.join())
    throw new AppError(
      "unavailable",
      `${path.pathname} was made for other lists of cues. Nothing is filed by it. Make it anew with catalogue/heads/make/make-heads.ts.`,
    );
  const read = (name: HeadName): Head => {
    const rows = columns[name] as Float32Array;
    const weights = heads[name].values.map((_, at) => rows.subarray(at * width, (at + 1) * width));
    return { ...heads[name], weights };
  };
  return {
    kind: read("kind"),
    service: read("service"),
    theme: read("theme"),
    audience: read("audience"),
  };
}
