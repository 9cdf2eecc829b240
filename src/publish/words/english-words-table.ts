import { type Words } from "./words.ts";

export const ENGLISH: Words = {
  locale: "en_GB",
  skipToContent: "Skip to content",
  siteMenu: "Site",
  home: "Home",
  about: "About",
  months: "Months",
  days: "Days",
  feeds: "Feeds",
  feedOf: (site, format) => `${site} (${format})`,
  latest: "Latest cuttings",
  allOf: (month) => `All of ${month}`,
  cuttingsCounted: (count) => (count === 1 ? "cutting" : "cuttings"),
  monthDescription: (month, site) => `What ${site} published in ${month}.`,
  newerMonth: "Later",
  olderMonth: "Earlier",
  monthsNearby: "Months nearby",
  details: "Details",
  alsoIn: (count) => `also in ${count}`,
  alsoInTitle: "Also in",
  takesPlace: "Takes place",
  deadline: "Closes",
  calendar: "Calendar of days to come",
  readAt: (publisher) => `Read it at ${publisher}`,
  noLink: "No link was kept for this one.",
  by: "By",
  publisher: "Publisher",
  facets: { place: "Place", service: "Service", theme: "Theme", audience: "For" },
  howToCite: "How to cite",
  quoted: (headline) => `“${headline}”.`,
  citedFrom: (site, day) => `In ${site}, ${day}.`,
  reportMistake: "Report a mistake",
  mistakeSubject: (headline) => `A mistake in “${headline}”`,
  correctedOn: (day) => `Corrected on ${day}.`,
  withdrawnOn: (day) => `Withdrawn on ${day}.`,
  newer: "Newer",
  older: "Older",
  cuttingsNearby: "Cuttings nearby",
  emptyTitle: "Nothing has been published yet",
  emptyText:
    "Links to news and views will stand here, newest first, under the day they were published. Follow a feed below and the first one will come to you.",
  emptyForEditors: "Editors publish from the desk.",
  toTheDesk: "Go to the desk",
  kind: "Kind",
  find: "Find",
  findDescription: (site) =>
    `What was published in ${site}, by words, kind, place, service, theme and reader.`,
  search: "Search",
  searchLabel: "Words, a “phrase”, -without",
  narrow: "Narrow it down",
  without: (name) => `Without ${name}`,
  more: (count) => `${count} more`,
  viewSince: (day) => `since ${day}`,
  viewUntil: (day) => `until ${day}`,
  viewSaying: (words) => `“${words}”`,
  viewDescription: (filters, site) => `What ${site} published: ${filters}.`,
  viewEmpty: "Nothing that is published here fits all of this.",
  didYouMean: "Did you mean",
  viewUnknown: (value) => `We know nothing by the name of “${value}”, so it was left out.`,
  viewTooMany: (count) =>
    count === 1
      ? "One filter was too many and was left out."
      : `${count} filters were too many and were left out.`,
  embedThis: "Show this list on another site",
  viewNewest: "Back to the newest",
  viewFurther: "What came before",
  mission: "Mission",
  publishedBy: (institute) => `Published by ${institute}.`,
  feedsAbout: "Every cutting also goes out in three feeds; any feed reader takes one of them.",
  aboutNothingYet: "Nothing has been written here yet. Editors write this page on the desk.",
  sourcesTitle: "Sources",
  sourcesLead: (publishers, places) =>
    `Whom our editors read: ${publishers} publishers from ${places} places.`,
  sourcesNone:
    "Our editors have not chosen yet whom they read. Publishers will stand here, by place.",
  sourcesMissing: "Who is missing? Write to us:",
  contact: "Contact",
  contactText: "Write to us about a mistake, a link that we should see, or anything else:",
  notFound: {
    title: "There is no page here",
    lead: "The address may be mistyped. Nothing that is published has moved: addresses here do not change.",
    sections: [],
  },
  withdrawn: {
    title: "This cutting was withdrawn",
    lead: "It stood here, and our editors took it back. The address will not be given to another one.",
    sections: [],
  },
  broken: {
    title: "Something broke on our side",
    lead: "It is not your fault, and nothing is lost. We have been told. Please try again in a minute.",
    sections: [],
  },
  apiTitle: "API",
  apiLead:
    "Everything that is published here is also data that any program may read: without a key, with the same filters as the pages.",
  accessibilityTitle: "Accessibility",
  privacyTitle: "Privacy",
  botTitle: "Our robot",
  accessibility: ({ site }) => ({
    title: "Accessibility",
    lead: `${site} should work for everybody. It aims to meet the Web Content Accessibility Guidelines 2.2 at level AA.`,
    sections: [
      {
        heading: "What we do",
        paragraphs: [
          "Every page is plain HTML with headings, landmarks and a link that skips to the content. Nothing needs a script, a mouse or a fast connection. Text grows with your browser’s settings, and pages fit a screen 320 pixels wide. Light and dark follow what your device asks for.",
          "Headlines in another language are marked as such, so that a screen reader can change its voice, and they run from right to left where the language does.",
        ],
      },
      {
        heading: "How we check",
        paragraphs: [
          "Each change to the program is tested with axe in a browser, in light and in dark, on a narrow and on a wide screen, and each page with an HTML validator. Such tests do not find everything.",
        ],
      },
      {
        heading: "What we know is not good enough",
        paragraphs: [
          "The pages that we link to are other people’s work; some are PDF files or need a script. We cannot mend them, but tell us where a better version exists and we will link to that.",
        ],
      },
    ],
  }),
  privacy: ({ site }) => ({
    title: "Privacy",
    lead: `You can read all of ${site} without telling us anything about yourself.`,
    sections: [
      {
        heading: "What these pages do not do",
        paragraphs: [
          "They set no cookies, run no scripts, count no visitors and load nothing from anybody else: fonts, styles and pictures come from this address.",
        ],
      },
      {
        heading: "What a server sees",
        paragraphs: [
          "As any web server, ours sees the network address that asks for a page, and may keep it for a short time in a log, to find faults and to stop abuse.",
        ],
      },
      {
        heading: "When you leave",
        paragraphs: [
          "Our links go straight to the publishers, with no detour that counts clicks. What happens there is governed by their privacy statements.",
        ],
      },
    ],
  }),
  bot: ({ site, userAgent, robotsToken }) => ({
    title: "Our robot",
    lead: `If you found this address in your server’s log, ${site} reads something that you publish. This page says what, how often, and how to stop it.`,
    sections: [
      { heading: "Who it is", paragraphs: [`It says who it is with every request: ${userAgent}`] },
      {
        heading: "What it fetches",
        paragraphs: [
          "Feeds, news sitemaps and pages that list news. Editors read what it brings; readers are sent to you.",
          "It asks between every ten minutes and once a day, depending on how often you publish, with one request at a time to a host. It sends back your ETag and Last-Modified, so that an unchanged feed costs you next to nothing, and it keeps to Retry-After and to the cache lifetime you give.",
        ],
      },
      {
        heading: "How to stop it",
        paragraphs: [
          `For pages it obeys robots.txt: name ${robotsToken} there, and it stays away from what you disallow.`,
          "A feed is published to be fetched, so robots.txt is not asked for it; write to us and we will stop reading it. After an answer of 410 Gone it asks once a day, then once a week, until one of us takes the address out.",
        ],
      },
    ],
  }),
};
