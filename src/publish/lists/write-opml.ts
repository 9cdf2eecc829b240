import { type Source } from "../../model/source.ts";
import { type Xml, xml } from "../feeds/xml.ts";

export type OpmlSource = Pick<Source, "name" | "address" | "kind" | "languages" | "field"> & {
  readonly homepage?: string | null | undefined;
};

/** OPML 2.0 of sources, one folder a field, that any feed reader takes in. */
export function writeOpml(title: string, sources: readonly OpmlSource[]): string {
  const folders = [...Map.groupBy(sources, (source) => source.field)].map(([field, inside]) =>
    folder(field, inside),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${
    xml`<opml version="2.0">
  <head><title>${title}</title></head>
  <body>
${folders}  </body>
</opml>
`.xml
  }`;
}

function folder(field: string, sources: readonly OpmlSource[]): Xml {
  return xml`    <outline text="${field}">
${sources.map(outline)}    </outline>
`;
}

/** Readers know feeds only: a watched page goes out as a link. */
function outline(source: OpmlSource): Xml {
  const [language] = source.languages;
  const about = xml`${typeof source.homepage === "string" && xml` htmlUrl="${source.homepage}"`}${language !== undefined && xml` language="${language}"`}`;
  const address =
    source.kind === "feed"
      ? xml`type="rss" xmlUrl="${source.address}"`
      : xml`type="link" url="${source.address}"`;
  return xml`      <outline ${address} text="${source.name}" title="${source.name}"${about}/>
`;
}
