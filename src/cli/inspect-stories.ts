import type { Command } from "commander";
import { inspectStories } from "../pipeline/inspect/inspect-stories.ts";
import { readEnrichTables } from "../pipeline/understand/enrich-item.ts";
import { command, type CommandContext } from "./command-context.ts";

const CATALOGUE = new URL("../../catalogue/", import.meta.url);
const WORDS = new URL("lexicon/words.bin", CATALOGUE);

/** cuttings inspect stories: which items, given as lines of JSON, are one story, and why. */
export function inspectStoriesCommand(context: CommandContext): Command {
  return command("stories", {
    says: "Show which items are one story, a line of JSON each, from standard input.",
    example: "cuttings inspect stories < items.jsonl",
  })
    .option("--batch", "accepted; items always come as many lines")
    .option("--json", "accepted for every command; the output is JSON anyway")
    .action(async () => {
      const lines: string[] = [];
      for await (const line of context.inputLines()) if (line.trim() !== "") lines.push(line);
      const tables = await readEnrichTables(CATALOGUE);
      for (const placed of inspectStories(lines, WORDS, tables))
        await context.printAll(JSON.stringify(placed));
    });
}
