import type { CuttingView } from "../cutting-view.ts";

/** The kind leads the headline, as readers of feeds show no categories: "Report: …". */
export function feedTitle({ headline, facets }: CuttingView): string {
  const kind = facets.kind[0]?.name;
  if (kind === undefined || startsWith(headline, `${kind}:`)) return headline;
  return `${kind}: ${headline}`;
}

function startsWith(text: string, start: string): boolean {
  return text.toLowerCase().startsWith(start.toLowerCase());
}
