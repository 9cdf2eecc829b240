import { type Citation, citationOf } from "../../../publish/citations/citation.ts";
import type { CitationFile } from "../../../publish/citations/citation-files.ts";
import { renderBibtex } from "../../../publish/citations/render-bibtex.ts";
import { renderCsl } from "../../../publish/citations/render-csl.ts";
import { renderRis } from "../../../publish/citations/render-ris.ts";
import { answerCutting } from "../../../reader/answer-cutting.ts";
import { makeReply, type Reply } from "../make-reply.ts";
import { makeCuttingPage } from "./make-cutting-page.ts";
import type { Making } from "./making.ts";

const RENDER: Readonly<Record<CitationFile["format"], (citation: Citation) => string>> = {
  bibtex: renderBibtex,
  ris: renderRis,
  csl: renderCsl,
};

/** A cutting as reference managers take it; what is not public has the answer of its page. */
export async function makeCitation(
  making: Making,
  slug: string,
  { format, type }: CitationFile,
): Promise<Reply> {
  const answer = await answerCutting(making, slug);
  if (answer.outcome !== "published") return makeCuttingPage(making, slug);
  const citation = citationOf(making.site, answer.view.cutting);
  return makeReply(`${type}; charset=utf-8`, RENDER[format](citation));
}
