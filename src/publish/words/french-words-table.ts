import { type Words } from "./words.ts";

export const FRENCH: Words = {
  locale: "fr_FR",
  skipToContent: "Aller au contenu",
  siteMenu: "Site",
  home: "Accueil",
  about: "À propos",
  months: "Mois",
  days: "Jours",
  feeds: "Fils",
  feedOf: (site, format) => `${site} (${format})`,
  latest: "Les dernières coupures",
  allOf: (month) => `Tout ${month}`,
  cuttingsCounted: (count) => (count < 2 ? "coupure" : "coupures"),
  monthDescription: (month, site) => `Ce que ${site} a publié en ${month}.`,
  newerMonth: "Plus tard",
  olderMonth: "Plus tôt",
  monthsNearby: "Mois voisins",
  details: "Détails",
  alsoIn: (count) => (count === 1 ? "aussi chez un autre" : `aussi chez ${count} autres`),
  alsoInTitle: "Aussi dans",
  takesPlace: "A lieu",
  deadline: "Date limite",
  calendar: "Calendrier des dates à venir",
  readAt: (publisher) => `À lire sur ${publisher}`,
  noLink: "Le lien n’a pas été conservé.",
  by: "Par",
  publisher: "Éditeur",
  facets: { place: "Lieu", service: "Service", theme: "Thème", audience: "Pour" },
  howToCite: "Comment citer",
  quoted: (headline) => `« ${headline} ».`,
  citedFrom: (site, day) => `Dans ${site}, le ${day}.`,
  reportMistake: "Signaler une erreur",
  mistakeSubject: (headline) => `Une erreur dans « ${headline} »`,
  correctedOn: (day) => `Corrigé le ${day}.`,
  withdrawnOn: (day) => `Retiré le ${day}.`,
  newer: "Plus récente",
  older: "Plus ancienne",
  cuttingsNearby: "Coupures voisines",
  emptyTitle: "Rien n’est encore publié",
  emptyText:
    "Ici se trouveront des liens vers des nouvelles et des points de vue, les plus récents d’abord, sous le jour de leur parution. Abonnez-vous à un fil ci-dessous et le premier viendra à vous.",
  emptyForEditors: "La rédaction publie depuis son bureau.",
  toTheDesk: "Aller au bureau",
  kind: "Genre",
  find: "Trouver",
  findDescription: (site) =>
    `Ce qui a paru dans ${site}, par mots, genre, lieu, service, thème et public.`,
  search: "Chercher",
  searchLabel: "Des mots, une « phrase », -sans",
  narrow: "Affiner",
  without: (name) => `Sans ${name}`,
  more: (count) => `${count} de plus`,
  viewSince: (day) => `depuis ${day}`,
  viewUntil: (day) => `jusqu’à ${day}`,
  viewSaying: (words) => `« ${words} »`,
  viewDescription: (filters, site) => `Ce que ${site} a publié : ${filters}.`,
  viewEmpty: "Rien de ce qui est publié ici ne répond à tout cela.",
  didYouMean: "Vouliez-vous dire",
  viewUnknown: (value) =>
    `Nous ne connaissons rien du nom de « ${value} » ; il a été laissé de côté.`,
  viewTooMany: (count) =>
    count === 1
      ? "Un filtre était de trop et a été laissé de côté."
      : `${count} filtres étaient de trop et ont été laissés de côté.`,
  embedThis: "Montrer cette liste sur un autre site",
  viewNewest: "Revenir aux plus récentes",
  viewFurther: "Ce qui est venu avant",
  mission: "Mission",
  publishedBy: (institute) => `Publié par ${institute}.`,
  feedsAbout: "Chaque coupure paraît aussi dans trois fils ; tout lecteur de fils sait en lire un.",
  aboutNothingYet: "Rien n’est encore écrit ici. La rédaction écrit cette page à son bureau.",
  sourcesTitle: "Sources",
  sourcesLead: (publishers, places) =>
    `Ceux que lit notre rédaction. Éditeurs : ${publishers}, lieux : ${places}.`,
  sourcesNone:
    "La rédaction n’a pas encore choisi qui elle lit. Les éditeurs se trouveront ici, par lieu.",
  sourcesMissing: "Qui manque ? Écrivez-nous :",
  contact: "Contact",
  contactText:
    "Écrivez-nous au sujet d’une erreur, d’un lien que nous devrions voir, ou de toute autre chose :",
  notFound: {
    title: "Il n’y a pas de page ici",
    lead: "L’adresse est peut-être mal écrite. Rien de ce qui est publié n’a changé de place : les adresses d’ici ne changent pas.",
    sections: [],
  },
  withdrawn: {
    title: "Cette coupure a été retirée",
    lead: "Elle se trouvait ici, et la rédaction l’a reprise. Son adresse ne sera pas donnée à une autre.",
    sections: [],
  },
  broken: {
    title: "Quelque chose s’est cassé chez nous",
    lead: "Vous n’y êtes pour rien, et rien n’est perdu. La panne est notée. Réessayez dans une minute.",
    sections: [],
  },
  apiTitle: "API",
  apiLead:
    "Tout ce qui est publié ici est aussi disponible en données que tout programme peut lire : sans clé, avec les mêmes filtres que les pages.",
  accessibilityTitle: "Accessibilité",
  privacyTitle: "Vie privée",
  botTitle: "Notre robot",
  accessibility: ({ site }) => ({
    title: "Accessibilité",
    lead: `${site} doit servir à tout le monde. Le site vise les règles pour l’accessibilité des contenus Web (WCAG) 2.2, niveau AA.`,
    sections: [
      {
        heading: "Ce que nous faisons",
        paragraphs: [
          "Chaque page est du simple HTML, avec des titres, des régions et un lien qui mène droit au contenu. Rien n’exige un script, une souris ni une connexion rapide. Le texte grandit selon les réglages de votre navigateur, et les pages tiennent sur un écran large de 320 pixels. Le clair et le sombre suivent votre appareil.",
          "Un titre dans une autre langue est marqué comme tel, pour qu’un lecteur d’écran puisse changer de voix, et il court de droite à gauche si sa langue le veut.",
        ],
      },
      {
        heading: "Comment nous vérifions",
        paragraphs: [
          "Chaque changement du programme est essayé avec axe dans un navigateur, en clair et en sombre, sur un écran étroit et un écran large, et chaque page avec un validateur HTML. De tels essais ne trouvent pas tout.",
        ],
      },
      {
        heading: "Ce que nous savons insuffisant",
        paragraphs: [
          "Les pages vers lesquelles nous renvoyons sont l’œuvre d’autres ; certaines sont des fichiers PDF ou exigent un script. Nous ne pouvons pas les réparer, mais dites-nous où se trouve une meilleure version et nous y renverrons.",
        ],
      },
    ],
  }),
  privacy: ({ site }) => ({
    title: "Vie privée",
    lead: `Vous pouvez lire tout ${site} sans rien nous dire de vous.`,
    sections: [
      {
        heading: "Ce que ces pages ne font pas",
        paragraphs: [
          "Elles ne déposent pas de cookies, n’exécutent pas de scripts, ne comptent pas les visites et ne chargent rien d’ailleurs : polices, styles et images viennent de cette adresse.",
        ],
      },
      {
        heading: "Ce que voit un serveur",
        paragraphs: [
          "Comme tout serveur Web, le nôtre voit l’adresse réseau qui demande une page, et peut la garder peu de temps dans un journal, pour trouver les pannes et arrêter les abus.",
        ],
      },
      {
        heading: "Quand vous partez",
        paragraphs: [
          "Nos liens mènent droit aux éditeurs, sans détour qui compte les clics. Ce qui s’y passe relève de leurs propres règles.",
        ],
      },
    ],
  }),
  bot: ({ site, userAgent, robotsToken }) => ({
    title: "Notre robot",
    lead: `Si vous avez trouvé cette adresse dans le journal de votre serveur, ${site} lit quelque chose que vous publiez. Cette page dit quoi, à quel rythme, et comment l’arrêter.`,
    sections: [
      { heading: "Qui il est", paragraphs: [`Il se nomme à chaque demande : ${userAgent}`] },
      {
        heading: "Ce qu’il va chercher",
        paragraphs: [
          "Des fils, des plans de site et des pages qui listent des nouvelles. La rédaction lit ce qu’il rapporte ; le public est envoyé chez vous.",
          "Il vient entre une fois toutes les dix minutes et une fois par jour, selon votre rythme de parution, avec une seule demande à la fois par hôte. Il renvoie vos ETag et Last-Modified, de sorte qu’un fil inchangé ne vous coûte presque rien, et respecte Retry-After et la durée de cache que vous donnez.",
        ],
      },
      {
        heading: "Comment l’arrêter",
        paragraphs: [
          `Pour les pages, il obéit à robots.txt : nommez-y ${robotsToken}, et il reste à l’écart de ce que vous interdisez.`,
          "Un fil est publié pour être lu par des programmes, donc robots.txt n’est pas consulté pour lui ; écrivez-nous et nous cesserons de le lire. Après une réponse 410 Gone, il ne revient qu’une fois par jour, puis une fois par semaine, jusqu’à ce que quelqu’un de chez nous retire l’adresse.",
        ],
      },
    ],
  }),
};
