import { readdirSync, readFileSync } from "node:fs";
import type { HeadName } from "../../../src/enrich/heads/read-heads.ts";

export type Example = {
  readonly text: string;
  readonly values: Readonly<Record<HeadName, readonly string[]>>;
};

const COLUMNS = ["kind", "services", "themes", "audiences", "what it says"];

/** Our own English sentences with what they are filed under, a line each; the first line names the columns. */
export function readExamples(folder: URL): readonly Example[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const [head, ...lines] = readFileSync(new URL(name, folder), "utf8").trimEnd().split("\n");
      if (head !== COLUMNS.join("|")) throw new TypeError(`${name} begins with ${head}`);
      return lines.map((line) => exampleOf(line, name));
    });
}

function exampleOf(line: string, name: string): Example {
  const [kind, service, theme, audience, text, ...more] = line.split("|");
  if (!kind || !text || more.length > 0)
    throw new TypeError(`${name} has a line that is none: ${line}`);
  const list = (said = "") => (said === "" ? [] : said.split(","));
  return {
    text,
    values: { kind: [kind], service: list(service), theme: list(theme), audience: list(audience) },
  };
}
