/** Where the pages stand. */
export const HOME = "https://example.org/news/";
export const RSS = `type="application/rss+xml"`;

/** What stands in the page, and the addresses that should be found there, in order. */
export const PAGES: readonly (readonly [why: string, html: string, expected: readonly string[]])[] =
  [
    ["a link element", `<link rel="alternate" ${RSS} href="/feed">`, ["https://example.org/feed"]],
    [
      "without quotes, in capitals",
      `<LINK REL=ALTERNATE TYPE=application/atom+xml HREF=/feed>`,
      ["https://example.org/feed"],
    ],
    [
      "the feed scheme with two colons",
      `<link rel="alternate" ${RSS} href="feed:://example.org/feed">`,
      ["https://example.org/feed"],
    ],
    [
      "a page of feeds by subject",
      `<h1>RSS feeds</h1><a href="/out/1.xml">Press releases</a><a href="/out/2.xml">Decisions</a><a href="/data.ashx?type=2">Consultations feed</a><a href="/sitemap.xml">Sitemap</a><a href="/contact.aspx">Contact</a>`,
      [
        "https://example.org/out/1.xml",
        "https://example.org/out/2.xml",
        "https://example.org/data.ashx?type=2",
      ],
    ],
    ["XML on another page", `<h1>Open data</h1><a href="/out/1.xml">Budget 2026</a>`, []],
    [
      "several relations",
      `<link rel="home alternate" ${RSS} href="/feed">`,
      ["https://example.org/feed"],
    ],
    [
      "a charset behind the type",
      `<link rel="alternate" type="application/rss+xml; charset=utf-8" href="/feed">`,
      ["https://example.org/feed"],
    ],
    [
      "entities in every attribute",
      `<link rel="&#97;lternate" type="application/rss&#43;xml" href="/feed?a=1&amp;b=2">`,
      ["https://example.org/feed?a=1&b=2"],
    ],
    [
      "spaces around the address",
      `<link rel="alternate" ${RSS} href=" /feed\n">`,
      ["https://example.org/feed"],
    ],
    [
      "the feed scheme",
      `<link rel="alternate" ${RSS} href="feed://example.org/feed">`,
      ["https://example.org/feed"],
    ],
    [
      "the feed scheme before another",
      `<a href="feed:https://example.org/feed">Subscribe</a>`,
      ["https://example.org/feed"],
    ],
    [
      "a base before the link",
      `<base href="https://cdn.example.net/x/"><link rel="alternate" ${RSS} href="feed">`,
      ["https://cdn.example.net/x/feed"],
    ],
    [
      "a base after the link",
      `<link rel="alternate" ${RSS} href="feed"><base href="https://cdn.example.net/x/">`,
      ["https://example.org/news/feed"],
    ],
    [
      "a second base",
      `<base href="/a/"><base href="/b/"><link rel="alternate" ${RSS} href="feed">`,
      ["https://example.org/a/feed"],
    ],
    [
      "in the body, by mistake",
      `<body><p><link rel="alternate" ${RSS} href="/feed">`,
      ["https://example.org/feed"],
    ],
    [
      "JSON Feed",
      `<link rel="alternate" type="application/feed+json" href="/feed.json">`,
      ["https://example.org/feed.json"],
    ],
    ["rel=feed", `<link rel="feed" href="/updates">`, ["https://example.org/updates"]],
    [
      "a vague type and a telling name",
      `<link rel="alternate" type="text/xml" title="RSS" href="/x">`,
      ["https://example.org/x"],
    ],
    ["a vague type and no telling name", `<link rel="alternate" type="text/xml" href="/x">`, []],
    [
      "WordPress' programming interface",
      `<link rel="alternate" type="application/json" href="/wp-json/wp/v2/feeds/1">`,
      [],
    ],
    [
      "oEmbed",
      `<link rel="alternate" type="application/json+oembed" title="feed" href="/oembed">`,
      [],
    ],
    ["another language of the page", `<link rel="alternate" hreflang="fr" href="/fr">`, []],
    ["a style", `<link rel="alternate stylesheet" title="rss" href="/a.css">`, []],
    ["rev is no rel", `<link rev="alternate" ${RSS} href="/feed">`, []],
    [
      "a type with a space inside",
      `<link rel="alternate" type="application/ rss+xml" href="/x">`,
      [],
    ],
    ["in a comment", `<!-- <link rel="alternate" ${RSS} href="/feed"> -->`, []],
    [
      "in a script's text",
      `<script>var a = '<link rel="alternate" ${RSS} href="/feed">'</script>`,
      [],
    ],
    ["an unsafe scheme", `<link rel="alternate" ${RSS} href="javascript:alert(1)">`, []],
    [
      "comments come last",
      `<link rel="alternate" ${RSS} title="Comments" href="/comments/feed"><link rel="alternate" ${RSS} href="/feed">`,
      ["https://example.org/feed", "https://example.org/comments/feed"],
    ],
    [
      "the same feed twice",
      `<link rel="alternate" ${RSS} href="/feed"><link rel="alternate" ${RSS} href="https://www.example.org/feed/"><a href="/feed">RSS</a>`,
      ["https://example.org/feed"],
    ],
    [
      "two feeds that differ by their query",
      `<link rel="alternate" ${RSS} href="/?feed=rss2"><link rel="alternate" ${RSS} href="/?feed=atom">`,
      ["https://example.org/?feed=rss2", "https://example.org/?feed=atom"],
    ],
    [
      "declared before linked",
      `<a href="/rss.xml">RSS</a><link rel="alternate" ${RSS} href="/feed">`,
      ["https://example.org/feed", "https://example.org/rss.xml"],
    ],
    ["an anchor called RSS", `<a href="/rss.xml">RSS</a>`, ["https://example.org/rss.xml"]],
    [
      "an anchor around a picture",
      `<a href="/atom/"><img src="i.png" alt="Atom feed"></a>`,
      ["https://example.org/atom/"],
    ],
    [
      "an anchor with a label only",
      `<a href="/feed/" aria-label="RSS"><svg></svg></a>`,
      ["https://example.org/feed/"],
    ],
    [
      "an anchor by its query",
      `<a href="/?format=feed&amp;type=rss">Subscribe</a>`,
      ["https://example.org/?format=feed&type=rss"],
    ],
    [
      "an anchor to a feed host",
      `<a href="https://feeds.feedburner.com/example">Subscribe</a>`,
      ["https://feeds.feedburner.com/example"],
    ],
    ["XML called RSS", `<a href="/news.xml">RSS</a>`, ["https://example.org/news.xml"]],
    ["XML called otherwise", `<a href="/sitemap.xml">Sitemap</a>`, []],
    [
      "a page about feeds comes last",
      `<a href="/about/rss-feeds">RSS feeds</a><a href="/rss.xml">All news</a>`,
      ["https://example.org/rss.xml", "https://example.org/about/rss-feeds"],
    ],
    [
      "a word that only holds the letters",
      `<a href="/feedback">Feedback</a><a href="/carss">cars</a>`,
      [],
    ],
    ["a document called RSS", `<a href="/rss.pdf">RSS explained</a>`, []],
    [
      "a button of a reader",
      `<a href="https://feedly.com/i/subscription/feed%2Fhttps%3A%2F%2Fexample.org%2Ffeed">Feedly</a>`,
      ["https://example.org/feed"],
    ],
    [
      "a button of another reader",
      `<a href="https://www.inoreader.com/?add_feed=https%3A%2F%2Fexample.org%2Ffeed">Read</a>`,
      ["https://example.org/feed"],
    ],
    [
      "an anchor that is never closed",
      `<a href="/rss.xml">RSS<a href="/b">b`,
      ["https://example.org/rss.xml"],
    ],
    [
      "made with WordPress",
      `<meta name="generator" content="WordPress 6.3">`,
      ["https://example.org/feed/"],
    ],
    ["nothing", `<p>Hello`, []],
  ];

