import type { Citation } from "./citation.ts";

/** One record of RIS, which reference managers read. Its lines end as DOS has them. */
export function renderRis(citation: Citation): string {
  const fields: readonly (readonly [tag: string, value: string | undefined])[] = [
    ["TY", "ELEC"],
    ["ID", citation.key],
    ["TI", citation.title],
    ["AU", citation.author],
    ["PB", citation.publisher],
    ["PY", citation.date.slice(0, "YYYY".length)],
    ["DA", `${citation.date.replaceAll("-", "/")}/`],
    ["UR", citation.link],
    ["LA", citation.language],
    ["N1", `In ${citation.site}: ${citation.own}`],
    ["ER", ""],
  ];
  return fields
    .flatMap(([tag, value]) =>
      value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/g, " ")}\r\n`],
    )
    .join("");
}
