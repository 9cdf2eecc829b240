import type { Language } from "./language.ts";

export const ENGLISH: Language = {
  script: "latin",
  direction: "ltr",
  numbers: "en",
  between: " ",
  services: {
    government: "public administration",
    defence: "defence",
    safety: "courts and policing",
    economy: "transport and jobs",
    environment: "waste and water",
    housing: "housing",
    health: "health care",
    culture: "culture and sport",
    education: "education",
    "social-protection": "social care",
  },
  placed: "{city}: {headline}",
  named: "{programme}: {headline}",
  subjects: {
    "procurement-lab": {
      headlines: [
        "{city} sets up a procurement lab for {service}",
        "New lab lets buyers in {country} try out better ways to buy for {service}",
        "Government buyers get a safe place to experiment: {programme} opens in {city}",
        "{country} puts its tendering rules on the test bench with {programme}",
      ],
      lines: [
        "The {programme} lab gives procurers in {service} room to test new kinds of contract; {count} of them are to be trained in {months} months.",
        "Buyers and suppliers work side by side in the {programme} lab, which hopes to shorten tenders for {service} by {percent}.",
      ],
    },
    "service-app": {
      headlines: [
        "One app for all of {service} in {city}",
        "{country} launches {programme}, a single app for {service}",
        "No more paper forms: {programme} moves {service} to the phone",
        "{count} residents of {city} try out a new app for {service}",
      ],
      lines: [
        "With the {programme} app people book, pay and follow their case in one place; {percent} of requests now come in by phone.",
        "The app was built by the city's own team in {months} months and has {count} users so far.",
      ],
    },
    "audit-report": {
      headlines: [
        "Audit office: {percent} of spending on {service} in {country} shows no result",
        "{programme} was poorly planned, auditors in {country} find",
        "Auditors criticise how {city} pays for {service}",
        "Report on {service}: {millions} million spent, little measured",
      ],
      lines: [
        "The audit office looked at the {programme} programme over {months} months and found that {percent} of its {millions} million crowns could not be tied to any outcome.",
        "Data on contracts are incomplete and nobody answers for the whole of {programme}, says the audit office of {country}.",
      ],
    },
    "pilot-results": {
      headlines: [
        "Trial in {city} improves {service} by {percent}",
        "What {country} learned from {programme}, its {service} pilot",
        "Evaluation: pilot scheme for {service} pays for itself within {months} months",
        "{programme} works, says an independent study of {service}",
      ],
      lines: [
        "An independent evaluation of {programme} followed {count} people for {months} months and found {percent} better results than before.",
        "Small teams, clear aims and weekly measuring explain the success of {programme}, the evaluators write.",
      ],
    },
    "ai-rules": {
      headlines: [
        "{country} adopts rules for artificial intelligence in {service}",
        "Ministries in {country} must publish every algorithm they use",
        "{programme}: government sets limits on AI in {service}",
        "Officials, not machines, decide: {city} presents AI rules for {service}",
      ],
      lines: [
        "Under {programme}, every algorithm used in {service} has to be listed, explained and checked within {months} months.",
        "The rules cover {count} systems; a person must approve any decision that is made against a citizen.",
      ],
    },
    "workforce-plan": {
      headlines: [
        "{country} to recruit {count} people for {service}",
        "Plan for {service}: {count} new posts in {months} months",
        "Staff shortage: government presents {programme}, a workforce plan for {service}",
        "{city} wants to keep its experts in {service} with better careers",
      ],
      lines: [
        "The {programme} workforce plan brings {count} new posts, paid training and leadership courses, at a cost of {millions} million crowns.",
        "One job in {service} out of five stands empty; {programme} is meant to change that within {months} months.",
      ],
    },
    "waiting-times": {
      headlines: [
        "Waiting times in {service} fall by {percent} in {city}",
        "{city} cuts queues for {service}",
        "Shorter lists for {service}: {programme} shows results in {country}",
        "{count} people fewer are waiting for {service} in {country}",
      ],
      lines: [
        "Since {programme} began, {count} people have left the list and the average wait is {percent} shorter.",
        "Teams of {programme} call everyone on the list, open in the evening and share free places between towns.",
      ],
    },
    "one-stop-shop": {
      headlines: [
        "{city} opens a one-stop shop for {service}",
        "One counter instead of seven: {service} under one roof in {city}",
        "{programme} brings {service} together in a single office",
        "People in {country} get one door to {service}",
      ],
      lines: [
        "Seven authorities share one counter in the new {programme} centre; {count} residents came in the first weeks.",
        "The centre in {city} cost {millions} million crowns and is open six days a week.",
      ],
    },
    "contract-ends": {
      headlines: [
        "{city} takes {service} back in house",
        "{country} ends outsourcing of {service}",
        "Contract worth {millions} million for {service} will not be renewed",
        "After {months} months {programme} returns to public hands",
      ],
      lines: [
        "The {programme} contract, worth {millions} million crowns, ends early; {count} staff move to the public employer.",
        "Quality fell short in {percent} of checks, the authorities say; the company points to rising costs.",
      ],
    },
    partnership: {
      headlines: [
        "Charities and {city} join forces for {service}",
        "{programme}: public and private partners share {service} in {country}",
        "{country} signs partnership on {service} worth {millions} million",
        "Who delivers {service}? In {city}, everybody together",
      ],
      lines: [
        "Under the {programme} agreement the city, {count} volunteers and local firms provide {service} together for {months} months.",
        "The partners of {programme} share risks, data and any savings; {millions} million crowns are set aside.",
      ],
    },
    "open-data": {
      headlines: [
        "{country} publishes open data on {service}",
        "{programme} portal opens: {count} data sets on {service}",
        "Every contract for {service} in {city} can now be read online",
        "Figures on {service} are free to use in {country}",
      ],
      lines: [
        "The {programme} portal holds {count} data sets on costs, quality and suppliers, free for anyone to use.",
        "Journalists and firms asked for the figures for years; now {percent} of them are updated daily.",
      ],
    },
    consultation: {
      headlines: [
        "Have your say on {service}: {country} opens consultation",
        "{country} asks providers how it should buy for {service}",
        "Call for evidence on {programme}, the reform of {service}",
        "{city} invites ideas for {service}",
      ],
      lines: [
        "Citizens, providers and staff can comment on the {programme} draft; answers will be published.",
        "The draft of {programme} would change how {millions} million crowns for {service} are spent.",
      ],
    },
    "citizens-panel": {
      headlines: [
        "Citizens' panel in {city} rethinks {service}",
        "What {count} people drawn by lot would do about {service}",
        "{programme}: citizens hand over their ideas for {service} in {country}",
        "Let residents decide: a panel's advice on {service}",
      ],
      lines: [
        "The {programme} panel asks for budgets that people can read and for {service} to be judged by those who use it.",
        "Chosen by lot, {count} residents spent weekends on {programme}; {percent} would take part again.",
      ],
    },
    "new-principles": {
      headlines: [
        "Five principles for contracts in {service}",
        "Institute in {country} proposes a fairer deal between state and providers of {service}",
        "{programme}: a new way to think about {service}",
        "Beyond price: how {country} could buy better in {service}",
      ],
      lines: [
        "The {programme} paper argues for open books, an orderly exit and shared learning in contracts for {service}.",
        "Judge providers by results over {months} months, not by the lowest bid, the authors of {programme} say.",
      ],
    },
    conference: {
      headlines: [
        "Leaders in {service} meet in {city}",
        "Conference in {city} asks what comes next for {service}",
        "{programme}: {count} public servants expected at forum on {service}",
        "Register now: two days on {service} in {country}",
      ],
      lines: [
        "The {programme} forum brings {count} people from {service} together to learn from each other's failures as well.",
        "Workshops of {programme} deal with leadership, small experiments and the care of staff.",
      ],
    },
    opinion: {
      headlines: [
        "We ask too much of people who work in {service}",
        "Why {programme} is the right step for {service}",
        "{country} should stop reorganising {service}",
        "Comment: trust the staff of {service}",
      ],
      lines: [
        "Money alone will not mend {service}, writes {person}: {programme} needs people who are allowed to decide.",
        "{person} has worked in {service} for years and knows why reforms like {programme} tire people out.",
      ],
    },
    "video-debate": {
      headlines: [
        "Watch: panel on digital {service} in {city}",
        "Recording: should {service} go online only?",
        "Debate in {city} on the future of {service}",
        "Video: the makers of {programme} answer questions on {service}",
      ],
      lines: [
        "Watch the panel of {programme} with {person} on what people in {country} expect of {service}.",
        "In the recording {person} explains what {programme} changed for users of {service} and what it did not.",
      ],
    },
  },
  followUp: {
    headlines: [
      "{programme} in {city}: what has changed since the start",
      "First figures on {programme}: {percent} and questions about {service}",
      "Parliament of {country} debates {programme} and {service}",
      "More money for {programme} after a strong start in {city}",
    ],
    lines: [
      "New: {programme} is to be extended to all of {service} in {country}; the budget rises to {millions} million crowns.",
      "New: figures published today show a change of {percent}; the opposition wants an inquiry into {programme}.",
    ],
  },
  details: [
    "{programme} is to run for {months} months and will cost {millions} million crowns.",
    "Some {count} people in {city} and elsewhere in {country} are concerned.",
    "An independent review will follow after the first year.",
    "Unions and local authorities were heard beforehand.",
    "Other towns in {country} have already shown interest.",
    "Critics say that the money should go to staff first.",
    "The people in charge call it a step towards better {service}.",
    "Results will be published every three months.",
  ],
  noise: {
    sport: {
      headlines: [
        "{city} win late and go top of the table",
        "{person} scores twice as {city} beat {country} rivals",
      ],
      lines: ["The deciding goal fell in the last minute before {count} spectators."],
    },
    lottery: {
      headlines: [
        "Lottery: the winning numbers of the day",
        "Jackpot of {millions} million goes to a player in {city}",
      ],
      lines: ["The next draw is on Saturday; all numbers without guarantee."],
    },
    celebrity: {
      headlines: ["{person} and {person} are engaged", "{person} shows off new home in {city}"],
      lines: ["Fans sent {count} messages within an hour."],
    },
    weather: {
      headlines: ["Weather in {city}: rain, then sun", "Storm over {country} on the way"],
      lines: ["The chance of rain is {percent}; take an umbrella."],
    },
  },
  publishers: {
    government: [
      "Government of {country}",
      "City of {city}",
      "{country} Ministry of Public Services",
    ],
    press: ["{country} Gazette", "{city} Courier", "The {city} Observer"],
    institute: ["{country} Institute for Public Services", "{city} Policy Lab"],
    audit: ["Audit Office of {country}", "{city} Audit Chamber"],
  },
  words: { latest: "Latest", about: "About" },
};
