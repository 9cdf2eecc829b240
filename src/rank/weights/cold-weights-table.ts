/**
 * What is worth an editor's look before any editor decided: log-odds added, written by hand from the
 * vocabularies' scopes and from what a page of such cuttings is for. Words as features know them.
 */
export const COLD_TERMS: Readonly<Record<string, number>> = {
  "kind:none": -2,
  "kind:policy-news": 0.4,
  "kind:innovation-news": 1,
  "kind:report": 0.9,
  "kind:new-thinking": 0.9,
  "kind:guide": 0.9,
  "kind:case-study": 1,
  "kind:data": 0.3,
  "kind:event": 0.3,
  "kind:call": 0.3,
  "kind:video": -0.3,
  "kind:opinion": -0.2,
  "theme:procurement": 1.2,
  "theme:digital": 1,
  "theme:technology-policy": 0.3,
  "theme:innovation": 1.2,
  "theme:workforce": 0.7,
  "theme:organisation": 0.8,
  "theme:regulation": 0.4,
  "theme:finance": 0.3,
  "theme:experience": 1.1,
  "theme:equality": 0.3,
  "theme:evidence": 0.8,
  "theme:partnership": 0.5,
  "theme:trust": 0.8,
  "theme:participation": 0.9,
  "theme:local-government": 0.4,
  "theme:resilience": 0.1,
  "service:government": 0.4,
  "service:defence": -0.4,
  "service:culture": -0.3,
  "audience:technologists": 0.4,
  "audience:procurers": 0.4,
  "audience:policy-makers": 0.3,
  "field:innovation": 0.9,
  "field:audit": 0.9,
  "field:procurement": 0.9,
  "field:think-tank": 0.6,
  "field:government": 0.4,
  "field:local-government": 0.4,
  "field:intergovernmental": 0.4,
  "field:agency": 0.3,
  "field:parliament": 0.2,
  "field:civil-society": 0.3,
  "field:press": -0.2,
  "field:news-agency": -0.2,
  "form:line": 0.2,
};

/** By what a word or pair adds: words that the desk is about, and words that it is not. */
export const COLD_WORDS: readonly (readonly [number, string])[] = [
  [
    1.6,
    "procurement|outsourcing|usability|accessibility|e-government|egovernment|govtech|civic|interoperability|" +
      "commissioning|deregulation|ombudsman|auditor|auditors|makeathon|hackathon|digitisation|digitization|" +
      "digitalisation|digitalization|bureaucracy|devolution|foresight",
  ],
  [
    1.1,
    "agency|agencies|federal|government|governments|governance|citizen|citizens|customer|customers|innovation|" +
      "innovative|service|services|digital|data|design|user|users|website|websites|web|content|standards|" +
      "guidelines|guidance|guide|framework|toolkit|playbook|best|practice|practices|principles|lessons|strategy|" +
      "strategic|policy|policies|contracts|contracting|supplier|suppliers|tender|tenders|evaluation|audit|" +
      "transparency|open|plain|language|reform|reforms|modernisation|modernization|transformation|workforce|" +
      "municipal|council|councils|ministry|department|public|sector|pilot|lab|labs|research|report|managing|" +
      "management|program|programme|programs|tools|resources|analytics|security|privacy|cybersecurity|cloud|" +
      "artificial|intelligence|algorithms|automation|software|technology|platform|experience|inclusion|trust|" +
      "performance|productivity|efficiency|partnership|partnerships|collaboration|consultation|participation|" +
      "regulation|regulatory|compliance|requirements|implementation|improving|improve|delivering|delivery|" +
      "building|creating|developing|development|planning|team|teams|project|projects|training|skills",
  ],
  [
    0.4,
    "what|how|why|using|introduction|overview|tips|work|working|better|make|making|access|community|social|" +
      "information|communication|communications|law|act|memorandum|circular|office|national|budget|health|education|" +
      "identity|online|mobile|test|testing|model|methods|measuring|learning|leadership|future",
  ],
  [
    -0.8,
    "cnet|vpn|windows|android|ios|google|amazon|microsoft|meta|apple|openai|startup|startups|investors|investor|" +
      "market|markets|ipo|vendors|enterprise|malware|antivirus|linux|nvidia|hackers|price|deal|deals|discount|" +
      "scientists|researchers|physics|species",
  ],
  [
    -1.2,
    "killed|dead|dies|death|murder|shot|shooting|stabbed|stabbing|arrested|rape|crash|goal|goals|league|cup|" +
      "championship|football|soccer|cricket|rugby|tennis|nba|nfl|nhl|formula|match|coach|striker|playoffs|actor|" +
      "actress|celebrity|singer|album|movie|film|netflix|trailer|royal|prince|princess|horoscope|recipe|recipes|" +
      "lottery|fashion|dating|boyfriend|girlfriend|wedding|watch|live|war|israel|gaza|hamas|russia|ukraine|" +
      "ukrainian|russian|israeli|palestinian|missile|bomb|troops|attack|attacks|ceasefire|hostages|trump|biden|" +
      "stocks|shares|crypto|bitcoin|iphone|samsung|gaming|game|games|xbox|playstation",
  ],
];

