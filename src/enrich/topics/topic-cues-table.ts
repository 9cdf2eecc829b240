/**
 * Beginnings of words, folded to small letters, that speak for a term; in English, German, French,
 * Italian, Spanish, Polish and some of their neighbours. Two spaces of a phrase are one word each.
 */
export type Cues = Readonly<Record<string, string>>;

export const SERVICE_CUES: Cues = {
  government:
    "parliament|cabinet|election|voter|ballot|referendum|census|statistic|civil servant|civil service|foreign minister|diplomat|embassy|tax|budget|treasury|passport|aid package|development aid|parlament|wahl|abstimmung|steuer|haushalt|botschaft|aussenminister|außenminister|bundesamt für statistik|élection|electoral|impôt|fiscal|ambassad|statistique|elezion|bilancio|imposta|ambasciat|elecci|impuesto|presupuesto|embajad|wybor|podatk|budżet|sejm|ambasad",
  defence:
    "army|military|troops|defence|defense|navy|air force|soldier|veteran|nato|missile|armee|militär|bundeswehr|verteidigung|armée|militaire|défense|esercito|militar|difesa|ejército|defensa|wojsk|armia|żołnierz|obron",
  safety:
    "police|court|judge|prison|jail|prosecutor|trial|crime|murder|firefighter|fire service|border guard|asylum seeker|migrant|human rights|ombudsman|polizei|gericht|richter|gefängnis|staatsanwalt|feuerwehr|grenz|asyl|menschenrecht|justiz|tribunal|justice|pompiers|droits humains|asile|polizia|carabinieri|giustizia|carcere|vigili del fuoco|policía|justicia|cárcel|policj|prokurat|więzien|strażac",
  economy:
    "jobs|unemployment|labour market|business|trade|tariff|farm|agricultur|fisher|energy|electricity|power grid|nuclear plant|rail|train|railway|road|airport|transport|telecom|tourism|inflation|bank|competition authority|consumer|wirtschaft|arbeitsmarkt|arbeitslos|landwirtschaft|energie|strom|bahn|verkehr|strasse|straße|flughafen|handel|économi|emploi|chômage|agricult|énergie|électricité|ferroviaire|aéroport|commerce|economia|lavoro|energia|ferrovi|trasport|commercio|empleo|agricultura|energía|comercio|gospodar|energi|kolej|drog|rolni|handl|lotnisk",
  environment:
    "waste|recycl|sewage|pollution|emission|biodivers|wildlife|nature reserve|climate|air quality|umwelt|abfall|klima|biodiversität|gewässer|environnement|déchet|climat|rifiut|ambient|clima|inquinament|residuo|contamina|środowisk|odpad|klimat|powietrz",
  housing:
    "housing|tenant|landlord|rent|homes|planning permission|urban planning|water supply|drinking water|town planning|wohnung|miete|raumplanung|trinkwasser|bau|logement|locataire|loyer|urbanisme|eau potable|alloggi|affitto|acqua potabile|vivienda|alquiler|agua potable|mieszka|czynsz",
  health:
    "hospital|doctor|nurse|patient|health|medicine|vaccin|covid|pandemic|disease|cancer|clinic|spital|krankenhaus|arzt|ärzt|gesundheit|medikament|impf|krankenkasse|hôpita|santé|médecin|maladie|ospedal|sanit|salute|medic|malatti|salud|médic|enfermedad|szpital|zdrow|lekar|pacjent|chorob",
  culture:
    "museum|library|libraries|heritage|theatre|theater|orchestra|arts council|broadcaster|sport|olympic|church|park|kultur|bibliothek|denkmal|musée|bibliothèque|patrimoine|musei|bibliotec|patrimonio|museo|muzeum|kultur|bibliotek",
  education:
    "school|teacher|pupil|student|university|universities|college|curriculum|kindergarten|nursery|apprentice|schule|lehrer|schüler|universität|hochschul|berufsbildung|bildung|école|enseign|élève|université|formation professionnelle|scuola|insegnant|universit|studenti|escuela|maestro|universidad|educación|szkoł|nauczyciel|uczni|uczelni|student",
  "social-protection":
    "pension|welfare|benefit claimant|social security|social care|disabled|disabilit|childcare|foster care|poverty|food bank|refugee|homeless|rente|sozial|ahv|invaliden|pflege|kinderbetreuung|armut|flüchtling|retraite|aide sociale|handicap|pauvreté|réfugié|pensioni|assistenza sociale|disabil|povertà|rifugiat|pensiones|discapacidad|pobreza|refugiad|emeryt|zasiłk|niepełnospraw|uchodź|ubóstw",
};

