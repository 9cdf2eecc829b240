import { type ExportedCutting, type ExportedRow } from "../../model/lists/exported-cutting.ts";

/** A cutting as files hold it. */
export function rowOfCutting({
  facets,
  ...cutting
}: ExportedCutting): Omit<ExportedRow, "linkPlace"> {
  const {
    kind: [kind],
    place: places,
    service: services,
    theme: themes,
    audience: audiences,
  } = facets;
  return { ...cutting, kind, places, services, themes, audiences };
}
