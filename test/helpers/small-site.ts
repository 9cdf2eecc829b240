import assert from "node:assert/strict";
import { type Hono } from "hono";
import { moveCutting } from "../../src/desk/move-cutting.ts";
import { writeCutting } from "../../src/desk/write-cutting.ts";
import { type CuttingText } from "../../src/model/cutting.ts";
import { type Facets, NO_FACETS } from "../../src/model/facet.ts";
import { type Database } from "../../src/storage/database.ts";
import { serveAssets } from "../../src/web/http/serve-assets.ts";
import { siteRoutes } from "../../src/web/site/site-routes.ts";
import { aText } from "./makers.ts";
import { SAMPLE_VOCABULARIES } from "./sample-cuttings.ts";

export const NOON = new Date("2026-03-01T12:00:00Z");
const ANN = { by: "ann", now: NOON };
const assets = serveAssets();

/** The public site over a database, with few places to know by heart. */
export function smallSite(db: Database): Hono {
  return siteRoutes({
    db,
    vocabularies: {
      ...SAMPLE_VOCABULARIES,
      place: [
        { id: "north", names: { en: "Northern Europe" }, scope: "" },
        { id: "se", names: { en: "Sweden" }, scope: "", broader: "north", formerly: ["sverige"] },
        { id: "no", names: { en: "Norway" }, scope: "", broader: "north" },
        { id: "jp", names: { en: "Japan" }, scope: "" },
      ],
    },
    address: "https://cuttings.example",
    userAgent: "Cuttings/1.0",
    assets,
    now: () => NOON,
    onError: (error) => assert.fail(String(error)),
  });
}

export type Given = Omit<Partial<CuttingText>, "facets"> & { readonly facets?: Partial<Facets> };

export async function publishCutting(db: Database, { facets, ...text }: Given): Promise<number> {
  const id = await writeCutting(db, {
    text: aText({ ...text, facets: { ...NO_FACETS, ...facets } }),
    ...ANN,
  });
  await moveCutting(db, id, { to: "published", ...ANN });
  return id;
}
