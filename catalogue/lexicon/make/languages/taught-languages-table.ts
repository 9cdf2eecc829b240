/**
 * Languages of the sources that are not taught: they have next to no news on the net, and each takes
 * texts from a neighbour that has.
 */
export const NOT_TAUGHT: ReadonlySet<string> = new Set(
  (
    "ace as ast awa azb ban bho bjn bug cjk crh din dyu fj fur hmn hne kac kam kas kbp kea kmb kr ks " +
    "li lij lim lmo ltg lus mag mai mey min mni nd nqo nus pag sa sc scn shi sm szl taq to ty tzm " +
    "umb ve vec war"
  ).split(" "),
);

/** Two scripts of one language are taught apart, or each would halve the other's shares. */
export const SCRIPTS_APART: Readonly<Record<string, { test: RegExp; profile: string }>> = {
  sr: { test: /\p{sc=Latin}{3}/u, profile: "sr-Latn" },
};

/** Languages that take whole sentences' words from another: that one's texts are taught too, so much. */
export const BORROWS: Readonly<Record<string, { from: string; weight: number }>> = {
  pcm: { from: "en", weight: 0.03 },
  ln: { from: "fr", weight: 0.03 },
};
