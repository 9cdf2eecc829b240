type Address = { readonly host: string; readonly path: string; readonly query: string };
type Rewrite = {
  readonly host: RegExp;
  readonly from: RegExp;
  readonly to: (groups: readonly string[], address: Address) => Address;
};

/**
 * Sites that are known to show one thing under several addresses; the pattern sees path and query.
 */
const REWRITES: readonly Rewrite[] = [
  { host: /^youtu\.be$/, from: /^\/([\w-]{11})(?:\?|$)/, to: ([id]) => watch(id) },
  {
    host: /^youtube\.com$/,
    from: /^\/(?:shorts|embed|live|v|e)\/([\w-]{11})(?:[/?&]|$)/,
    to: ([id]) => watch(id),
  },
  {
    host: /^redd\.it$/,
    from: /^\/([a-z0-9]{4,8})$/,
    to: ([id]) => ({ host: "reddit.com", path: `/comments/${id}`, query: "" }),
  },
  // Subreddit and slug are decoration; a further segment names one comment.
  {
    host: /^reddit\.com$/,
    from: /^\/r\/[^/]+\/comments\/([a-z0-9]{4,8})(?:\/[^/?]*)?(?:\?|$)/,
    to: ([id]) => ({ host: "reddit.com", path: `/comments/${id}`, query: "" }),
  },
  {
    host: /^doi\.org$/,
    from: /^\/(10\..+)$/,
    to: ([doi = ""]) => ({ host: "doi.org", path: `/${doi.toLowerCase()}`, query: "" }),
  },
  {
    host: /^arxiv\.org$/,
    from: /^\/pdf\/([\w./-]+?)(?:\.pdf)?$/,
    to: ([id]) => ({ host: "arxiv.org", path: `/abs/${id}`, query: "" }),
  },
  {
    host: /^amazon\.[a-z.]{2,6}$/,
    from: /^\/(?:[^/]+\/)?(?:dp|gp\/product)\/([A-Z0-9]{10})(?:[/?]|$)/,
    to: ([id], { host }) => ({ host, path: `/dp/${id}`, query: "" }),
  },
  {
    host: /^bbc\.co\.uk$/,
    from: /^\/(news|sport)(\/.*)?$/,
    to: (_groups, address) => ({ ...address, host: "bbc.com" }),
  },
  {
    host: /^bbc\.com$/,
    from: /^\/(news|sport)\/amp\/([^?]+)/,
    to: ([part, rest], address) => ({ ...address, path: `/${part}/${rest}` }),
  },
  {
    host: /^cnn\.com$/,
    from: /^\/cnn(\/\d{4}\/[^?]+)/,
    to: ([rest = ""], address) => ({ ...address, path: rest }),
  },
  {
    host: /\.(?:wikipedia|wiktionary|wikinews)\.org$/,
    from: /^\/w(?:iki)?(?:\/index\.php)?\?title=([^&]+)$/,
    to: ([title = ""], address) => ({ ...address, path: `/wiki/${title}`, query: "" }),
  },
];

/** One address for what a known site shows under several. */
export function rewriteKnownSite(address: Address): Address {
  const text = address.query === "" ? address.path : `${address.path}?${address.query}`;
  for (const { host, from, to } of REWRITES) {
    const match = host.test(address.host) ? from.exec(text) : null;
    if (match !== null) return to(match.slice(1), address);
  }
  return address;
}

function watch(id: string | undefined): Address {
  return { host: "youtube.com", path: "/watch", query: `v=${id}` };
}