/** What the address alone says, or with what stands in the page. */
export const RULES: readonly (readonly [
  why: string,
  address: string,
  expected: readonly string[],
  html?: string,
])[] = [
  [
    "a channel",
    "https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv/videos",
    ["https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv"],
  ],
  [
    "a channel by its name",
    "https://www.youtube.com/@example",
    ["https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv"],
    `<meta itemprop="identifier" content="UCabcdefghijklmnopqrstuv">`,
  ],
  [
    "a video's channel",
    "https://www.youtube.com/watch?v=c0UQkeAEMEw",
    ["https://www.youtube.com/feeds/videos.xml?channel_id=UCabcdefghijklmnopqrstuv"],
    `<script>{"channelId":"UCabcdefghijklmnopqrstuv"}</script>`,
  ],
  [
    "a playlist",
    "https://www.youtube.com/playlist?list=PLabcdefghijklm",
    ["https://www.youtube.com/feeds/videos.xml?playlist_id=PLabcdefghijklm"],
  ],
  [
    "a repository",
    "https://github.com/owner/name/issues",
    [
      "https://github.com/owner/name/releases.atom",
      "https://github.com/owner/name/commits.atom",
      "https://github.com/owner/name/tags.atom",
    ],
  ],
  [
    "a branch",
    "https://github.com/owner/name/commits/main/",
    ["https://github.com/owner/name/commits/main.atom"],
  ],
  ["an account", "https://github.com/owner", ["https://github.com/owner.atom"]],
  ["GitHub's own pages", "https://github.com/features", []],
  [
    "a project in groups",
    "https://gitlab.com/group/sub/name/-/issues",
    [
      "https://gitlab.com/group/sub/name/-/releases.atom",
      "https://gitlab.com/group/sub/name/-/tags?format=atom",
      "https://gitlab.com/group/sub/name.atom",
    ],
  ],
  [
    "a project on a public body's GitLab",
    "https://gitlab.example.gov/group/name",
    [
      "https://gitlab.example.gov/group/name/-/releases.atom",
      "https://gitlab.example.gov/group/name/-/tags?format=atom",
      "https://gitlab.example.gov/group/name.atom",
    ],
  ],
  ["Reddit", "https://old.reddit.com/r/gov/top", ["https://www.reddit.com/r/gov/.rss"]],
  ["the fediverse", "https://social.example/@gov", ["https://social.example/@gov.rss"]],
  ["Bluesky", "https://bsky.app/profile/example.gov", ["https://bsky.app/profile/example.gov/rss"]],
  [
    "an author on Medium",
    "https://medium.com/@gov/some-text-abc123",
    ["https://medium.com/feed/@gov"],
  ],
  [
    "a publication on Medium",
    "https://medium.com/govdigital",
    ["https://medium.com/feed/govdigital"],
  ],
  ["a host on Medium", "https://govdigital.medium.com/", ["https://govdigital.medium.com/feed"]],
  ["Substack", "https://example.substack.com/p/budget", ["https://example.substack.com/feed"]],
  [
    "WordPress, hosted",
    "https://example.wordpress.com/2018/12/a/",
    ["https://example.wordpress.com/feed/"],
  ],
  [
    "a part of WordPress, hosted",
    "https://example.wordpress.com/category/health/",
    ["https://example.wordpress.com/category/health/feed/"],
  ],
  [
    "a part of WordPress",
    "https://example.org/category/health/",
    ["https://example.org/category/health/feed/", "https://example.org/feed/"],
    `<meta name="generator" content="WordPress 6.3">`,
  ],
  [
    "a blog on Blogger",
    "https://example.blogspot.com/2018/12/a.html",
    ["https://example.blogspot.com/feeds/posts/default"],
  ],
  [
    "a label on Blogger",
    "https://example.blogspot.de/search/label/Health",
    ["https://example.blogspot.de/feeds/posts/default/-/Health"],
  ],
  ["Tumblr", "https://example.tumblr.com/", ["https://example.tumblr.com/rss"]],
  [
    "Discourse",
    "https://forum.example.org/c/news/5",
    ["https://forum.example.org/c/news/5.rss", "https://forum.example.org/latest.rss"],
    `<meta name="generator" content="Discourse 3.2">`,
  ],
  [
    "Ghost",
    "https://example.org/tag/health/",
    ["https://example.org/tag/health/rss/", "https://example.org/rss/"],
    `<meta name="generator" content="Ghost 5.7">`,
  ],
  [
    "GOV.UK's organisations",
    "https://www.gov.uk/government/organisations/cabinet-office",
    ["https://www.gov.uk/government/organisations/cabinet-office.atom"],
  ],
  [
    "GOV.UK's searches",
    "https://www.gov.uk/search/news-and-communications?organisations[]=cabinet-office",
    ["https://www.gov.uk/search/news-and-communications.atom?organisations[]=cabinet-office"],
  ],
  ["a field of arXiv", "https://arxiv.org/list/cs.CY/recent", ["https://rss.arxiv.org/rss/cs.CY"]],
  [
    "Google News' search",
    "https://news.google.com/search?q=budget&hl=en",
    ["https://news.google.com/rss/search?q=budget&hl=en"],
  ],
  ["a site of no kind", "https://example.org/", []],
];
