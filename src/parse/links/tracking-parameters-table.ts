/**
 * Parameters that say where a click came from and not what is at the address.
 * Our own compilation of facts: the vendors' public documentation of their link tagging (Google Analytics and Ads,
 * Matomo, Piano/AT Internet, Adobe, HubSpot, Mailchimp, Marketo, Eloqua, Meta, Microsoft, TikTok, X, LinkedIn,
 * Pinterest, Yandex, Webtrekk), and what was seen in the links of real feeds. Public facts, no licence needed; LGPL
 * rule collections were not used. Names are compared in lower case.
 */
export const TRACKING_PREFIXES: readonly string[] = [
  "utm_", "utm-", "mtm_", "pk_", "piwik_", "matomo_", "hsa_", "at_", "ns_", "oly_", "vero_", "wt_", "mc_", "fb_action_", "fb_comment_", "fbc_",
  "guce_", "guccounter", "mkt_", "trk_", "itm_", "asc_", "stm_", "ga_", "gad_", "bsft_", "elq", "sc_cid", "sc_channel", "sc_campaign", "spm_",
  "soc_", "sailthru_", "_branch_", "__hs", "_hs", "aspsessionid", "amp_js", "amp_gsa", "amp_r", "awt_", "iterable_", "yaclid", "ranmid", "ranea",
  "ransite", "mb_cid", "wprov", "pf_rd_", "pd_rd_",
];

export const TRACKING_NAMES: ReadonlySet<string> = new Set([
  // click numbers of advertisers and networks
  "gclid", "gclsrc", "dclid", "wbraid", "gbraid", "fbclid", "msclkid", "twclid", "ttclid", "yclid", "ysclid", "li_fat_id", "igshid", "igsh", "mibextid", "epik",
  "srsltid", "rdt_cid", "sccid", "irclickid", "irgwc", "cjevent", "awc", "wickedid", "rb_clickid", "s_kwcid", "ef_id", "zanpid", "clickid", "click_id",
  "tblci", "dicbo", "ob_click_id", "vgo_ee", "ndclid",
  // campaigns
  "_ga", "_gl", "_ke", "_kx", "_openstat", "_bta_tid", "_bta_c", "__s", "__source", "__twitter_impression", "cmpid", "cm_mmc", "cm_mmca1", "cm_re", "cm_sp", "cm_lm",
  "s_cid", "icid", "intcid", "int_cid", "intcmp", "int_campaign", "int_medium", "int_source", "ncid", "ocid", "ftag", "ito", "mbid", "smid", "smtyp", "emc",
  "taid", "tpcc", "xtor", "xts", "xtref", "xtmc", "xtnp", "xtcr", "cxrecs_s", "spm", "scm", "hootpostid", "echobox", "sr_share", "soc_src", "soc_trk",
  "traffic_source", "trafficsource", "wpsrc", "wpisrc", "wpmm", "wpmk", "itid", "fsrc", "dgcid", "ref_src", "ref_url", "refsrc", "referrer", "referer", "referral",
  "__tn__", "__xts__", "__cft__", "fref", "hc_ref", "hc_location", "cmpredirect", "redirectedfrom", "rsslink", "from_rss", "fromrss", "isrss", "feedtype", "rss_source",
  "trackingid", "tracking_id", "trk", "trkinfo", "trkcampaign", "lipi", "licu", "ns_mail_uid", "mkt_tok", "mc_cid", "mc_eid", "nr_email_referer", "hsctatracking", "email_hash",
  "recip", "newsletter_id", "subscriber_id", "subscriberid", "et_rid", "et_cid", "email_source", "emailid", "usqp",
  "leadsource", "srnd", "sref", "reflink", "cndid", "bxid", "esrc", "hasha", "hashb", "hashc", "algotrack", "lctg", "socialflow", "sh_kit", "shareid",
  "share_token", "share_from", "share_source", "share_medium", "share_plat", "share_session_id", "share_tag", "sharetype", "unicorn_tracking", "ved", "usg",
  "gs_l", "gs_lcp", "gs_lcrp", "sca_esv", "cvid", "amp_latest_update_time", "amphtml", "ampshare", "__amp_source_origin", "x_source",
  "rssfeed", "sfmc_id", "sfmc_sub", "sfmc_key", "dm_i", "dm_t", "ss_source", "ss_campaign_id", "ss_email_id", "ss_campaign_name", "ss_campaign_sent_date",
  "cm_ven", "cm_cat", "cm_pla", "cm_ite", "ml_subscriber", "ml_subscriber_hash", "nx_source", "rcm", "unlocked_article_code", "utm", "zarsrc", "lmd_medium",
  "lmd_campaign", "lmd_creation", "lmd_send_date", "sara_ecid", "sara_icid", "sara_ref", "chn_ct", "dpclid", "algo_exp_id",
  // WordPress: a share button's and a comment form's
  "replytocom", "like_comment", "nb",
  // sessions of readers, never of pages
  "phpsessid", "jsessionid", "cfid", "cftoken", "zenid", "oscsid",
  // ways of showing
  "print", "printable", "printview", "print_view", "printpage", "printerfriendly", "printer_friendly", "pagewanted", "amp", "nojs", "noredirect",
]);

