import assert from "node:assert/strict";
import { test } from "node:test";
import { aCutting } from "../../../test/helpers/sample-cuttings.ts";
import { sampleSite } from "../../../test/helpers/sample-site.ts";
import { cuttingView } from "../cutting-view.ts";
import { citationOf } from "./citation.ts";
import { renderBibtex } from "./render-bibtex.ts";
import { renderCsl } from "./render-csl.ts";
import { renderRis } from "./render-ris.ts";

const CITATION = citationOf(
  sampleSite(),
  cuttingView(
    aCutting({
      slug: "2019/01/qualite-市役所",
      headline: "50% of {towns} & R_D \\ ^ Qualité",
      credit: "Ada Marsh",
      link: "https://example.org/a_b%20c?x={1}#y",
      language: "fr",
    }),
    { nameTerm: (_, id) => ({ id, name: id }), publisher: "Audit Office" },
  ),
);

test("BibTeX: signs that are commands are text, and braces are in pairs", () => {
  assert.equal(
    renderBibtex(CITATION),
    `@misc{2019-01-qualite,
  title = {{50\\% of \\{towns\\} \\& R\\_D \\textbackslash{} \\textasciicircum{} Qualité}},
  author = {{Ada Marsh}},
  publisher = {Audit Office},
  year = {2019},
  month = {1},
  date = {2019-01-09},
  url = {https://example.org/a_b%20c?x=%7B1%7D#y},
  note = {In Cuttings: https://cuttings.example/2019/01/qualite-\\%E5\\%B8\\%82\\%E5\\%BD\\%B9\\%E6\\%89\\%80},
  langid = {fr},
}
`,
  );
});

test("RIS: a record from TY to ER, one field a line", () => {
  const lines = renderRis(CITATION).split("\r\n");
  assert.equal(lines[0], "TY  - ELEC");
  assert.deepEqual(lines.slice(-2), ["ER  - ", ""]);
  assert.ok(lines.includes("DA  - 2019/01/09/"));
  assert.ok(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line)));
});

test("CSL JSON: what styles are made from", () => {
  const [item] = JSON.parse(renderCsl(CITATION));
  assert.deepEqual(
    [item.type, item.title, item.author, item.issued, item.publisher],
    [
      "webpage",
      "50% of {towns} & R_D \\ ^ Qualité",
      [{ literal: "Ada Marsh" }],
      { "date-parts": [[2019, 1, 9]] },
      "Audit Office",
    ],
  );
});
