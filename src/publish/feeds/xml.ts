/** XML whose every hole was escaped. */
export type Xml = { readonly xml: string };

type Hole = string | Xml | readonly Xml[] | undefined | false;

/**
 * Characters that XML 1.0 cannot hold even escaped (its section 2.2); a single one makes a whole
 * feed unreadable.
 */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Template tag: text in a hole is escaped, XML in a hole stands, nothing in a hole is nothing. */
export function xml(strings: TemplateStringsArray, ...holes: readonly Hole[]): Xml {
  return {
    xml: strings.reduce((before, after, index) => before + render(holes[index - 1]) + after),
  };
}

function render(hole: Hole): string {
  if (hole === undefined || hole === false) return "";
  if (typeof hole === "string")
    return hole.replace(NOT_XML, "").replace(/[&<>"]/g, (character) => ESCAPES[character] ?? "");
  return "xml" in hole ? hole.xml : hole.map(({ xml }) => xml).join("");
}
