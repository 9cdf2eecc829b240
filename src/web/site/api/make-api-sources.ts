import { answerSources } from "../../../reader/answer-sources.ts";
import type { Reply } from "../make-reply.ts";
import type { Making } from "../pages/making.ts";
import { jsonReply } from "./json-reply.ts";

export async function makeApiSources(making: Making): Promise<Reply> {
  const { publishers } = await answerSources(making);
  return jsonReply({
    publishers: publishers.map(({ name, homepage, place }) => ({
      name,
      homepage: homepage ?? null,
      place,
    })),
  });
}
