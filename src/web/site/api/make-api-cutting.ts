import { problem } from "../../../publish/api/problem.ts";
import { renderCutting } from "../../../publish/api/render-cuttings.ts";
import { momentInWords } from "../../../publish/moment-in-words.ts";
import { answerCutting } from "../../../reader/answer-cutting.ts";
import type { Reply } from "../make-reply.ts";
import type { Making } from "../pages/making.ts";
import { jsonReply } from "./json-reply.ts";
import { problemReply } from "./problem-reply.ts";

export async function makeApiCutting(making: Making, slug: string): Promise<Reply> {
  const { site } = making;
  const answer = await answerCutting(making, slug);
  switch (answer.outcome) {
    case "published":
      return jsonReply(renderCutting(site.address, answer.view.cutting));
    case "withdrawn": {
      const when = answer.at && ` on ${momentInWords(site, answer.at).day}`;
      return problemReply(
        problem("withdrawn", `It was withdrawn${when ?? ""}. ${answer.why ?? ""}`.trim()),
      );
    }
    case "never public":
      return problemReply(problem("not-found", "No cutting stands at this address.", "id"));
  }
}
