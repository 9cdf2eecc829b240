import { sourcesPage } from "../../../publish/site/sources-page.ts";
import { listReadPublishers } from "../../../storage/sources/publishers.ts";
import { type Reply } from "../make-reply.ts";
import { htmlReply } from "./html-reply.ts";
import { type Making } from "./making.ts";

export async function makeSources({ db, site, nameTerm }: Making): Promise<Reply> {
  const publishers = await listReadPublishers(db);
  return htmlReply(
    sourcesPage(site, {
      publishers: publishers.map((one) => ({ ...one, place: nameTerm("place", one.place).name })),
    }),
  );
}
