import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { z } from "zod";

const line = z.object({
  source: z.string(),
  title: z.string().nullish(),
  link: z.string().nullish(),
  description: z.string().nullish(),
  published: z.string().nullish(),
  language: z.string().nullish(),
});

export type DaysItem = z.infer<typeof line>;

const ENDING = ".jsonl.gz";

/**
 * Every item of a folder's .jsonl.gz files, by the address that it was read from, in the order of
 * the files.
 */
export async function readDays(folder: string): Promise<ReadonlyMap<string, readonly DaysItem[]>> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(ENDING)).sort();
  const bySource = new Map<string, DaysItem[]>();

  for (const file of files) {
    const lines = createInterface({
      input: createReadStream(join(folder, file)).pipe(createGunzip()),
    });
    for await (const text of lines) {
      if (text.trim() === "") continue;
      const item = line.parse(JSON.parse(text));
      const known = bySource.get(item.source);
      if (known === undefined) bySource.set(item.source, [item]);
      else known.push(item);
    }
  }
  return bySource;
}