/** Dropped only with a value that is a channel: "?source=rss" tells where from, "?source=hansard" may tell what. */
export const CHANNEL_PARAMETERS: ReadonlySet<string> = new Set([
  "ref", "source", "src", "from", "via", "cmp", "cid", "partner", "rss", "feed", "share", "medium", "campaign", "origin", "xref", "s", "so", "referer_source", "seen", "r", "channel", "sc",
]);

export const CHANNEL_VALUES: ReadonlySet<string> = new Set([
  "1", "true", "rss", "rssfeed", "rss_feed", "rss20", "rss2", "feed", "feeds", "feedburner", "atom", "xml", "twitter", "tw", "twtr", "x", "facebook", "fb", "linkedin", "ln", "li",
  "email", "e-mail", "mail", "newsletter", "newsletters", "nl", "social", "socials", "share", "sharing", "sharebutton", "hn", "hackernews", "hacker-news", "homepage", "home",
  "google", "googlenews", "google-news", "whatsapp", "wa", "telegram", "tg", "reddit", "bluesky", "bsky", "mastodon", "copylink", "copy", "link", "app", "mobile", "push",
  "notification", "instagram", "ig", "pinterest", "tumblr", "pocket", "flipboard", "apple_news", "applenews", "bing", "yahoo", "msn", "weibo", "wechat", "weixin", "line", "vk",
  "producthunt", "buffer", "hootsuite", "slack", "sms", "web", "www", "desktop", "android", "ios", "iphone", "press-uk",
]);

/** These take "1" and "true" as content ("?s=1", "?cid=1"), so only a named channel drops them. */
export const NUMBERED_PARAMETERS: ReadonlySet<string> = new Set(["s", "cid", "r", "sc", "ref", "source", "src", "from", "channel", "campaign", "medium", "so", "seen", "origin"]);

/** A parameter with one of these values asks for another dress of the same page. */
export const DRESS_PARAMETERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["output", new Set(["amp", "print", "mobile"])],
  ["outputtype", new Set(["amp", "print"])],
  ["view", new Set(["print", "mobile", "amp"])],
  ["mode", new Set(["print", "amp"])],
  ["format", new Set(["print", "amp"])],
  ["layout", new Set(["print", "amp"])],
  ["type", new Set(["print", "amp"])],
  ["action", new Set(["print"])],
  ["theme", new Set(["print"])],
  ["tmpl", new Set(["component"])],
  ["mobile", new Set(["0", "1", "true", "false"])],
  ["showmobile", new Set(["1", "true"])],
  ["single", new Set(["true", "1"])],
  ["singlepage", new Set(["true", "1"])],
  ["pf", new Set(["1", "true"])],
]);

