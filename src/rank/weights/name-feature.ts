import { NO_KIND } from "../features/features-of-story.ts";

/** Terms as "theme:digital" with their names. */
export type TermNames = ReadonlyMap<string, string>;

const FORMS: Readonly<Record<string, string>> = {
  "form:line": "has a line",
  "form:few-words": "a short title",
  "form:many-words": "a long title",
  "form:question": "asks a question",
  "form:quotation": "quotes somebody",
  "form:abbreviation": "names a body by its letters",
};

/** A feature in an editor's words; its sign decides how a source is called. */
export function nameFeature(feature: string, mean: number, names: TermNames): string {
  const name = names.get(feature) ?? FORMS[feature];
  if (name !== undefined) return name;
  if (feature === NO_KIND) return "no matter of public service";
  const [sort = "", ...rest] = feature.split(":");
  const value = rest.join(":");
  if (sort === "word" || sort === "pair") return `“${value}”`;
  if (sort === "source") return `a source that you ${mean > 0 ? "often" : "seldom"} pick`;
  if (sort === "family") return value;
  if (sort === "field") return `from: ${value.replaceAll("-", " ")}`;
  if (sort === "language") return nameLanguage(value);
  return value === "" ? sort : value;
}

/** Made once: making it takes longer than ranking ten stories. */
let languages: Intl.DisplayNames | undefined;

function nameLanguage(code: string): string {
  languages ??= new Intl.DisplayNames(["en"], { type: "language" });
  try {
    return `in ${languages.of(code) ?? code}`;
  } catch {
    return `in ${code}`;
  }
}
