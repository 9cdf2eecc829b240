import { type ExportedSource, OPML_NAMESPACE } from "../../model/lists/exported-source.ts";
import { type Xml, xml } from "../feeds/xml.ts";

/** OPML 2.0 of sources, one folder a field, that any feed reader takes in. */
export function writeOpml(title: string, sources: readonly ExportedSource[]): string {
  const folders = [...Map.groupBy(sources, (source) => source.field)].map(([field, inside]) =>
    folder(field, inside),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${
    xml`<opml version="2.0" xmlns:cuttings="${OPML_NAMESPACE}">
  <head><title>${title}</title></head>
  <body>
${folders}  </body>
</opml>
`.xml
  }`;
}

function folder(field: string, sources: readonly ExportedSource[]): Xml {
  return xml`    <outline text="${field}">
${sources.map(outline)}    </outline>
`;
}

/**
 * Readers know feeds only: a watched page goes out as a link. What only Cuttings knows of a source
 * stands in attributes of its own.
 */
function outline(source: ExportedSource): Xml {
  const [language] = source.languages;
  const about = xml`${source.homepage !== undefined && xml` htmlUrl="${source.homepage}"`}${language !== undefined && xml` language="${language}"`}`;
  const address =
    source.kind === "feed"
      ? xml`type="rss" xmlUrl="${source.address}"`
      : xml`type="link" url="${source.address}"`;
  return xml`      <outline ${address} text="${source.name}" title="${source.name}"${about}${ownAttributes(source)}/>
`;
}

function ownAttributes({ pausedAt, pausedReason, pageRule, ...source }: ExportedSource): Xml {
  const paused =
    pausedAt !== undefined &&
    xml` cuttings:paused="${pausedAt.toISOString()}" cuttings:pausedReason="${pausedReason ?? ""}"`;
  const rule = pageRule !== undefined && xml` cuttings:pageRule="${JSON.stringify(pageRule)}"`;
  return xml` cuttings:kind="${source.kind}" cuttings:place="${source.place}" cuttings:languages="${source.languages.join(" ")}" cuttings:publisher="${source.publisher}"${paused}${rule}`;
}
