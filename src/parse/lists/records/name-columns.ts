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
  "tags",
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
    "headline|title|item title|article title|item|titel|überschrift|schlagzeile|titre|título|titulo|titolo|otsikko|rubrik|заголовок|标题|標題|タイトル|العنوان|عنوان",
  line: "line|note|notes|summary|description|abstract|abstract note|excerpt|extended|selection|comment|comments|lead|teaser|text|snippet|beschreibung|zusammenfassung|résumé|resume|résume|descripción|descripcion|descrição|resumen|resumo|descrizione|sommario|описание|摘要|الوصف|ملخص",
  link: "link|url|uri|address|href|web address|permalink|web link|source url|article url|given url|resolved url|original url|adresse|lien|enlace|dirección|collegamento|ссылка|链接|リンク|الرابط|رابط",
  credit:
    "credit|author|authors|by|source|publisher|publication|publication title|outlet|newspaper|medium|media|zeitung|site name|creator|autor|autorin|quelle|auteur|fuente|autore|fonte|автор|источник|作者|المصدر|المؤلف",
  date: "date|day|published|publish date|publication date|date published|published at|published on|pubdate|pub date|published date|datepublished|pub|date created|created|created at|created on|added|date added|added at|time added|dateadded|saved|saved at|saved on|saved date|date saved|kept|time|timestamp|datum|fecha|data|дата|日期|日付|التاريخ|تاريخ|updated|updated at|modified|last modified|date modified",
  language: "language|lang|sprache|langue|idioma|lingua",
  places: "places|place|country|countries|location|region",
  services: "services|service",
  themes: "themes|theme|topics|topic|subject|subjects",
  audiences: "audiences|audience",
  tags: "tags|keywords|labels|document tags|manual tags|schlagwörter|étiquettes|etiquetas|etichette",
  name: "name|source name|feed name|feed title",
  feed: "feed|feeds|feed url|feed address|feed link|feedurl|xmlurl|xml url|rss|rss url|rss feed|rss link|atom",
  homepage: "homepage|home page|website|site|htmlurl|html url|web site",
  field: "field|folder|group|category|categories|sector",
  attention: "attention",
};

/** What a name means, and its rank among the names of that meaning: the first says it best. */
const MEANINGS = new Map(
  Object.entries(NAMES).flatMap(([column, names]) =>
    names.split("|").map((name, rank) => [name, { column: column as Column, rank }] as const),
  ),
);

/** The positions of the columns of each meaning, the best first. */
export type Columns = ReadonlyMap<Column, readonly number[]>;

/**
 * The columns that a header row names, by position; undefined where the row is no header. Several
 * may mean the same: when it was published and when it was saved.
 */
export function nameColumns(cells: readonly string[]): Columns | undefined {
  const named = cells.flatMap((cell, position) => {
    const meaning = MEANINGS.get(plain(cell));
    return meaning === undefined ? [] : [{ ...meaning, position }];
  });
  const columns = new Map(
    [...Map.groupBy(named, ({ column }) => column)].map(([column, alike]) => [
      column,
      alike.sort((one, other) => one.rank - other.rank).map(({ position }) => position),
    ]),
  );
  const isHeader =
    cells.every((cell) => !/https?:\/\//.test(cell)) &&
    columns.size > 0 &&
    columns.size >= Math.min(2, cells.length);
  return isHeader ? columns : undefined;
}

/** Whether a header says that its column holds who published or wrote. */
export function isCreditColumn(header: string): boolean {
  return MEANINGS.get(plain(header))?.column === "credit";
}

function plain(name: string): string {
  return name
    .normalize("NFC")
    .trim()
    .toLocaleLowerCase("en")
    .replace(/[\s_-]+/g, " ");
}
