import type { Language } from "./language.ts";

export const FRENCH: Language = {
  script: "latin",
  direction: "ltr",
  numbers: "fr",
  between: " ",
  services: {
    government: "d'administration publique",
    defence: "de défense",
    safety: "de sécurité publique",
    economy: "de transports et d'économie",
    environment: "d'environnement",
    housing: "de logement",
    health: "de santé",
    culture: "de culture et de sport",
    education: "d'éducation",
    "social-protection": "d'aide sociale",
  },
  placed: "{city} : {headline}",
  named: "{programme} : {headline}",
  subjects: {
    "procurement-lab": {
      headlines: [
        "{city} crée un laboratoire d'achats publics en matière {service}",
        "Un laboratoire pour mieux acheter : {programme} ouvre ses portes",
        "Les acheteurs publics testent de nouveaux marchés en matière {service}",
      ],
      lines: [
        "Le laboratoire {programme} permet d'expérimenter de nouveaux contrats ; {count} acheteurs y seront formés en {months} mois.",
      ],
    },
    "service-app": {
      headlines: [
        "Une seule application pour les services {service} à {city}",
        "{programme}, l'application qui remplace les formulaires",
        "Les démarches en matière {service} passent sur le téléphone",
      ],
      lines: [
        "Avec l'application {programme}, {percent} des demandes se font désormais par téléphone.",
      ],
    },
    "audit-report": {
      headlines: [
        "Cour des comptes : {percent} des dépenses {service} sans résultat mesurable",
        "Les auditeurs critiquent le programme {programme}",
        "Rapport sur les politiques {service} : {millions} millions mal suivis",
      ],
      lines: [
        "Selon la Cour des comptes, {percent} des {millions} millions de couronnes du programme {programme} ne correspondent à aucun résultat.",
      ],
    },
    "pilot-results": {
      headlines: [
        "À {city}, un projet pilote améliore les services {service} de {percent}",
        "{programme} : les leçons d'une expérience en matière {service}",
        "Une étude indépendante confirme le succès de {programme}",
      ],
      lines: [
        "L'évaluation de {programme} a suivi {count} personnes pendant {months} mois et constate une amélioration de {percent}.",
      ],
    },
    "ai-rules": {
      headlines: [
        "Intelligence artificielle : de nouvelles règles pour les services {service}",
        "Les ministères devront publier leurs algorithmes",
        "{programme} : le gouvernement encadre l'IA en matière {service}",
      ],
      lines: [
        "Avec {programme}, chaque algorithme devra être déclaré, expliqué et contrôlé dans un délai de {months} mois ; {count} systèmes sont concernés.",
      ],
    },
    "workforce-plan": {
      headlines: [
        "{count} recrutements prévus dans les services {service}",
        "Pénurie de personnel : le gouvernement présente le plan {programme}",
        "À {city}, de meilleures carrières pour les agents des services {service}",
      ],
      lines: [
        "Le plan {programme} prévoit {count} postes et des formations, pour {millions} millions de couronnes.",
      ],
    },
    "waiting-times": {
      headlines: [
        "Services {service} : les délais d'attente baissent de {percent} à {city}",
        "Moins d'attente grâce à {programme}",
        "{count} personnes de moins sur les listes d'attente des services {service}",
      ],
      lines: [
        "Depuis le lancement de {programme}, {count} personnes ont quitté la liste et l'attente a diminué de {percent}.",
      ],
    },
    "one-stop-shop": {
      headlines: [
        "{city} ouvre un guichet unique pour les services {service}",
        "Un seul guichet au lieu de sept : {programme} réunit les services {service}",
        "Les habitants n'ont plus qu'une porte à pousser pour les services {service}",
      ],
      lines: [
        "Sept administrations partagent le nouveau centre {programme}, qui a coûté {millions} millions de couronnes.",
      ],
    },
    "contract-ends": {
      headlines: [
        "{city} reprend en régie les services {service}",
        "Fin de l'externalisation des services {service}",
        "Le contrat {programme} de {millions} millions ne sera pas renouvelé",
      ],
      lines: [
        "Le contrat {programme}, d'une valeur de {millions} millions de couronnes, prend fin ; {count} salariés rejoignent le secteur public.",
      ],
    },
    partnership: {
      headlines: [
        "Associations et ville de {city} s'unissent pour les services {service}",
        "{programme} : un partenariat de {millions} millions en matière {service}",
        "Public et privé se partagent les services {service}",
      ],
      lines: [
        "L'accord {programme} réunit la ville, des entreprises et {count} bénévoles pendant {months} mois.",
      ],
    },
    "open-data": {
      headlines: [
        "Les données des services {service} sont désormais ouvertes",
        "Le portail {programme} publie {count} jeux de données",
        "À {city}, tous les contrats {service} sont en ligne",
      ],
      lines: [
        "Le portail {programme} rassemble {count} jeux de données sur les coûts et la qualité, libres de réutilisation.",
      ],
    },
    consultation: {
      headlines: [
        "Consultation publique sur les services {service}",
        "Donnez votre avis sur la réforme {programme}",
        "{city} cherche des idées en matière {service}",
      ],
      lines: [
        "Citoyens, agents et prestataires peuvent commenter le projet {programme}, qui concerne {millions} millions de couronnes.",
      ],
    },
    "citizens-panel": {
      headlines: [
        "À {city}, une convention citoyenne repense les services {service}",
        "{count} citoyens tirés au sort rendent leur avis en matière {service}",
        "{programme} : quand les habitants décident",
      ],
      lines: [
        "La convention {programme} demande des budgets lisibles et une évaluation par les usagers ; {percent} des membres recommenceraient.",
      ],
    },
    "new-principles": {
      headlines: [
        "Cinq principes pour les contrats en matière {service}",
        "Acheter autrement les services {service}",
        "{programme} : repenser le lien entre l'État et ses prestataires",
      ],
      lines: [
        "Le document {programme} plaide pour des comptes ouverts et une évaluation sur {months} mois plutôt que pour le prix le plus bas.",
      ],
    },
    conference: {
      headlines: [
        "Rencontre à {city} sur l'avenir des services {service}",
        "{programme} : {count} agents publics attendus au forum",
        "Inscriptions ouvertes : deux jours en matière {service}",
      ],
      lines: ["Le forum {programme} réunit {count} personnes pour apprendre aussi des échecs."],
    },
    opinion: {
      headlines: [
        "On demande trop aux agents des services {service}",
        "Pourquoi {programme} est une bonne idée",
        "Cessons de réorganiser les services {service}",
      ],
      lines: [
        "L'argent seul ne suffira pas, écrit {person} : {programme} a besoin de personnes qui ont le droit de décider.",
      ],
    },
    "video-debate": {
      headlines: [
        "Vidéo : le débat de {city} sur les services {service} en ligne",
        "À revoir : l'équipe de {programme} répond aux questions",
        "Débat filmé : quel avenir pour les services {service} ?",
      ],
      lines: [
        "Dans l'enregistrement, {person} explique ce que {programme} a changé pour les usagers.",
      ],
    },
  },
  followUp: {
    headlines: [
      "{programme} à {city} : ce qui a changé depuis le début",
      "{programme} : les premiers chiffres sont publiés",
      "Le parlement débat de {programme}",
    ],
    lines: [
      "Nouveau : {programme} sera étendu à d'autres villes ; le budget passe à {millions} millions de couronnes.",
      "Nouveau : les chiffres publiés aujourd'hui montrent un écart de {percent} ; l'opposition demande une enquête.",
    ],
  },
  details: [
    "{programme} durera {months} mois et coûtera {millions} millions de couronnes.",
    "Environ {count} personnes sont concernées à {city} et ailleurs.",
    "Une évaluation indépendante suivra après la première année.",
    "Les syndicats et les collectivités ont été consultés.",
    "D'autres villes ont déjà manifesté leur intérêt.",
    "Pour les critiques, l'argent devrait d'abord aller au personnel.",
    "Les résultats seront publiés tous les trois mois.",
  ],
  noise: {
    sport: {
      headlines: ["{city} s'impose dans les dernières minutes", "Doublé de {person} face à {city}"],
      lines: ["Le but décisif est tombé devant {count} spectateurs."],
    },
    lottery: {
      headlines: [
        "Loto : les numéros gagnants du jour",
        "Un joueur de {city} remporte {millions} millions",
      ],
      lines: ["Prochain tirage samedi."],
    },
    celebrity: {
      headlines: ["{person} et {person} se sont fiancés", "{person} dévoile sa maison de {city}"],
      lines: ["Les admirateurs ont envoyé {count} messages en une heure."],
    },
    weather: {
      headlines: ["Météo à {city} : pluie puis soleil", "Un orage approche de {city}"],
      lines: ["Le risque de pluie est de {percent}."],
    },
  },
  publishers: {
    government: [
      "Gouvernement de {country}",
      "Ville de {city}",
      "Ministère des services publics de {country}",
    ],
    press: ["La Gazette de {country}", "Le Courrier de {city}", "L'Observateur de {city}"],
    institute: [
      "Institut des services publics de {country}",
      "Laboratoire des politiques de {city}",
    ],
    audit: ["Cour des comptes de {country}", "Chambre des comptes de {city}"],
  },
  words: { latest: "À la une", about: "À propos" },
};