/** Two words that say more than each alone. */
export const COLD_PAIRS: readonly (readonly [number, string])[] = [
  [
    1.4,
    "public service|public services|public sector|civil service|public procurement|service design|service delivery|" +
      "user experience|customer experience|user research|user centred|user centered|human centered|human centred|" +
      "open data|open government|open source|plain language|digital service|digital services|digital government|" +
      "digital identity|local government|federal government|government agencies|federal agencies|civil servants|" +
      "public servants|public administration|public policy|value money|red tape|best practices|case study|" +
      "lessons learned|social media|web content|content strategy|information technology|artificial intelligence|" +
      "data protection|machine learning|behavioral insights|behavioural insights|joined up|smart city|smart cities",
  ],
];

/** Sentences that lie where the page's subjects lie, in every language of the word table. */
export const COLD_SUBJECTS: readonly string[] = [
  "The government is making public services easier to use for citizens",
  "An audit office reports on how a ministry bought software and managed its suppliers",
  "Public procurement: how agencies write tenders and manage contracts",
  "Civil servants learn new skills to design digital services with users",
  "A city council tries a new way of working in a pilot project and publishes what it learned",
  "Guidance for government websites: plain language, content and accessibility for disabled people",
  "A digital identity lets citizens deal with public administration online",
  "Open data and transparency help people to see how public money is spent",
  "The use of artificial intelligence and algorithms in public administration",
  "Reform of the civil service and of how ministries are organised",
  "Evaluation shows what works in social programmes and what does not",
  "Citizens take part in decisions about the budget of their town",
  "Partnership of government, business and charities to deliver services",
  "Outsourcing of public services and lessons from contracts that failed",
  "An innovation lab in government uses design and behavioural insight",
  "How satisfied people are with the service of public offices, and how long they wait",
  "A strategy for data, cloud and cyber security in the public sector",
  "Leaders of public bodies on productivity, recruitment and the culture of work",
];

/** Sentences of what fills the news and hardly ever the page. */
export const OTHER_SUBJECTS: readonly string[] = [
  "The team won the match in the last minute and leads the league",
  "The actress and the singer appeared at the premiere of the film",
  "Police arrested a man after a woman was found dead in her home",
  "Troops attacked a town, and many people were killed by missiles",
  "The player scored twice, the coach said after the game",
  "A car crash on the motorway left three people injured",
  "Shares fell on the stock exchange and the company warned of lower profits",
  "The candidate leads in the polls before the election",
  "The prince and the princess celebrate a wedding",
  "A recipe for a cake, and what to wear this winter",
  "The president met another president to talk about the war",
  "A new phone and a game console go on sale before Christmas",
  "Heavy rain and strong wind are expected at the weekend",
];
