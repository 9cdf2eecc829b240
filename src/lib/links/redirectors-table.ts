/** A redirector that holds its target plainly in a parameter. Hosts are written without www. */
export type Redirector = {
  readonly host: RegExp;
  readonly path?: RegExp;
  readonly parameters: readonly string[];
};

export const REDIRECTORS: readonly Redirector[] = [
  // searching
  {
    host: /^(?:[a-z]+\.)?google\.[a-z.]{2,6}$/,
    path: /^\/(?:url|news\/url|search\/url)$/,
    parameters: ["q", "url"],
  },
  { host: /^(?:[a-z]+\.)?google\.[a-z.]{2,6}$/, path: /^\/imgres$/, parameters: ["imgrefurl"] },
  {
    host: /^(?:googleadservices\.com|adclick\.g\.doubleclick\.net|ad\.doubleclick\.net)$/,
    parameters: ["adurl", "ds_dest_url"],
  },
  { host: /^translate\.google\.[a-z.]{2,6}$/, path: /^\/translate/, parameters: ["u"] },
  {
    host: /^bing\.com$/,
    path: /^\/(?:news\/apiclick\.aspx|search\/redirect|cr)$/,
    parameters: ["url", "r"],
  },
  { host: /^(?:[a-z]+\.)?yandex\.(?:ru|com)$/, path: /^\/(?:clck|redir)/, parameters: ["url"] },
  { host: /^duckduckgo\.com$/, path: /^\/l\/?$/, parameters: ["uddg"] },
  { host: /^(?:search|r)\.yahoo\.com$/, parameters: ["u", "url"] },
  { host: /^translatetheweb\.com$/, parameters: ["a"] },
  // social networks
  { host: /^(?:l|lm)\.(?:facebook|messenger|workplace)\.com$/, parameters: ["u"] },
  {
    host: /^facebook\.com$/,
    path: /^\/(?:l\.php|flx\/warn\/?|sharer\.php|sharer\/sharer\.php|dialog\/share)$/,
    parameters: ["u", "href"],
  },
  { host: /^l\.(?:instagram\.com|threads\.(?:net|com))$/, parameters: ["u"] },
  { host: /^t\.umblr\.com$/, parameters: ["z"] },
  { host: /^out\.reddit\.com$/, parameters: ["url"] },
  { host: /^reddit\.com$/, path: /^\/media$/, parameters: ["url"] },
  { host: /^youtube\.com$/, path: /^\/(?:redirect|attribution_link)$/, parameters: ["q"] },
  {
    host: /^linkedin\.com$/,
    path: /^\/(?:redir\/redirect|safety\/go|redirect|sharearticle|sharing\/share-offsite\/?)$/i,
    parameters: ["url"],
  },
  { host: /^linkedin\.com$/, path: /^\/authwall$/, parameters: ["sessionRedirect"] },
  {
    host: /^x\.com$/,
    path: /^\/(?:share|intent\/(?:tweet|post)|i\/redirect)$/,
    parameters: ["url"],
  },
  { host: /^(?:vk\.com|away\.vk\.com)$/, path: /^\/away(?:\.php)?$/, parameters: ["to"] },
  { host: /^ok\.ru$/, path: /^\/dk$/, parameters: ["st.link"] },
  { host: /^steamcommunity\.com$/, path: /^\/linkfilter\/?$/, parameters: ["u", "url"] },
  { host: /^link\.zhihu\.com$/, parameters: ["target"] },
  { host: /^(?:link\.)?(?:csdn\.net|juejin\.cn)$/, parameters: ["target"] },
  { host: /^weibo\.cn$/, path: /^\/sinaurl$/, parameters: ["u", "toasturl"] },
  { host: /^telegram\.me$|^t\.me$/, path: /^\/(?:share\/url|iv)$/, parameters: ["url"] },
  {
    host: /^medium\.com$/,
    path: /^\/(?:r\/?|m\/global-identity(?:-2)?)$/,
    parameters: ["url", "redirectUrl"],
  },
  { host: /^disq\.us$/, path: /^\/url$/, parameters: ["url"] },
  { host: /^slack-redir\.net$/, parameters: ["url"] },
  { host: /^(?:exit|gate)\.sc$/, parameters: ["url"] },
  { host: /^(?:flipboard|getpocket)\.com$/, path: /^\/(?:redirect|save)$/, parameters: ["url"] },
  { host: /^news\.ycombinator\.com$/, path: /^\/submitlink$/, parameters: ["u"] },
  { host: /^wa\.me$|^api\.whatsapp\.com$/, parameters: ["text"] },
  // guards of mail
  {
    host: /(?:^|\.)safelinks\.protection\.(?:outlook|office365)\.(?:com|us|de|cn)$/,
    parameters: ["url"],
  },
  { host: /^statics\.teams\.cdn\.office\.net$/, parameters: ["url"] },
  { host: /^urldefense\.(?:proofpoint\.)?com$/, path: /^\/v1\/url$/, parameters: ["u"] },
  { host: /^linkprotect\.cudasvc\.com$/, parameters: ["a"] },
  { host: /^clicktime\.symantec\.com$/, parameters: ["u"] },
  { host: /(?:^|\.)trendmicro\.com$/, path: /clicktime/, parameters: ["url"] },
  {
    host: /(?:^|\.)(?:deref-(?:gmx|web)\.(?:net|de|com)|deref-mail\.com)$/,
    parameters: ["redirectUrl"],
  },
  {
    host: /(?:^|\.)emailprotection\.link$|(?:^|\.)fortimail\.com$|^(?:[a-z0-9]+\.)?mimecastprotect\.com$/,
    parameters: ["url", "u"],
  },
  {
    host: /(?:^|\.)mailchi\.mp$|(?:^|\.)list-manage\d*\.com$/,
    path: /^\/(?:track\/click|subscribe\/redirect)$/,
    parameters: ["url", "link"],
  },
  {
    host: /(?:^|\.)(?:newsletter|mailing|emailing)[a-z0-9-]*\.[a-z.]{2,12}$/,
    path: /(?:click|redirect|track|link)/,
    parameters: ["url", "u", "link", "redirect", "target", "to"],
  },
  {
    host: /^(?:click|clicks|links?|track|tracking|go|redirect|redir|r|t|e|email|trk)\.[a-z0-9.-]+$/,
    parameters: [
      "url",
      "redirect",
      "redirect_url",
      "redirecturl",
      "target",
      "destination",
      "dest",
      "goto",
    ],
  },
  // affiliates and aggregators
  { host: /^go\.(?:redirectingat|skimresources)\.com$/, parameters: ["url"] },
  { host: /^awin1\.com$/, parameters: ["ued", "p"] },
  { host: /^click\.linksynergy\.com$/, parameters: ["murl", "RD_PARM1"] },
  { host: /^shareasale\.com$/, parameters: ["urllink"] },
  { host: /^(?:viglink|redirect\.viglink)\.com$/, parameters: ["u", "out"] },
  {
    host: /^(?:clk\.tradedoubler|tradedoubler|partner-ads|pjatr|pntra|anrdoezrs|dpbolvw|jdoqocy|kqzyfj|tkqlhce)\.(?:com|net)$/,
    parameters: ["url"],
  },
  {
    host: /^(?:feedly|inoreader|theoldreader|newsblur)\.com$/,
    path: /(?:redirect|share|save)/,
    parameters: ["url"],
  },
  { host: /^outgoing\.prod\.webservices\.mozgcp\.net$/, parameters: ["url"] },
  {
    host: /^(?:news\.)?smartnews\.com$|^(?:[a-z]+\.)?newsbreak\.com$/,
    path: /redirect/,
    parameters: ["url"],
  },
  {
    host: /^(?:addtoany\.com|addthis\.com|digg\.com|tumblr\.com|pinterest\.com|buffer\.com|bufferapp\.com)$/,
    path: /(?:share|submit|widgets|pin\/create|add)/,
    parameters: ["linkurl", "url"],
  },
];

