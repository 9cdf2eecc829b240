import type { Command } from "commander";
import { inspectItem } from "../pipeline/inspect/inspect-item.ts";
import { readEnrichTables, type EnrichTables } from "../pipeline/understand/enrich-item.ts";
import { command, type CommandContext } from "./command-context.ts";

const CATALOGUE = new URL("../../catalogue/", import.meta.url);

/** cuttings inspect items: what is found out about items that are given as lines of JSON. */
export function inspectItemsCommand(context: CommandContext): Command {
  return command("items", {
    says: "Show what is found out about items, a line of JSON each, from standard input.",
    example: "cuttings inspect items --batch < items.jsonl",
  })
    .option("--batch", "accepted; items always come as many lines")
    .option("--json", "accepted for every command; the output is JSON anyway")
    .action(async () => {
      const tables = await readEnrichTables(CATALOGUE);
      for await (const line of context.inputLines())
        if (line.trim() !== "") await context.printAll(JSON.stringify(answerLine(line, tables)));
    });
}

/** A bad line is an error of its own, and the others go on. */
function answerLine(line: string, tables: EnrichTables): object {
  try {
    return inspectItem(line, tables);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { id: null, error: { code: "bad_line", message } };
  }
}
