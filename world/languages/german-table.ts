import type { Language } from "./language.ts";

export const GERMAN: Language = {
  script: "latin",
  direction: "ltr",
  numbers: "de",
  between: " ",
  services: {
    government: "Verwaltung",
    defence: "Verteidigung",
    safety: "öffentliche Sicherheit",
    economy: "Verkehr und Wirtschaft",
    environment: "Abfall und Wasser",
    housing: "Wohnen",
    health: "Gesundheit",
    culture: "Kultur und Sport",
    education: "Bildung",
    "social-protection": "Pflege und Soziales",
  },
  placed: "{city}: {headline}",
  named: "{programme}: {headline}",
  subjects: {
    "procurement-lab": {
      headlines: [
        "{city} gründet ein Labor für den Einkauf im Bereich {service}",
        "Labor {programme} erprobt neue Wege der Vergabe",
        "Wo Beschaffer scheitern dürfen: neues Labor für {service}",
      ],
      lines: [
        "Im Labor {programme} werden neue Vertragsformen erprobt; {count} Beschaffer werden in {months} Monaten geschult.",
        "Behörden und Anbieter arbeiten in {programme} zusammen, damit Vergaben um {percent} schneller werden.",
      ],
    },
    "service-app": {
      headlines: [
        "Eine App für {service} in {city}",
        "{programme} ersetzt die Formulare auf Papier",
        "Anträge im Bereich {service} gehen jetzt vom Handy aus",
      ],
      lines: [
        "Über die App {programme} kommen bereits {percent} der Anträge.",
        "Die App {programme} entstand in {months} Monaten im eigenen Haus und zählt {count} Nutzer.",
      ],
    },
    "audit-report": {
      headlines: [
        "Rechnungshof: {percent} der Ausgaben für {service} ohne Wirkung",
        "Prüfer bemängeln das Programm {programme}",
        "Bericht zum Bereich {service}: {millions} Millionen ausgegeben, wenig gemessen",
      ],
      lines: [
        "Laut Rechnungshof lassen sich {percent} der {millions} Millionen Kronen des Programms {programme} keinem Ergebnis zuordnen.",
        "Die Daten zu den Verträgen sind lückenhaft, und niemand verantwortet {programme} als Ganzes, schreiben die Prüfer.",
      ],
    },
    "pilot-results": {
      headlines: [
        "Modellversuch in {city} verbessert Angebote im Bereich {service} um {percent}",
        "Was {programme} gelehrt hat",
        "Unabhängige Studie: Versuch im Bereich {service} rechnet sich",
      ],
      lines: [
        "Die Auswertung von {programme} begleitete {count} Menschen über {months} Monate und fand eine Verbesserung um {percent}.",
        "Kleine Gruppen und klare Ziele erklären den Erfolg von {programme}, heißt es in der Studie.",
      ],
    },
    "ai-rules": {
      headlines: [
        "Neue Regeln für künstliche Intelligenz im Bereich {service}",
        "Ministerien müssen ihre Algorithmen offenlegen",
        "{programme}: Regierung setzt der KI Grenzen",
      ],
      lines: [
        "Nach {programme} muss jeder Algorithmus binnen {months} Monaten gemeldet, erklärt und geprüft werden.",
        "Die Regeln gelten für {count} Systeme; über Nachteile für Bürger entscheidet immer ein Mensch.",
      ],
    },
    "workforce-plan": {
      headlines: [
        "{count} neue Stellen für {service}",
        "Personalmangel: Regierung stellt den Plan {programme} vor",
        "{city} will Fachleute für {service} mit besseren Laufbahnen halten",
      ],
      lines: [
        "Der Personalplan {programme} bringt {count} Stellen und bezahlte Schulungen für {millions} Millionen Kronen.",
        "Jede fünfte Stelle ist unbesetzt; {programme} soll das in {months} Monaten ändern.",
      ],
    },
    "waiting-times": {
      headlines: [
        "{service}: Wartezeiten in {city} sinken um {percent}",
        "Kürzere Listen dank {programme}",
        "{count} Menschen weniger warten auf Hilfe im Bereich {service}",
      ],
      lines: [
        "Seit dem Start von {programme} haben {count} Menschen die Warteliste verlassen.",
        "Die Teams von {programme} rufen alle Wartenden an und öffnen auch am Abend.",
      ],
    },
    "one-stop-shop": {
      headlines: [
        "{city} eröffnet eine Anlaufstelle für {service}",
        "Ein Schalter statt sieben: {programme} startet",
        "{service} unter einem Dach",
      ],
      lines: [
        "Sieben Behörden teilen sich das neue Zentrum {programme}, das {millions} Millionen Kronen kostete.",
        "In den ersten Wochen kamen {count} Menschen in das Zentrum {programme}.",
      ],
    },
    "contract-ends": {
      headlines: [
        "{city} holt Aufgaben im Bereich {service} zurück in die eigene Hand",
        "Vertrag {programme} über {millions} Millionen wird nicht verlängert",
        "Ende der Auslagerung im Bereich {service}",
      ],
      lines: [
        "Der Vertrag {programme} endet vorzeitig; {count} Beschäftigte wechseln in den öffentlichen Dienst.",
        "Bei {percent} der Prüfungen fehlte es an Qualität, teilen die Behörden zu {programme} mit.",
      ],
    },
    partnership: {
      headlines: [
        "Vereine und Stadt {city} arbeiten im Bereich {service} zusammen",
        "{programme}: Öffentliche Hand und Firmen teilen sich die Arbeit",
        "Abkommen für {service} über {millions} Millionen unterzeichnet",
      ],
      lines: [
        "Im Abkommen {programme} arbeiten Stadt, Firmen und {count} Freiwillige {months} Monate zusammen.",
      ],
    },
    "open-data": {
      headlines: [
        "Offene Daten zum Bereich {service} veröffentlicht",
        "Portal {programme} startet mit {count} Datensätzen",
        "Alle Verträge für {service} in {city} sind nun online",
      ],
      lines: [
        "Das Portal {programme} enthält {count} Datensätze zu Kosten und Qualität, frei für alle.",
      ],
    },
    consultation: {
      headlines: [
        "Bürger können zur Reform im Bereich {service} Stellung nehmen",
        "Stellungnahmen zu {programme} erbeten",
        "{city} sucht Ideen für {service}",
      ],
      lines: [
        "Bürger, Beschäftigte und Anbieter können den Entwurf {programme} kommentieren; die Antworten werden veröffentlicht.",
      ],
    },
    "citizens-panel": {
      headlines: [
        "Bürgerrat in {city} denkt den Bereich {service} neu",
        "Was {count} ausgeloste Bürger raten würden",
        "{programme}: Bürger übergeben ihre Vorschläge",
      ],
      lines: [
        "Der Bürgerrat {programme} wünscht verständliche Haushalte und ein Urteil der Nutzer; {percent} würden wieder mitmachen.",
      ],
    },
    "new-principles": {
      headlines: [
        "Fünf Grundsätze für Verträge im Bereich {service}",
        "{programme}: Staat und Anbieter neu gedacht",
        "Mehr als der Preis: wie man {service} einkaufen könnte",
      ],
      lines: [
        "Das Papier {programme} wirbt für offene Bücher und ein Urteil nach den Ergebnissen von {months} Monaten statt nach dem niedrigsten Preis.",
      ],
    },
    conference: {
      headlines: [
        "Führungskräfte aus dem Bereich {service} treffen sich in {city}",
        "Forum {programme} erwartet {count} Gäste",
        "Jetzt anmelden: zwei Tage für {service}",
      ],
      lines: [
        "Das Forum {programme} bringt {count} Menschen zusammen, die auch aus Fehlern lernen wollen.",
      ],
    },
    opinion: {
      headlines: [
        "Wir verlangen zu viel von den Menschen im Bereich {service}",
        "Warum {programme} der richtige Schritt ist",
        "Schluss mit dem ewigen Umbau im Bereich {service}",
      ],
      lines: [
        "Geld allein hilft nicht, schreibt {person}: {programme} braucht Menschen, die entscheiden dürfen.",
      ],
    },
    "video-debate": {
      headlines: [
        "Video: Gespräch in {city} über die Zukunft im Bereich {service}",
        "Zum Nachsehen: das Team von {programme} beantwortet Fragen",
      ],
      lines: ["In der Aufzeichnung erklärt {person}, was {programme} für die Nutzer geändert hat."],
    },
  },
  followUp: {
    headlines: [
      "{programme} in {city}: Was sich seit dem Start geändert hat",
      "Erste Zahlen zu {programme} liegen vor",
      "Parlament streitet über {programme}",
    ],
    lines: [
      "Neu: {programme} wird auf weitere Städte ausgedehnt, das Budget steigt auf {millions} Millionen Kronen.",
      "Neu: Heute veröffentlichte Zahlen zeigen eine Änderung um {percent}; die Opposition verlangt eine Untersuchung.",
    ],
  },
  details: [
    "{programme} läuft {months} Monate und kostet {millions} Millionen Kronen.",
    "Betroffen sind rund {count} Menschen in {city} und anderswo.",
    "Nach dem ersten Jahr folgt eine unabhängige Prüfung von {programme}.",
    "Gewerkschaften und Gemeinden wurden vorab gehört.",
    "Andere Städte in {country} zeigen bereits Interesse.",
    "Kritiker würden das Geld lieber für Personal ausgeben.",
    "Die Ergebnisse werden alle drei Monate veröffentlicht.",
  ],
  noise: {
    sport: {
      headlines: ["{city} siegt in letzter Minute", "Zwei Tore von {person} gegen {city}"],
      lines: ["Das Siegtor fiel vor {count} Zuschauern."],
    },
    lottery: {
      headlines: [
        "Lotto: die Gewinnzahlen des Tages",
        "Spieler aus {city} gewinnt {millions} Millionen",
      ],
      lines: ["Die nächste Ziehung ist am Samstag."],
    },
    celebrity: {
      headlines: [
        "{person} und {person} haben sich verlobt",
        "{person} zeigt das neue Haus in {city}",
      ],
      lines: ["Fans schickten in einer Stunde {count} Nachrichten."],
    },
    weather: {
      headlines: ["Das Wetter in {city}: erst Regen, dann Sonne", "Sturm zieht auf {city} zu"],
      lines: ["Die Regenwahrscheinlichkeit liegt bei {percent}."],
    },
  },
  publishers: {
    government: ["Regierung von {country}", "Stadt {city}"],
    press: ["{country} Zeitung", "Kurier {city}", "{city} Tagblatt"],
    institute: ["Institut für öffentliche Dienste {country}", "Politiklabor {city}"],
    audit: ["Rechnungshof {country}", "Rechnungskammer {city}"],
  },
  words: { latest: "Aktuelles", about: "Über uns" },
};