/**
 * A redirector that holds its target in its path, or its whole query: the first group is the
 * target.
 */
export const PATH_REDIRECTORS: readonly {
  readonly host: RegExp;
  readonly target: RegExp;
  readonly scheme?: "http" | "https";
}[] = [
  { host: /^(?:[a-z]+\.)?google\.[a-z.]{2,6}$/, target: /^\/amp\/s\/(.+)$/, scheme: "https" },
  {
    host: /^(?:[a-z]+\.)?google\.[a-z.]{2,6}$/,
    target: /^\/amp\/((?!s\/)[^/]+\.[^/]+.*)$/,
    scheme: "http",
  },
  {
    host: /(?:^|\.)(?:ampproject\.org|bing-amp\.com|amp\.cloudflare\.com)$/,
    target: /^\/(?:c|v|wp|i|r|ii)\/s\/(.+)$/,
    scheme: "https",
  },
  {
    host: /(?:^|\.)(?:ampproject\.org|bing-amp\.com|amp\.cloudflare\.com)$/,
    target: /^\/(?:c|v|wp|i|r|ii)\/((?!s\/)[^/]+\.[^/]+.*)$/,
    scheme: "http",
  },
  {
    host: /^(?:href\.li|anonym\.to|nullrefer\.com|dereferer\.org|hidereferer\.com)$/,
    target: /^\/\?(https?.+)$/,
  },
  {
    host: /^(?:12ft\.io|via\.hypothes\.is|r\.jina\.ai|removepaywall\.com|scribe\.rip|outline\.com)$/,
    target: /^\/(?:proxy\?q=)?(https?:\/\/?.+)$/,
  },
  { host: /^r\.search\.yahoo\.com$/, target: /\/RU=([^/]+)/ },
  {
    host: /(?:^|\.)(?:awstrack\.me|govdelivery\.com|amazonses\.com)$/,
    target: /^\/(?:CL|L)0\/([^/]+)/,
  },
  { host: /(?:^|\.)[a-z0-9.-]+$/, target: /^\/CL0\/(https?:(?=[^/]*%2F%2F[^/])[^/]+)\// },
  { host: /^click\.pstmrk\.it$/, target: /^\/[23]s?\/([^/]+)\//, scheme: "https" },
  { host: /(?:^|\.)govdelivery\.com$/, target: /^\/track\?.*&&&(https?:\/\/.+)$/ },
  { host: /^secure-web\.cisco\.com$/, target: /\/(https?%3A%2F%2F[^/]+)$/i },
  { host: /^prf\.hn$/, target: /destination:(https?.+)$/ },
  {
    host: /^(?:anrdoezrs\.net|dpbolvw\.net|jdoqocy\.com|tkqlhce\.com|kqzyfj\.com)$/,
    target: /^\/links\/[^/]+\/(?:[^/]+\/)*?(https?:\/\/?.+)$/,
  },
  { host: /^(?:https?|http)$/, target: /^\/+(.+)$/, scheme: "https" },
];
