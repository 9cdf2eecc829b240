import type { Citation } from "./citation.ts";

const COMMANDS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
};

/** One record that BibTeX and biblatex both read. Doubled braces keep capitals and names as they are. */
export function renderBibtex(citation: Citation): string {
  const [year = "", month = ""] = citation.date.split("-");
  const fields: readonly (readonly [string, string | undefined])[] = [
    ["title", `{${escape(citation.title)}}`],
    ["author", citation.author && `{${escape(citation.author)}}`],
    ["publisher", citation.publisher && escape(citation.publisher)],
    ["year", year],
    ["month", String(Number(month))],
    ["date", citation.date],
    // An address stands as it is: the packages that print it know its signs.
    ["url", citation.link.replace(/[{}\\]/g, encodeURIComponent)],
    ["note", `In ${escape(citation.site)}: ${escape(citation.own)}`],
    ["langid", citation.language],
  ];
  const written = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},\n`],
  );
  return `@misc{${citation.key},\n${written.join("")}}\n`;
}

function escape(text: string): string {
  return text.replace(/[\\^~{}$&#_%]/g, (sign) => COMMANDS[sign] ?? `\\${sign}`);
}
