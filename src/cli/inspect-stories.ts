import type { Command } from "commander";
import { inspectStories } from "../pipeline/inspect/inspect-stories.ts";
import { command, type CommandContext } from "./command-context.ts";

const WORDS = new URL("../../catalogue/lexicon/words.bin", import.meta.url);

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
      for (const placed of inspectStories(lines, WORDS))
        await context.printAll(JSON.stringify(placed));
    });
}
