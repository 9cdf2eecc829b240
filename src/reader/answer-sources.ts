import type { SourcesView } from "../publish/site/sources-page.ts";
import { listReadPublishers } from "../storage/sources/publishers.ts";
import type { Answering } from "./answering.ts";

/** Whom the editors read, each under the name of its place. */
export async function answerSources({ db, nameTerm }: Answering): Promise<SourcesView> {
  const publishers = await listReadPublishers(db);
  return {
    publishers: publishers.map((one) => ({ ...one, place: nameTerm("place", one.place).name })),
  };
}