/** What only one site's addresses carry. Hosts match with all their subdomains; "only" keeps just the named parameters. */
export const SITE_PARAMETERS: readonly { readonly host: RegExp; readonly path?: RegExp; readonly drop?: readonly string[]; readonly only?: readonly string[] }[] = [
  { host: /(^|\.)youtube\.com$/, path: /^\/watch$/, only: ["v"] },
  { host: /(^|\.)youtube\.com$/, drop: ["si", "feature", "pp", "ab_channel", "app", "persist_app"] },
  { host: /(^|\.)x\.com$/, drop: ["s", "t", "lang", "cxt"] },
  { host: /(^|\.)(instagram|threads)\.(com|net)$/, drop: ["hl", "img_index", "xmt"] },
  { host: /(^|\.)facebook\.com$/, drop: ["_rdr", "refid", "ref", "rdid", "sfnsn", "locale", "paipv", "eav", "_ft_", "acontext"] },
  { host: /(^|\.)linkedin\.com$/, drop: ["originalsubdomain", "midtoken", "midsig", "eid", "otptoken", "lici"] },
  { host: /(^|\.)reddit\.com$/, drop: ["context", "ref", "rdt", "chainedposts"] },
  { host: /(^|\.)tiktok\.com$/, drop: ["_r", "_t", "is_from_webapp", "sender_device", "web_id", "is_copy_url"] },
  { host: /(^|\.)spotify\.com$/, drop: ["si", "context", "nd", "dl_branch"] },
  { host: /(^|\.)medium\.com$/, drop: ["source", "sk", "gi"] },
  { host: /(^|\.)substack\.com$/, drop: ["r", "s", "showwelcome", "publication_id", "post_id", "isfreemail", "triedredirect", "triedsigningin", "token"] },
  { host: /(^|\.)theguardian\.com$/, drop: ["dcr", "commentpage"] },
  { host: /(^|\.)wsj\.com$/, drop: ["mod", "st", "mg", "pos"] },
  { host: /(^|\.)(marketwatch|barrons)\.com$/, drop: ["mod", "siteid", "link"] },
  { host: /(^|\.)nytimes\.com$/, drop: ["ref", "partner", "rss", "hp", "action", "module", "pgtype", "region", "src", "nl", "te", "instance_id", "regi_id", "segment_id", "user_id", "emc", "searchresultposition", "campaign_id", "_r", "referringsource", "login", "auth", "gwh", "gwt"] },
  { host: /(^|\.)bbc\.(com|co\.uk)$/, drop: ["xtor", "post", "pinned_post_locator", "pinned_post_asset_id", "pinned_post_type", "intlink_from_url", "link_location"] },
  { host: /(^|\.)aljazeera\.com$/, drop: ["sf"] },
  { host: /(^|\.)cbc\.ca$/, drop: ["cmp", "__vfz"] },
  { host: /(^|\.)(cnn|nbcnews|nbcsports|cnbc|abcnews\.go|espn|go)\.com$/, drop: ["cid", "sr", "iref", "__source"] },
  { host: /(^|\.)ft\.com$/, drop: ["ftcamp", "sharetype", "segmentid", "desktop"] },
  { host: /(^|\.)economist\.com$/, drop: ["gid", "etear", "giftid"] },
  { host: /(^|\.)washingtonpost\.com$/, drop: ["tid", "pwapi_token", "nid", "no_nav", "tidloc", "hpid", "carta-url"] },
  { host: /(^|\.)bloomberg\.com$/, drop: ["cmpid", "embedded-checkout", "in_source", "accesstoken"] },
  { host: /(^|\.)news\.google\.com$/, path: /\/(?:articles|read)\//, drop: ["hl", "gl", "ceid", "oc"] },
  { host: /(^|\.)blogspot\.com$/, drop: ["m", "spref"] },
  { host: /(^|\.)amazon\.[a-z.]{2,6}$/, path: /^\/dp\//, only: [] },
  { host: /(^|\.)(lemonde|lefigaro|liberation)\.fr$/, drop: ["random"] },
  { host: /(^|\.)spiegel\.de$/, drop: ["d"] },
  { host: /(^|\.)europa\.eu$/, drop: ["pk_source", "pk_medium", "pk_keyword", "pk_campaign", "etrans"] },
];
