/**
 * Where sites of one kind keep their feeds, told by their addresses alone. $1 and $2 are the
 * pattern's groups.
 */
export type FeedRule = {
  readonly host: RegExp;
  /** Against path and query. */
  readonly from: RegExp;
  /** Paths on the same host, or whole addresses. */
  readonly to: readonly string[];
  readonly what: string;
};

const GOV_UK_LISTS =
  "news-and-communications|policy-papers-and-consultations|guidance-and-regulation|research-and-statistics|transparency-and-freedom-of-information-releases|services|all";

export const FEED_RULES: readonly FeedRule[] = [
  {
    host: /^(?:www\.|m\.)?youtube\.com$/,
    from: /^\/channel\/(UC[\w-]{22})/,
    to: ["https://www.youtube.com/feeds/videos.xml?channel_id=$1"],
    what: "YouTube's feed of a channel",
  },
  {
    host: /^(?:www\.|m\.)?youtube\.com$/,
    from: /[?&]list=([\w-]{12,})/,
    to: ["https://www.youtube.com/feeds/videos.xml?playlist_id=$1"],
    what: "YouTube's feed of a playlist",
  },
  {
    host: /^(?:www\.|m\.)?youtube\.com$/,
    from: /^\/user\/([\w.-]+)/,
    to: ["https://www.youtube.com/feeds/videos.xml?user=$1"],
    what: "YouTube's feed of a user",
  },
  {
    host: /^(?:www\.)?vimeo\.com$/,
    from: /^\/(channels\/[\w-]+|groups\/[\w-]+|(?!\d+(?:\/|$))[\w-]+)\/?$/,
    to: ["/$1/videos/rss"],
    what: "Vimeo's feed of videos",
  },
  {
    host: /^(?:www\.)?dailymotion\.com$/,
    from: /^\/([\w-]+)\/?$/,
    to: ["https://www.dailymotion.com/rss/user/$1"],
    what: "Dailymotion's feed of a user",
  },

  {
    host: /^github\.com$/,
    from: /^\/([\w.-]+)\/([\w.-]+?)(?:\.git)?\/commits?\/([\w./-]+?)\/?$/,
    to: ["/$1/$2/commits/$3.atom"],
    what: "GitHub's feed of a branch or file",
  },
  {
    host: /^github\.com$/,
    from: /^\/(?!orgs|topics|search|features|about|marketplace|sponsors|login|settings)([\w.-]+)\/([\w.-]+?)(?:\.git)?(?:\/.*)?$/,
    to: ["/$1/$2/releases.atom", "/$1/$2/commits.atom", "/$1/$2/tags.atom"],
    what: "GitHub's feeds of a repository",
  },
  {
    host: /^github\.com$/,
    from: /^\/(?!orgs|topics|search|features|about|marketplace|login|settings)([\w-]+)\/?$/,
    to: ["/$1.atom"],
    what: "GitHub's feed of an account",
  },
  {
    host: /^gitlab\./,
    from: /^\/((?!explore|users|help|dashboard)[\w.-]+(?:\/(?!-\/)[\w.-]+)+)(?:\/-\/.*)?$/,
    to: ["/$1/-/releases.atom", "/$1/-/tags?format=atom", "/$1.atom"],
    what: "GitLab's feeds of a project",
  },
  {
    host: /^(?:codeberg\.org|gitea\.com)$/,
    from: /^\/([\w.-]+)\/([\w.-]+)/,
    to: ["/$1/$2/releases.rss", "/$1/$2.rss"],
    what: "Forgejo's feeds of a repository",
  },
  {
    host: /^pypi\.org$/,
    from: /^\/project\/([\w.-]+)/,
    to: ["/rss/project/$1/releases.xml"],
    what: "PyPI's feed of releases",
  },

  {
    host: /^(?:www\.|old\.|np\.)?reddit\.com$/,
    from: /^\/(r\/\w+(?:\/comments\/\w+)?|user\/[\w-]+(?:\/m\/\w+)?|domain\/[\w.-]+)/,
    to: ["https://www.reddit.com/$1/.rss"],
    what: "Reddit's feed",
  },
  {
    host: /^bsky\.app$/,
    from: /^\/profile\/([\w.:-]+)\/?$/,
    to: ["/profile/$1/rss"],
    what: "Bluesky's feed of an account",
  },
  {
    host: /^(?:[a-z-]+\.)?stackexchange\.com$|^stackoverflow\.com$/,
    from: /^\/questions\/tagged\/([\w.+%-]+)/,
    to: ["/feeds/tag/$1"],
    what: "Stack Exchange's feed of questions",
  },
  {
    host: /^news\.ycombinator\.com$/,
    from: /^\/(?:news)?$/,
    to: ["/rss"],
    what: "Hacker News' feed",
  },
  {
    host: /^arxiv\.org$/,
    from: /^\/list\/([\w.-]+)/,
    to: ["https://rss.arxiv.org/rss/$1"],
    what: "arXiv's feed of a field",
  },
  {
    host: /^news\.google\.com$/,
    from: /^\/(search\?.+|topics\/[\w-]+.*)$/,
    to: ["/rss/$1"],
    what: "Google News' feed",
  },

  {
    host: /^(?:www\.)?medium\.com$/,
    from: /^\/(@[\w.-]+|tag\/[\w-]+)/,
    to: ["/feed/$1"],
    what: "Medium's feed",
  },
  {
    host: /^(?:www\.)?medium\.com$/,
    from: /^\/(?!@|tag\/|feed|m\/|search|about|me\/)([\w-]+)/,
    to: ["/feed/$1"],
    what: "Medium's feed of a publication",
  },
  { host: /^(?!www\.)[\w-]+\.medium\.com$/, from: /^\//, to: ["/feed"], what: "Medium's feed" },
  { host: /^(?!www\.)[\w-]+\.substack\.com$/, from: /^\//, to: ["/feed"], what: "Substack's feed" },
  {
    host: /\.wordpress\.com$/,
    from: /^\/((?:category|tag|author)\/[^?#]+?)\/?$/,
    to: ["/$1/feed/"],
    what: "WordPress' feed of a part",
  },
  { host: /\.wordpress\.com$/, from: /^\//, to: ["/feed/"], what: "WordPress' feed" },
  {
    host: /\.blogspot\.[a-z.]+$/,
    from: /^\/search\/label\/([^?]+)/,
    to: ["/feeds/posts/default/-/$1"],
    what: "Blogger's feed of a label",
  },
  {
    host: /\.blogspot\.[a-z.]+$/,
    from: /^\//,
    to: ["/feeds/posts/default"],
    what: "Blogger's feed",
  },
  {
    host: /^(?!www\.)[\w-]+\.tumblr\.com$/,
    from: /^\/tagged\/([^/?]+)/,
    to: ["/tagged/$1/rss"],
    what: "Tumblr's feed of a tag",
  },
  { host: /^(?!www\.)[\w-]+\.tumblr\.com$/, from: /^\//, to: ["/rss"], what: "Tumblr's feed" },
  {
    host: /^(?:www\.)?tumblr\.com$/,
    from: /^\/(?!dashboard|explore|tagged|search)([\w-]+)/,
    to: ["https://$1.tumblr.com/rss"],
    what: "Tumblr's feed",
  },
  { host: /\.livejournal\.com$/, from: /^\//, to: ["/data/rss"], what: "LiveJournal's feed" },
  {
    host: /\.(?:hatenablog|hateblo)\.(?:com|jp)$/,
    from: /^\//,
    to: ["/feed"],
    what: "Hatena's feed",
  },
  { host: /^note\.com$/, from: /^\/([\w-]+)/, to: ["/$1/rss"], what: "note's feed" },
  {
    host: /^blog\.naver\.com$/,
    from: /^\/([\w-]+)/,
    to: ["https://rss.blog.naver.com/$1.xml"],
    what: "Naver's feed",
  },
  { host: /\.tistory\.com$/, from: /^\//, to: ["/rss"], what: "Tistory's feed" },
  {
    host: /^dev\.to$/,
    from: /^\/(?!search|top|latest)(\w+)/,
    to: ["/feed/$1"],
    what: "DEV's feed",
  },

  {
    host: /^www\.gov\.uk$/,
    from: new RegExp(`^/search/(${GOV_UK_LISTS})(\\?.*)?$`),
    to: ["/search/$1.atom$2"],
    what: "GOV.UK's feed of a search",
  },
  {
    host: /^www\.gov\.uk$/,
    from: /^\/(government\/(?:organisations|people|ministers|topical-events|statistics|groups)\/[\w-]+|world\/[\w-]+)\/?$/,
    to: ["/$1.atom"],
    what: "GOV.UK's feed of an organisation or person",
  },
];

/** By what the page says made it. "here" is the page's own path, "site" the site's root. */
export const GENERATOR_RULES: readonly {
  readonly generator: RegExp;
  readonly site: readonly string[];
  readonly here?: { readonly from: RegExp; readonly add: string };
}[] = [
  {
    generator: /^wordpress/i,
    site: ["/feed/"],
    here: {
      from: /^\/(?:.*\/)?(?:category|tag|author|topics?|section)\/[^?]+?\/?$/,
      add: "/feed/",
    },
  },
  { generator: /^blogger/i, site: ["/feeds/posts/default"] },
  {
    generator: /^ghost/i,
    site: ["/rss/"],
    here: { from: /^\/(?:tag|author)\/[\w-]+\/?$/, add: "/rss/" },
  },
  { generator: /^hugo/i, site: ["/index.xml"], here: { from: /^\/[\w-]+\/?$/, add: "/index.xml" } },
  { generator: /^jekyll/i, site: ["/feed.xml"] },
  { generator: /^drupal/i, site: ["/rss.xml"] },
  {
    generator: /^joomla/i,
    site: ["/?format=feed&type=rss"],
    here: { from: /^\/[^?]+[^/?]$/, add: "?format=feed&type=rss" },
  },
  {
    generator: /^plone/i,
    site: ["/RSS", "/news/RSS"],
    here: { from: /^\/[^?]+[^/?]$/, add: "/RSS" },
  },
  {
    generator: /^discourse/i,
    site: ["/latest.rss"],
    here: { from: /^\/[ct]\/[\w/-]+?\/?$/, add: ".rss" },
  },
  {
    generator: /^mastodon/i,
    site: [],
    here: { from: /^\/(?:@\w+|tags\/[^/?]+)\/?$/, add: ".rss" },
  },
  { generator: /^(?:typo3)/i, site: ["/rss.xml", "/feed.rss"] },
  { generator: /^wix/i, site: ["/blog-feed.xml"] },
  { generator: /^squarespace/i, site: [], here: { from: /^\/[\w-]+\/?$/, add: "?format=rss" } },
  { generator: /^mediawiki/i, site: ["/index.php?title=Special:RecentChanges&feed=atom"] },
];