export const THEME_CUES: Cues = {
  procurement:
    "procurement|tender|contract award|outsourc|supplier|bidder|public contract|framework agreement|vergabe|ausschreibung|beschaffung|marché public|marchés publics|appel d'offres|appalt|gara d'appalto|licitaci|contratación pública|przetarg|zamówie",
  digital:
    "digital|e-government|online service|artificial intelligence|algorithm|cyber|open source|cloud|digitalis|digitalisier|künstliche intelligenz|numérique|intelligence artificielle|digitale|intelligenza artificiale|inteligencia artificial|cyfryz|cyfrow|sztuczn",
  "technology-policy":
    "ai act|ai safety|tech giants|semiconductor|chip|5g|platform regulation|digital markets act|digital services act|big tech|broadband",
  innovation:
    "pilot project|innovation lab|prototype|hackathon|challenge prize|behavioural insight|nudge|service design|foresight|sandbox|experiment|pilotprojekt|innovationslabor|projet pilote|progetto pilota|proyecto piloto|pilotaż",
  workforce:
    "civil servant|public servant|public sector workers|strike|recruitment|staff shortage|pay rise|workforce|fachkräfte|personalmangel|streik|lohn|grève|fonctionnaire|pénurie|sciopero|dipendenti pubblici|huelga|funcionario|strajk|urzędnik|nauczycieli",
  organisation:
    "new ministry|merger of agencies|restructur|reorganis|reorganiz|new agency|abolish|machinery of government|reorganisation|neues bundesamt|réorganisation|riorganizzazione|reestructura|reorganizacj",
  regulation:
    "regulat|inspection|licence|licens|red tape|compliance|ordinance|ban on|fine|watchdog|verordnung|vernehmlassung|regulier|ordonnance|réglement|ordinanza|regolament|reglament|normativa|rozporządz|regulac",
  finance:
    "budget|tax|deficit|debt|spending|funding|value for money|fiscal|haushalt|steuer|schulden|finanz|budget|dette|impôt|finanziament|bilancio|debito|presupuesto|deuda|impuesto|podatk|budżet|dług",
  experience:
    "waiting time|waiting list|user experience|complaint|satisfaction|customer service|accessib|queue|one-stop shop|beschwerde|wartezeit|délai d'attente|guichet unique|liste d'attesa|lista de espera|kolejk|skarg",
  equality:
    "equality|discriminat|gender|women's rights|minorit|indigenous|lgbt|racis|inclusion|gleichstellung|diskriminier|frauen|égalité|discriminat|femmes|parità|uguaglianza|donne|igualdad|mujeres|równoś|kobiet",
  evidence:
    "evaluation|audit|study finds|research shows|randomised|impact assessment|performance data|evidence|evaluation|studie|évaluation|étude|valutazione|studio|evaluación|estudio|ewaluac|badani",
  partnership:
    "partnership|joint venture|public-private|memorandum of understanding|cooperation agreement|collaborat|partnerschaft|zusammenarbeit|abkommen|partenariat|coopération|partenariato|cooperazione|cooperación|acuerdo|współprac|partnerst",
  trust:
    "transparen|corrupt|bribe|whistleblow|freedom of information|open data|privacy|data protection|integrity|korrupt|datenschutz|öffentlichkeitsgesetz|données personnelles|corruption|corruzione|trasparenza|corrupci|transparencia|korupc|jawnoś",
  participation:
    "citizens' assembly|participatory|public consultation|volunteer|petition|citizen participation|bürgerbeteiligung|freiwillig|participation citoyenne|bénévol|partecipazione|participaci|konsultacj|wolontari",
  "local-government":
    "mayor|council|municipal|city hall|local government|local authorit|county|borough|devolution|gemeinde|stadtrat|bürgermeister|kanton|commune|maire|mairie|municipalit|sindaco|comune|alcalde|ayuntamiento|burmistrz|prezydent miasta|gmin|samorząd",
  resilience:
    "climate|net zero|flood|earthquake|hurricane|wildfire|drought|pandemic|emergency|disaster|resilien|klima|hochwasser|erdbeben|katastroph|climat|inondation|séisme|catastrophe|alluvion|terremoto|clima|inundaci|sequía|powódź|powodzi|klimat|kryzys",
};

export const AUDIENCE_CUES: Cues = {
  procurers:
    "procurement|tender|contract award|vergabe|beschaffung|marchés publics|appalti|licitaci|przetarg",
  technologists:
    "software|open source|developer|service design|data platform|cyber|api|digitalis|digitalisier|numérique|cyfryz",
  scrutineers:
    "audit|watchdog|ombudsman|inspector general|inquiry|oversight|rechnungshof|cour des comptes|corte dei conti",
  "front-line":
    "nurses|teachers|police officers|social workers|case worker|firefighters|lehrkräfte|pflegepersonal|enseignants|infirmi|insegnanti|infermier|nauczyciel|pielęgniar",
  researchers: "research|university|researchers|forschung|chercheur|ricercator|investigador|naukow",
  "policy-makers":
    "white paper|policy brief|reform|legislation|strategy|gesetzesentwurf|strategie|projet de loi|disegno di legge|proyecto de ley|ustaw",
};
