import { KIND_SIGNS, NO_KIND_ADDRESS } from "./kind-signs-table.ts";

export type FoundSign = {
  readonly kind: string;
  /** Log-odds: how much it speaks for the kind. */
  readonly vote: number;
  readonly found: string;
};

const MOST_CHARACTERS = 500;
/** Whoever sorts its own pages into folders knows what they are; a title may say a word for another reason. */
const VOTES = { link: 2.5, title: 2, noKind: 4 } as const;

/** By what its title and its address look like, the heaviest first; "none" for sport and shops. */
export function findKindSigns({
  title,
  link = "",
}: {
  readonly title: string;
  readonly link?: string | undefined;
}): readonly FoundSign[] {
  const address = link.slice(0, MOST_CHARACTERS);
  const said = title.slice(0, MOST_CHARACTERS);
  const none = NO_KIND_ADDRESS.exec(address);
  const signs = KIND_SIGNS.flatMap(({ kind, where, sign }): FoundSign[] => {
    const inLink = where === "title" ? null : sign.exec(address);
    if (inLink !== null) return [{ kind, vote: VOTES.link, found: inLink[0] }];
    const inTitle = where === "link" ? null : sign.exec(said);
    return inTitle === null ? [] : [{ kind, vote: VOTES.title, found: inTitle[0] }];
  });
  return none === null ? signs : [{ kind: "none", vote: VOTES.noKind, found: none[0] }, ...signs];
}
