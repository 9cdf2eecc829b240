import type { Language } from "./language.ts";

export const POLISH: Language = {
  script: "latin",
  direction: "ltr",
  numbers: "pl",
  between: " ",
  services: {
    government: "administracji publicznej",
    defence: "obrony",
    safety: "bezpieczeństwa publicznego",
    economy: "transportu i gospodarki",
    environment: "ochrony środowiska",
    housing: "mieszkalnictwa",
    health: "ochrony zdrowia",
    culture: "kultury i sportu",
    education: "edukacji",
    "social-protection": "pomocy społecznej",
  },
  placed: "{city}: {headline}",
  named: "„{programme}”: {headline}",
  subjects: {
    "procurement-lab": {
      headlines: [
        "W mieście {city} powstaje laboratorium zamówień publicznych w dziedzinie {service}",
        "Laboratorium „{programme}” wypróbuje nowe sposoby zakupów",
      ],
      lines: [
        "W laboratorium „{programme}” testowane są nowe umowy; w ciągu {months} miesięcy przeszkoli ono {count} osób.",
      ],
    },
    "service-app": {
      headlines: [
        "Jedna aplikacja dla usług z dziedziny {service} w mieście {city}",
        "Aplikacja „{programme}” zastępuje papierowe formularze",
      ],
      lines: ["Przez aplikację „{programme}” wpływa już {percent} wniosków."],
    },
    "audit-report": {
      headlines: [
        "Izba kontroli: {percent} wydatków w dziedzinie {service} nie przynosi efektów",
        "Kontrolerzy krytykują program „{programme}”",
      ],
      lines: [
        "Według izby kontroli {percent} z {millions} milionów koron programu „{programme}” nie wiąże się z żadnym wynikiem.",
      ],
    },
    "pilot-results": {
      headlines: [
        "Pilotaż w mieście {city} poprawia usługi w dziedzinie {service} o {percent}",
        "Niezależne badanie: pilotaż „{programme}” działa",
      ],
      lines: [
        "Ocena pilotażu „{programme}” objęła {count} osób w ciągu {months} miesięcy i wykazała poprawę o {percent}.",
      ],
    },
    "ai-rules": {
      headlines: [
        "Nowe zasady dla sztucznej inteligencji w dziedzinie {service}",
        "Ministerstwa muszą ujawnić algorytmy: rusza „{programme}”",
      ],
      lines: [
        "Zgodnie z zasadami „{programme}” każdy algorytm trzeba zgłosić i wyjaśnić w ciągu {months} miesięcy.",
      ],
    },
    "workforce-plan": {
      headlines: [
        "Plan dla {service}: {count} nowych etatów",
        "Brakuje kadr: rząd przedstawia plan „{programme}”",
      ],
      lines: [
        "Plan „{programme}” obejmuje {count} etatów i szkolenia za {millions} milionów koron.",
      ],
    },
    "waiting-times": {
      headlines: [
        "Czas oczekiwania w dziedzinie {service} krótszy o {percent} w mieście {city}",
        "Krótsze kolejki dzięki programowi „{programme}”",
      ],
      lines: ["Od startu programu „{programme}” z listy oczekujących ubyło {count} osób."],
    },
    "one-stop-shop": {
      headlines: [
        "{city} otwiera jedno okienko dla usług z dziedziny {service}",
        "Jedno okienko zamiast siedmiu: rusza centrum „{programme}”",
      ],
      lines: [
        "Siedem urzędów dzieli nowe centrum „{programme}”, które kosztowało {millions} milionów koron.",
      ],
    },
    "contract-ends": {
      headlines: [
        "{city} przejmuje z powrotem usługi w dziedzinie {service}",
        "Umowa „{programme}” za {millions} milionów nie zostanie przedłużona",
      ],
      lines: [
        "Umowa „{programme}” kończy się wcześniej, a {count} pracowników przechodzi do sektora publicznego.",
      ],
    },
    partnership: {
      headlines: [
        "Organizacje społeczne i {city} razem w dziedzinie {service}",
        "Porozumienie „{programme}” łączy sektor publiczny i firmy",
      ],
      lines: [
        "Porozumienie „{programme}” łączy miasto, firmy i {count} wolontariuszy na {months} miesięcy.",
      ],
    },
    "open-data": {
      headlines: [
        "Otwarte dane z dziedziny {service} już dostępne",
        "Portal „{programme}” udostępnia {count} zbiorów danych",
      ],
      lines: [
        "Portal „{programme}” zawiera {count} zbiorów danych o kosztach i jakości, dostępnych dla każdego.",
      ],
    },
    consultation: {
      headlines: [
        "Ruszają konsultacje reformy w dziedzinie {service}",
        "Rząd prosi o opinie na temat „{programme}”",
      ],
      lines: [
        "Obywatele, pracownicy i dostawcy mogą komentować projekt „{programme}”; odpowiedzi zostaną opublikowane.",
      ],
    },
    "citizens-panel": {
      headlines: [
        "Panel obywatelski w mieście {city} o przyszłości {service}",
        "Co radzi {count} wylosowanych osób w panelu „{programme}”",
      ],
      lines: [
        "Panel „{programme}” chce czytelnych budżetów i oceny przez użytkowników; {percent} uczestników wzięłoby udział ponownie.",
      ],
    },
    "new-principles": {
      headlines: [
        "Pięć zasad dla umów w dziedzinie {service}",
        "„{programme}”: nowe relacje państwa z dostawcami",
      ],
      lines: [
        "Dokument „{programme}” proponuje jawne rachunki i ocenę wyników po {months} miesiącach.",
      ],
    },
    conference: {
      headlines: [
        "Spotkanie liderów {service} w mieście {city}",
        "Forum „{programme}”: spodziewanych jest {count} osób",
      ],
      lines: ["Forum „{programme}” gromadzi {count} osób, które chcą uczyć się także na błędach."],
    },
    opinion: {
      headlines: [
        "Wymagamy zbyt wiele od pracowników {service}",
        "Dlaczego „{programme}” to dobry krok",
      ],
      lines: [
        "Same pieniądze nie wystarczą, pisze {person}: „{programme}” potrzebuje ludzi, którzy mogą decydować.",
      ],
    },
    "video-debate": {
      headlines: [
        "Wideo: debata w mieście {city} o przyszłości {service}",
        "Nagranie: zespół „{programme}” odpowiada na pytania",
      ],
      lines: ["W nagraniu {person} wyjaśnia, co „{programme}” oznacza dla użytkowników."],
    },
  },
  followUp: {
    headlines: [
      "„{programme}” w mieście {city}: co się zmieniło od początku",
      "Pierwsze dane o programie „{programme}”",
    ],
    lines: [
      "Nowość: „{programme}” obejmie kolejne miasta, a budżet wzrośnie do {millions} milionów koron.",
    ],
  },
  details: [
    "Program „{programme}” potrwa {months} miesięcy i będzie kosztował {millions} milionów koron.",
    "Dotyczy to około {count} osób w mieście {city} i poza nim.",
    "Po pierwszym roku nastąpi niezależna ocena programu „{programme}”.",
    "Wcześniej wysłuchano związków zawodowych i samorządów.",
    "Inne miasta kraju {country} są już zainteresowane.",
    "Krytycy woleliby wydać te pieniądze na kadry.",
    "Wyniki będą publikowane co trzy miesiące.",
  ],
  noise: {
    sport: {
      headlines: ["{city} wygrywa w ostatniej minucie", "Dwa gole w meczu z drużyną {city}"],
      lines: ["Decydujący gol padł przy {count} widzach."],
    },
    lottery: {
      headlines: [
        "Lotto: dzisiejsze wyniki losowania",
        "Gracz z miasta {city} wygrywa {millions} milionów",
      ],
      lines: ["Następne losowanie w sobotę."],
    },
    celebrity: {
      headlines: ["{person} i {person} biorą ślub", "{person} pokazuje nowy dom w mieście {city}"],
      lines: ["W ciągu godziny przyszło {count} wiadomości."],
    },
    weather: {
      headlines: [
        "Pogoda: {city}, najpierw deszcz, potem słońce",
        "Burza zbliża się do miasta {city}",
      ],
      lines: ["Prawdopodobieństwo deszczu wynosi {percent}."],
    },
  },
  publishers: {
    government: ["Rząd kraju {country}", "Urząd Miasta {city}"],
    press: ["Gazeta {country}", "Kurier {city}", "Dziennik {city}"],
    institute: ["Instytut Usług Publicznych {country}", "Laboratorium Polityk {city}"],
    audit: ["Izba Kontroli {country}", "Izba Obrachunkowa {city}"],
  },
  words: { latest: "Najnowsze", about: "O nas" },
};
