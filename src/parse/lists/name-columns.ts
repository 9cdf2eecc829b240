/** What a column of a table of cuttings or sources holds. */
export const COLUMNS = [
  "kind",
  "headline",
  "line",
  "link",
  "credit",
  "date",
  "language",
  "places",
  "services",
  "themes",
  "audiences",
  "name",
  "feed",
  "homepage",
  "field",
  "attention",
] as const;
export type Column = (typeof COLUMNS)[number];

/** Header names seen in spreadsheets and exports, in the languages that such files came in. */
const NAMES: Readonly<Record<Column, string>> = {
  kind: "kind|type|genre|art|typ|tipo|soort",
  headline:
    "headline|title|item|item title|article title|titel|überschrift|schlagzeile|titre|título|titulo|titolo|otsikko|rubrik|заголовок|标题|標題|タイトル|العنوان|عنوان",
  line: "line|summary|description|abstract|excerpt|note|notes|comment|comments|lead|text|snippet|beschreibung|zusammenfassung|résumé|resume|résume|descripción|descripcion|descrição|resumen|resumo|descrizione|sommario|описание|摘要|الوصف|ملخص",
  link: "link|url|uri|address|href|web address|permalink|web link|source url|adresse|lien|enlace|dirección|collegamento|ссылка|链接|リンク|الرابط|رابط",
  credit:
    "credit|author|authors|by|source|publisher|publication|creator|autor|autorin|quelle|auteur|fuente|autore|fonte|автор|источник|作者|المصدر|المؤلف",
  date: "date|day|published|publish date|publication date|date published|published at|published on|pubdate|pub date|added|date added|created|created at|time added|datum|fecha|data|дата|日期|日付|التاريخ|تاريخ",
  language: "language|lang|sprache|langue|idioma|lingua",
  places: "places|place|country|countries|location|region",
  services: "services|service",
  themes: "themes|theme|topics|topic|subject|subjects|tags|keywords",
  audiences: "audiences|audience",
  name: "name|source name|feed name|feed title|site name",
  feed: "feed|feeds|feed url|feed address|feed link|feedurl|xmlurl|xml url|rss|rss url|rss feed|rss link|atom",
  homepage: "homepage|home page|website|site|htmlurl|html url|web site",
  field: "field|folder|group|category|categories|sector",
  attention: "attention",
};

const COLUMN_OF = new Map(
  Object.entries(NAMES).flatMap(([column, names]) =>
    names.split("|").map((name) => [name, column as Column] as const),
  ),
);

/**
 * The columns that a header row names, by position; undefined where the row is no header. The first
 * of two alike counts.
 */
export function nameColumns(cells: readonly string[]): ReadonlyMap<Column, number> | undefined {
  const columns = new Map<Column, number>();
  for (const [position, cell] of cells.entries()) {
    const column = COLUMN_OF.get(plain(cell));
    if (column !== undefined && !columns.has(column)) columns.set(column, position);
  }
  const isHeader =
    cells.every((cell) => !/https?:\/\//.test(cell)) &&
    columns.size > 0 &&
    columns.size >= Math.min(2, cells.length);
  return isHeader ? columns : undefined;
}

function plain(name: string): string {
  return name
    .normalize("NFC")
    .trim()
    .toLocaleLowerCase("en")
    .replace(/[\s_-]+/g, " ");
}
