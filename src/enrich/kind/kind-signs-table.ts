/** What shows a kind by its form. `where` says what is looked at. */
export type KindSign = {
  readonly kind: string;
  readonly where: "link" | "title" | "either";
  readonly sign: RegExp;
};

export const KIND_SIGNS: readonly KindSign[] = [
  {
    kind: "video",
    where: "link",
    sign: /\/(videos?|watch|podcasts?|audio|av)\/|youtube\.com|youtu\.be|vimeo\.com/i,
  },
  {
    kind: "video",
    where: "title",
    sign: /^(watch|video|listen|podcast|vidéo|vídeo|wideo)\b ?[:|–-]/i,
  },
  {
    kind: "opinion",
    where: "link",
    sign: /\/(opinions?|commentisfree|editorials?|columns?|columnists|blogs?|meinung|kommentar(e)?|tribunes?|opinie|opinioni|letters)\//i,
  },
  {
    kind: "opinion",
    where: "title",
    sign: /^(opinion|editorial|comment|column|letters?|interview|kommentar|meinung|tribune|opinión|opinione|opinia|felieton|wywiad)\b ?[:|–-]|\| [A-Z][a-z]+ [A-Z][a-z]+$/i,
  },
  {
    kind: "call",
    where: "either",
    sign: /\b(call for (evidence|proposals?|papers|tenders?|bids|applications|input|views)|consultation (opens|launched|on)|open consultation|have your say|request for (proposals?|information)|eröffnet (die )?vernehmlassung|vernehmlassung|ausschreibung|appel à (projets|candidatures|contributions)|mise en consultation|ouvre la consultation|procedura di consultazione|consultazione|convocatoria|chamada pública|nabór|konsultacje)\b|\/(consultations?|tenders?)\//iu,
  },
  {
    kind: "event",
    where: "either",
    sign: /\b(webinar|save the date|register now|conference (on|programme)|einladung|mediengespräch|point de presse|invitation|invito|seminar|veranstaltung|zaproszenie|inscríbete)\b|\/(events?|veranstaltungen|termine|agenda)\//iu,
  },
  {
    kind: "record",
    where: "either",
    sign: /\b(minutes of|transcript|hansard|protokoll der|compte rendu|procès-verbal|verbale|written answers?)\b|\/(transcripts?|minutes)\//iu,
  },
  {
    kind: "guide",
    where: "either",
    sign: /^how to\b|\b(guidance|toolkit|handbook|step-by-step|leitfaden|merkblatt|guide pratique|guida pratica|guía (práctica|para)|poradnik)\b|\/(guidance|guides?|toolkits?|how-to)\//iu,
  },
  {
    kind: "case-study",
    where: "either",
    sign: /\b(case study|lessons from|fallstudie|étude de cas|caso di studio|caso de estudio)\b|\/case-stud/iu,
  },
  {
    kind: "data",
    where: "either",
    sign: /\b(statistics|dataset|open data|dashboard|statistical (release|bulletin)|in figures|statistik|statistiques?|landesindex|indice des prix|indice dei prezzi|estadísticas?|dane gus|consumer price index|unemployment rate)\b|\/(statistics|datasets?|data)\//iu,
  },
  {
    kind: "report",
    where: "either",
    sign: /\b(annual report|final report|evaluation report|audit report|white paper|working paper|jahresbericht|schlussbericht|rapport annuel|rapport final|rapporto annuale|informe anual|raport roczny)\b|\/(reports?|publications?)\/|\.pdf$/iu,
  },
];

/** What is no matter of public service has no kind: sport, shops, horoscopes. */
export const NO_KIND_ADDRESS =
  /\/(sports?|football|soccer|nba|nfl|nhl|mlb|fussball|calcio|deportes|deals?|shopping|coupons?|horoscopes?|games?|puzzles?|recipes?|celebrity|entertainment)\//i;
