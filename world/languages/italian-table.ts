import type { Language } from "./language.ts";

export const ITALIAN: Language = {
  script: "latin",
  direction: "ltr",
  numbers: "it",
  between: " ",
  services: {
    government: "della pubblica amministrazione",
    defence: "della difesa",
    safety: "della sicurezza pubblica",
    economy: "dei trasporti e dell'economia",
    environment: "dell'ambiente",
    housing: "della casa",
    health: "della sanità",
    culture: "della cultura e dello sport",
    education: "dell'istruzione",
    "social-protection": "dell'assistenza sociale",
  },
  placed: "{city}: {headline}",
  named: "{programme}: {headline}",
  subjects: {
    "procurement-lab": {
      headlines: [
        "{city} crea un laboratorio per gli acquisti nel settore {service}",
        "Il laboratorio {programme} prova nuovi modi di comprare",
      ],
      lines: [
        "Il laboratorio {programme} sperimenta nuovi contratti e formerà {count} addetti in {months} mesi.",
      ],
    },
    "service-app": {
      headlines: [
        "Una sola app per i servizi {service} a {city}",
        "{programme} manda in pensione i moduli di carta",
      ],
      lines: ["Già il {percent} delle domande arriva con l'app {programme}."],
    },
    "audit-report": {
      headlines: [
        "Corte dei conti: senza risultati il {percent} della spesa nel settore {service}",
        "I revisori criticano il programma {programme}",
      ],
      lines: [
        "Secondo la Corte dei conti, il {percent} dei {millions} milioni di corone di {programme} non è legato ad alcun risultato.",
      ],
    },
    "pilot-results": {
      headlines: [
        "Un progetto pilota a {city} migliora i servizi {service} del {percent}",
        "Che cosa insegna {programme}: lo studio indipendente",
      ],
      lines: [
        "La valutazione di {programme} ha seguito {count} persone per {months} mesi e trovato un miglioramento del {percent}.",
      ],
    },
    "ai-rules": {
      headlines: [
        "Nuove regole per l'intelligenza artificiale nel settore {service}",
        "I ministeri dovranno pubblicare i loro algoritmi con {programme}",
      ],
      lines: [
        "Con {programme} ogni algoritmo dovrà essere registrato e spiegato entro {months} mesi; i sistemi sono {count}.",
      ],
    },
    "workforce-plan": {
      headlines: [
        "In arrivo {count} nuovi posti nel settore {service}",
        "Manca il personale: il governo presenta il piano {programme}",
      ],
      lines: [
        "Il piano {programme} prevede {count} posti e formazione pagata per {millions} milioni di corone.",
      ],
    },
    "waiting-times": {
      headlines: [
        "A {city} le attese nel settore {service} calano del {percent}",
        "Liste più corte grazie a {programme}",
      ],
      lines: ["Da quando è partito {programme}, {count} persone hanno lasciato la lista d'attesa."],
    },
    "one-stop-shop": {
      headlines: [
        "{city} apre uno sportello unico per i servizi {service}",
        "Uno sportello invece di sette: apre {programme}",
      ],
      lines: [
        "Sette uffici condividono il nuovo centro {programme}, costato {millions} milioni di corone.",
      ],
    },
    "contract-ends": {
      headlines: [
        "{city} riprende la gestione diretta dei servizi {service}",
        "Non sarà rinnovato il contratto {programme} da {millions} milioni",
      ],
      lines: [
        "Il contratto {programme} finisce in anticipo e {count} dipendenti passano al settore pubblico.",
      ],
    },
    partnership: {
      headlines: [
        "Associazioni e comune di {city} insieme per i servizi {service}",
        "{programme}: pubblico e privato si dividono il lavoro",
      ],
      lines: [
        "L'accordo {programme} riunisce il comune, le imprese e {count} volontari per {months} mesi.",
      ],
    },
    "open-data": {
      headlines: [
        "Pubblicati i dati aperti del settore {service}",
        "Il portale {programme} apre con {count} raccolte di dati",
      ],
      lines: [
        "Il portale {programme} offre {count} raccolte di dati su costi e qualità, libere per tutti.",
      ],
    },
    consultation: {
      headlines: [
        "Consultazione pubblica sulla riforma del settore {service}",
        "Il governo chiede pareri su {programme}",
      ],
      lines: [
        "Cittadini, dipendenti e fornitori possono commentare la bozza {programme}; le risposte saranno pubblicate.",
      ],
    },
    "citizens-panel": {
      headlines: [
        "Un'assemblea di cittadini a {city} ripensa i servizi {service}",
        "I consigli di {count} cittadini sorteggiati per {programme}",
      ],
      lines: [
        "L'assemblea {programme} chiede bilanci leggibili e il giudizio degli utenti; il {percent} lo rifarebbe.",
      ],
    },
    "new-principles": {
      headlines: [
        "Cinque principi per i contratti nel settore {service}",
        "{programme}: ripensare il rapporto tra Stato e fornitori",
      ],
      lines: [
        "Il documento {programme} chiede conti aperti e un giudizio sui risultati dopo {months} mesi.",
      ],
    },
    conference: {
      headlines: [
        "I dirigenti del settore {service} si incontrano a {city}",
        "Il forum {programme} attende {count} persone",
      ],
      lines: ["Il forum {programme} riunisce {count} persone per imparare anche dagli errori."],
    },
    opinion: {
      headlines: [
        "Chiediamo troppo a chi lavora nel settore {service}",
        "Perché {programme} è un passo giusto",
      ],
      lines: [
        "I soldi non bastano, scrive {person}: {programme} ha bisogno di persone che possano decidere.",
      ],
    },
    "video-debate": {
      headlines: [
        "Video: il dibattito di {city} sul futuro dei servizi {service}",
        "La registrazione: il gruppo di {programme} risponde alle domande",
      ],
      lines: [
        "Nella registrazione {person} spiega che cosa {programme} ha cambiato per gli utenti.",
      ],
    },
  },
  followUp: {
    headlines: [
      "{programme} a {city}: che cosa è cambiato dall'inizio",
      "I primi numeri di {programme}",
    ],
    lines: [
      "Novità: {programme} arriverà in altre città e il bilancio sale a {millions} milioni di corone.",
    ],
  },
  details: [
    "{programme} durerà {months} mesi e costerà {millions} milioni di corone.",
    "Sono interessate circa {count} persone a {city} e altrove.",
    "Dopo il primo anno ci sarà una verifica indipendente di {programme}.",
    "Sindacati e comuni sono stati ascoltati prima.",
    "Altre città di {country} mostrano già interesse.",
    "I critici preferirebbero spendere i soldi per il personale.",
    "I risultati saranno pubblicati ogni tre mesi.",
  ],
  noise: {
    sport: {
      headlines: ["Il {city} vince all'ultimo minuto", "Doppietta di {person} contro il {city}"],
      lines: ["Il gol decisivo davanti a {count} spettatori."],
    },
    lottery: {
      headlines: [
        "Lotto: i numeri vincenti di oggi",
        "Un giocatore di {city} vince {millions} milioni",
      ],
      lines: ["La prossima estrazione è sabato."],
    },
    celebrity: {
      headlines: ["{person} e {person} si sposano", "{person} mostra la nuova casa di {city}"],
      lines: ["I fan hanno mandato {count} messaggi in un'ora."],
    },
    weather: {
      headlines: [
        "Il tempo a {city}: prima pioggia, poi sole",
        "Una tempesta si avvicina a {city}",
      ],
      lines: ["La probabilità di pioggia è del {percent}."],
    },
  },
  publishers: {
    government: ["Governo di {country}", "Comune di {city}"],
    press: ["Gazzetta di {country}", "Corriere di {city}", "Giornale di {city}"],
    institute: [
      "Istituto per i servizi pubblici di {country}",
      "Laboratorio di politiche di {city}",
    ],
    audit: ["Corte dei conti di {country}", "Collegio dei revisori di {city}"],
  },
  words: { latest: "Ultime", about: "Chi siamo" },
};
